package basin.engine.inspection;

import basin.engine.random.SeededStreams;
import basin.spi.data.Outline;
import basin.spi.data.Samples;
import basin.spi.data.Table;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows to look at.
 *
 * @param samples all of which are training rows
 * @param real whether they are the data's own
 */
public record Rows(Samples samples, boolean real) {
  private static final int DRAWN = 32;

  /** Some of the training rows, spread evenly over all. */
  public static Rows of(Samples all, int most) {
    int count = Math.min(most, all.train().length);
    int[] train =
        IntStream.range(0, count)
            .map(i -> all.train()[(int) ((long) i * all.train().length / count)])
            .toArray();
    return new Rows(
        new Samples(
            all.task(),
            all.inputShape(),
            all.targetShape(),
            all.inputs(),
            all.targets(),
            train,
            new int[0],
            new int[0],
            all.source(),
            List.of()),
        true);
  }

  /** Of data that are not loaded: inputs from N(0, 1), and the targets that stand for them. */
  public static Rows drawn(Outline outline) {
    Samples few = outline.few();
    RandomStream random = new SeededStreams(0).named("rows of a draft");
    double[][] inputs = new double[DRAWN][few.inputs().columns()];
    for (double[] row : inputs) {
      for (int c = 0; c < row.length; c++) {
        row[c] = random.gaussian();
      }
    }
    int[] train = IntStream.range(0, DRAWN).toArray();
    return new Rows(
        new Samples(
            few.task(),
            few.inputShape(),
            few.targetShape(),
            Table.of(inputs, few.inputs().columns()),
            new Repeated(few.targets(), few.train()[0]),
            train,
            new int[0],
            new int[0],
            few.source(),
            List.of()),
        false);
  }

  /** One row again and again. */
  private record Repeated(Table one, int row) implements Table {
    @Override
    public int rows() {
      return DRAWN;
    }

    @Override
    public int columns() {
      return one.columns();
    }

    @Override
    public void read(int r, Vec into) {
      one.read(row, into);
    }
  }
}
