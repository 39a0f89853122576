package basin.experiments.faulty;

import basin.datasets.images.Mnist;
import basin.datasets.rows.Encoding;
import basin.datasets.rows.Scale;
import basin.datasets.rows.Split;
import basin.datasets.shipped.BreastCancer;
import basin.datasets.shipped.Diabetes;
import basin.datasets.shipped.Digits;
import basin.datasets.shipped.Iris;
import basin.datasets.shipped.Wine;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.spi.data.Dataset;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.data.Table;
import basin.spi.data.Task;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Rows of Basin's own data sets, unscaled. */
record Shipped(Path data) {
  RowSet digits(JsonNode wanted, RandomStream random) {
    return inOrder(new Digits(Split.NONE, Scale.NONE), wanted, random);
  }

  RowSet iris(JsonNode wanted, RandomStream random) {
    return inOrder(
        new Iris(List.of(Iris.Measurement.values()), Split.NONE, Scale.NONE), wanted, random);
  }

  RowSet wine(JsonNode wanted, RandomStream random) {
    return inOrder(new Wine(Split.NONE, Scale.NONE), wanted, random);
  }

  RowSet breastCancer(JsonNode wanted, RandomStream random) {
    return inOrder(new BreastCancer(Encoding.ONE_HOT, Split.NONE, Scale.NONE), wanted, random);
  }

  RowSet diabetes(JsonNode wanted, RandomStream random) {
    return inOrder(new Diabetes(Split.NONE, Scale.NONE, Scale.NONE), wanted, random);
  }

  RowSet mnist(JsonNode wanted, RandomStream random) {
    int rows = wanted.get("rows").asInt();
    Samples samples = new Mnist(0, rows, Optional.empty()).load(shelf(), new SeededStreams(0));
    return rows(samples, samples.train(), rows);
  }

  private RowSet inOrder(Dataset set, JsonNode wanted, RandomStream random) {
    Samples samples = set.load(shelf(), new SeededStreams(0));
    int all = samples.inputs().rows();
    return rows(samples, Order.of(all, random), wanted.path("rows").asInt(all));
  }

  private static RowSet rows(Samples samples, int[] order, int count) {
    double[][] inputs = read(samples.inputs(), order, count);
    double[][] targets = read(samples.targets(), order, count);
    if (samples.task() == Task.REGRESSION) {
      return RowSet.ofNumbers(inputs, targets);
    }
    int[] classes = new int[count];
    for (int r = 0; r < count; r++) {
      while (targets[r][classes[r]] == 0) {
        classes[r]++;
      }
    }
    return RowSet.ofClasses(inputs, classes);
  }

  private static double[][] read(Table table, int[] order, int count) {
    double[][] rows = new double[count][];
    Vec row = Arithmetic.of(Precision.FLOAT64).vec(table.columns());
    for (int r = 0; r < count; r++) {
      table.read(order[r], row);
      rows[r] = row.toArray();
    }
    return rows;
  }

  private Shelf shelf() {
    return new FolderShelf(data);
  }
}
