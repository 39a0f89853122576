package basin.probes;

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
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.random.Streams;
import basin.testkit.NoFiles;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Landscapes to look at. */
final class Scenes {
  static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);

  private Scenes() {}

  /** A problem opened in double precision. */
  static Landscape open(Problem problem) {
    return problem.open(workshop(OptionalInt.empty()));
  }

  /** A network on rows given, all parameters 0. */
  static Landscape network(double[][] inputs, double[][] targets, List<Layer> layers, Loss loss) {
    return network(inputs, targets, layers, loss, OptionalInt.empty());
  }

  /** The same in mini-batches, which take the rows in their own order at first. */
  static Landscape network(
      double[][] inputs, double[][] targets, List<Layer> layers, Loss loss, OptionalInt batch) {
    return workshop(batch)
        .network(new Given(inputs, targets), layers, loss, (block, fan, random) -> block.fill(0));
  }

  static Vec vec(double... values) {
    return DOUBLES.vec(values);
  }

  private static TrialWorkshop workshop(OptionalInt batch) {
    return new TrialWorkshop(new DataRoom(new NoFiles()), batch, DOUBLES, new SeededStreams(0));
  }

  record Given(double[][] inputs, double[][] targets) implements Dataset {
    @Override
    public Samples load(Shelf shelf, Streams streams) {
      return new Samples(
          Task.REGRESSION,
          Table.of(inputs, inputs[0].length),
          Table.of(targets, targets[0].length),
          IntStream.range(0, inputs.length).toArray(),
          new int[0],
          new int[0],
          "given");
    }

    @Override
    public boolean seeded() {
      return false;
    }

    @Override
    public String digest(Shelf shelf) {
      return "given";
    }
  }
}
