package basin.reports.statistics.search;

import basin.reports.statistics.Interval;
import basin.reports.statistics.resampling.Jackknife;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A grid of which every cell was run under the same seeds: its variance taken apart, with
 * intervals.
 *
 * <p>A seed is left out of all cells at once, since what it does to all of them is nobody's
 * importance; the cells are the means of the others. Limits of a share lie in [0, 1]. Those of a
 * bootstrap over seeds would hold a third of the truths with three of them, because what seeds
 * scatter adds to every part of the variance, and drawing some of them twice adds as much again.
 *
 * @param estimate from the means over all seeds
 * @param without the same without each seed; empty if there is one alone
 */
public record ReplicatedGrid(GridVariance estimate, List<GridVariance> without) {
  public ReplicatedGrid {
    without = List.copyOf(without);
  }

  /**
   * Takes a grid apart.
   *
   * @param levels number of levels of each parameter
   * @param runs cell × seed, finite, the same seeds in the same order; the last parameter fastest
   */
  public static ReplicatedGrid of(int[] levels, double[][] runs) {
    int seeds = runs.length == 0 ? 0 : runs[0].length;
    if (seeds == 0 || Arrays.stream(runs).anyMatch(cell -> cell.length != seeds)) {
      throw new IllegalArgumentException("cells of a grid need the same seeds, one at least");
    }
    return new ReplicatedGrid(
        GridVariance.of(levels, means(runs, -1)),
        IntStream.range(0, seeds == 1 ? 0 : seeds)
            .mapToObj(seed -> GridVariance.of(levels, means(runs, seed)))
            .toList());
  }

  /** The importance of a set of parameters, by {@link Jackknife}; without limits of one seed. */
  public Interval importance(double level, int... parameters) {
    return share(level, grid -> grid.importance(parameters));
  }

  /** The total effect of a parameter, by {@link Jackknife}; without limits of one seed. */
  public Interval totalEffect(double level, int parameter) {
    return share(level, grid -> grid.totalEffect(parameter));
  }

  private Interval share(double level, ToDoubleFunction<GridVariance> of) {
    double[] left = without.stream().mapToDouble(of).toArray();
    Interval limits = new Jackknife(of.applyAsDouble(estimate), left).interval(level);
    return limits.known() ? limits.within(0, 1) : limits;
  }

  private static double[] means(double[][] runs, int left) {
    return Arrays.stream(runs)
        .mapToDouble(
            cell ->
                IntStream.range(0, cell.length)
                    .filter(s -> s != left)
                    .mapToDouble(s -> cell[s])
                    .average()
                    .orElseThrow())
        .toArray();
  }
}
