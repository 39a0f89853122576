package basin.engine.example;

import basin.spi.data.Dataset;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.data.Table;
import basin.spi.data.Task;
import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Random rows; the first {@code train} to learn from, the rest to test on. Counts its loads. */
public record Drawn(Task task, int rows, int train, int inputs, int targets, AtomicInteger loads)
    implements Dataset {
  public static Drawn numbers(int rows, int inputs, int targets) {
    return new Drawn(Task.REGRESSION, rows + 5, rows, inputs, targets, new AtomicInteger());
  }

  public static Drawn classes(int rows, int inputs, int targets) {
    return new Drawn(Task.CLASSIFICATION, rows + 5, rows, inputs, targets, new AtomicInteger());
  }

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    loads.incrementAndGet();
    RandomStream random = streams.withSeed(7).named("data");
    double[][] x = new double[rows][inputs];
    double[][] y = new double[rows][targets];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < inputs; c++) {
        x[r][c] = random.gaussian();
      }
      fillTarget(y[r], random);
    }
    return new Samples(
        task,
        Table.of(x, inputs),
        Table.of(y, targets),
        IntStream.range(0, train).toArray(),
        new int[0],
        IntStream.range(train, rows).toArray(),
        "drawn for a test");
  }

  private void fillTarget(double[] row, RandomStream random) {
    if (task == Task.CLASSIFICATION) {
      int drawn = random.below(Math.max(2, targets));
      row[Math.min(drawn, targets - 1)] = targets == 1 ? drawn : 1;
    } else {
      for (int c = 0; c < targets; c++) {
        row[c] = random.gaussian();
      }
    }
  }

  @Override
  public boolean seeded() {
    return false;
  }

  @Override
  public String digest(Shelf shelf) {
    return "0";
  }
}
