package basin.layers.given;

import basin.engine.data.DataRoom;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.training.TrialWorkshop;
import basin.spi.data.Dataset;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.data.Table;
import basin.spi.data.Task;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.number.Precision;
import basin.spi.problem.Landscape;
import basin.spi.random.Streams;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The rows of a reference case, all of them for training. */
public record GivenRows(double[][] inputs, double[][] targets) implements Dataset {
  public static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);

  public static GivenRows of(JsonNode c) {
    JsonNode targets = c.required("targets");
    double[][] rows =
        targets.get(0).isArray()
            ? Truth.rows(targets)
            : oneHot(Truth.numbers(targets), c.required("output").get(0).size());
    return new GivenRows(Truth.rows(c.required("inputs")), rows);
  }

  /** The network on these rows, in double precision and without mini-batches. */
  public Landscape network(List<Layer> layers, Loss loss) {
    return new TrialWorkshop(new DataRoom(null), OptionalInt.empty(), DOUBLES, new SeededStreams(0))
        .network(this, layers, loss, (block, fan, random) -> {});
  }

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    int[] all = IntStream.range(0, inputs.length).toArray();
    return new Samples(
        Task.REGRESSION,
        Table.of(inputs, inputs[0].length),
        Table.of(targets, targets[0].length),
        all,
        new int[0],
        new int[0],
        "a reference case");
  }

  @Override
  public boolean seeded() {
    return false;
  }

  @Override
  public String digest(Shelf shelf) {
    return "";
  }

  private static double[][] oneHot(double[] indices, int classes) {
    double[][] rows = new double[indices.length][classes];
    for (int r = 0; r < rows.length; r++) {
      rows[r][(int) indices[r]] = 1;
    }
    return rows;
  }
}
