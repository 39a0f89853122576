package basin.datasets.rows;

import basin.spi.data.DataException;
import basin.spi.random.RandomStream;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows dealt out to three splits, each in rising order.
 *
 * @param train rows to learn from
 * @param validation rows to choose settings by
 * @param test rows for the final judgement
 */
public record Partition(int[] train, int[] validation, int[] test) {

  /** All rows for training. */
  public static Partition none(int rows) {
    return new Partition(IntStream.range(0, rows).toArray(), new int[0], new int[0]);
  }

  /**
   * Deals out class by class. Shares are rounded on the running total, so that every class is
   * within a row of its share and the total is right too; folds are dealt like cards, without a
   * break between classes.
   *
   * @param classes class of each row; all 0 if there are none
   * @throws DataException if there are more folds than rows to deal
   */
  public static Partition of(int[] classes, Split split, RandomStream random) {
    IntStream.Builder train = IntStream.builder();
    IntStream.Builder validation = IntStream.builder();
    IntStream.Builder test = IntStream.builder();
    int seen = 0;
    int dealt = 0;
    for (int kind = 0; kind <= Arrays.stream(classes).max().orElse(0); kind++) {
      int[] rows = shuffled(classes, kind, random);
      int tests = share(split.test(), seen, rows.length);
      int others = Math.min(rows.length - tests, share(split.validation(), seen, rows.length));
      for (int i = 0; i < rows.length; i++) {
        boolean chosen = split.folds().isPresent() ? isInFold(dealt, split) : i < tests + others;
        (i < tests ? test : chosen ? validation : train).add(rows[i]);
        dealt += i < tests ? 0 : 1;
      }
      seen += rows.length;
    }
    checkFolds(split, dealt);
    return new Partition(sorted(train), sorted(validation), sorted(test));
  }

  private static boolean isInFold(int dealt, Split split) {
    return dealt % split.folds().get() == split.fold().orElse(0);
  }

  private static void checkFolds(Split split, int dealt) {
    if (split.folds().filter(folds -> folds > dealt).isPresent()) {
      throw new DataException(
          "the split has %s folds, but there are only %s rows to deal; give at most as many folds"
              .formatted(split.folds().get(), dealt));
    }
  }

  private static int[] shuffled(int[] classes, int kind, RandomStream random) {
    int[] rows = IntStream.range(0, classes.length).filter(r -> classes[r] == kind).toArray();
    random.shuffle(rows);
    return rows;
  }

  /** How many of the next rows belong to a share that has been dealt out over {@code seen} rows. */
  private static int share(double share, int seen, int rows) {
    return (int) (Math.floor(share * (seen + rows) + 0.5) - Math.floor(share * seen + 0.5));
  }

  private static int[] sorted(IntStream.Builder rows) {
    return rows.build().sorted().toArray();
  }
}
