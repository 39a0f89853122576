package basin.spi.prune;

import java.util.Comparator;

/**
 * A setting at a rung: what its replicates have come to by then, of the series that decides. Of all
 * numbers less is better, also where more of the series is; they are infinite where there are none.
 *
 * @param place of the setting in the order of the grid, which decides between equals
 * @param lost replicates that diverged or failed by then
 * @param value mean over the other replicates of the last value
 * @param best mean over them of the best value so far
 * @param average mean over them of the mean of all values after the start
 */
public record Contender(int place, int lost, double value, double best, double average) {
  /** Fewest lost first, then the best value, then the order of the grid. */
  public static final Comparator<Contender> STANDING =
      Comparator.comparingInt(Contender::lost)
          .thenComparingDouble(Contender::value)
          .thenComparingInt(Contender::place);

  /** Whether none of its replicates has a value, so that nothing is left to go on. */
  public boolean gone() {
    return !(value < Double.POSITIVE_INFINITY);
  }
}
