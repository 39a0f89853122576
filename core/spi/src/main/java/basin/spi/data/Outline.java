package basin.spi.data;

import basin.spi.number.Shape;
import basin.spi.number.Vec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A data set in outline: how many rows its splits have, and a few rows that stand for all. It says
 * whether a network fits without a look at every row.
 *
 * @param few at most {@link #FEW} rows in each split, none in one that is empty; as many columns as
 *     the data
 * @param train how many training rows there are
 * @param validation how many validation rows there are
 * @param test how many test rows there are
 * @param all the data themselves, if they had to be loaded
 */
public record Outline(Samples few, long train, long validation, long test, Optional<Samples> all) {
  /** The most rows of a split that stand for it. */
  public static final int FEW = 2;

  /** Of data that are loaded. */
  public static Outline of(Samples all) {
    Samples few =
        new Samples(
            all.task(),
            all.inputShape(),
            all.targetShape(),
            all.inputs(),
            all.targets(),
            first(all.train()),
            first(all.validation()),
            first(all.test()),
            all.source(),
            List.of());
    return new Outline(
        few, all.train().length, all.validation().length, all.test().length, Optional.of(all));
  }

  /**
   * Of data whose numbers of rows and columns are known beforehand. Rows that stand for them are
   * all zeros, or of the first class.
   *
   * @param inputs the shape of a row that goes in
   * @param targets the shape of a row that should come out
   */
  public static Outline blank(
      Task task,
      Shape inputs,
      Shape targets,
      long train,
      long validation,
      long test,
      String source) {
    int[] rows = IntStream.range(0, 3 * FEW).toArray();
    boolean oneHot = task == Task.CLASSIFICATION && targets.last() > 1;
    Samples few =
        new Samples(
            task,
            inputs,
            targets,
            new Blank(inputs.size(), 0),
            new Blank(targets.size(), oneHot ? targets.last() : 0),
            Arrays.copyOfRange(rows, 0, few(train)),
            Arrays.copyOfRange(rows, FEW, FEW + few(validation)),
            Arrays.copyOfRange(rows, 2 * FEW, 2 * FEW + few(test)),
            source,
            List.of());
    return new Outline(few, train, validation, test, Optional.empty());
  }

  private static int[] first(int[] rows) {
    return Arrays.copyOf(rows, few(rows.length));
  }

  private static int few(long rows) {
    return (int) Math.min(FEW, rows);
  }

  /** Rows of zeros; where they are one-hot, the first of so many classes is 1, again and again. */
  private record Blank(int columns, int classes) implements Table {
    @Override
    public int rows() {
      return 3 * FEW;
    }

    @Override
    public void read(int r, Vec into) {
      into.fill(0);
      for (int c = 0; classes > 0 && c < columns; c += classes) {
        into.set(c, 1);
      }
    }
  }
}
