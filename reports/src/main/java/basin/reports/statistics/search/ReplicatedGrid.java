package basin.reports.statistics.search;

import basin.reports.statistics.Interval;
import basin.reports.statistics.benchmark.Resamples;
import basin.reports.statistics.random.Draws;
import basin.reports.statistics.resampling.Atoms;
import basin.reports.statistics.resampling.Redraws;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A grid of which every cell was run under the same seeds: its variance taken apart, with
 * intervals.
 *
 * <p>The seeds are drawn anew, the same for all cells, since what a seed does to all of them is
 * nobody's importance; the cells are their means. All resamples are gone through where there are
 * few. With few seeds the limits are too close, as those of any bootstrap.
 *
 * @param estimate from the means over all seeds
 * @param importances of the sets of parameters, in the order of {@link GridVariance#variances}
 * @param totalEffects of the parameters
 */
public record ReplicatedGrid(
    GridVariance estimate, List<Resamples> importances, List<Resamples> totalEffects) {
  /** How many resamples are drawn where there are too many to go through. */
  private static final int DRAWS = 2_000;

  public ReplicatedGrid {
    importances = List.copyOf(importances);
    totalEffects = List.copyOf(totalEffects);
  }

  /**
   * Takes a grid apart.
   *
   * @param levels number of levels of each parameter
   * @param runs cell × seed, finite, the same seeds in the same order; the last parameter fastest
   * @param draws asked only where resamples are drawn
   */
  public static ReplicatedGrid of(int[] levels, double[][] runs, Draws draws) {
    int seeds = runs.length == 0 ? 0 : runs[0].length;
    if (seeds == 0 || Arrays.stream(runs).anyMatch(cell -> cell.length != seeds)) {
      throw new IllegalArgumentException("cells of a grid need the same seeds, one at least");
    }
    List<Redraws> resamples = Redraws.some(seeds, DRAWS, draws);
    GridVariance[] grids =
        resamples.stream()
            .map(r -> GridVariance.of(levels, means(runs, r.indices())))
            .toArray(GridVariance[]::new);
    double[] ways = resamples.stream().mapToDouble(Redraws::ways).toArray();
    boolean exact = Redraws.count(seeds) <= DRAWS;
    Function<ToDoubleFunction<GridVariance>, Resamples> over =
        number ->
            new Resamples(
                Atoms.of(Arrays.stream(grids).mapToDouble(number).toArray(), ways), exact);
    return new ReplicatedGrid(
        GridVariance.of(levels, means(runs, IntStream.range(0, seeds).toArray())),
        IntStream.range(0, 1 << levels.length)
            .mapToObj(set -> over.apply(g -> g.importances()[set]))
            .toList(),
        IntStream.range(0, levels.length)
            .mapToObj(p -> over.apply(g -> g.totalEffect(p)))
            .toList());
  }

  /** The importance of a set of parameters with percentile limits; without limits of one seed. */
  public Interval importance(double level, int... parameters) {
    int set = Arrays.stream(parameters).map(p -> 1 << p).reduce(0, (a, b) -> a | b);
    return importances.get(set).interval(estimate.importance(parameters), level);
  }

  /** The total effect of a parameter with percentile limits; without limits of one seed. */
  public Interval totalEffect(double level, int parameter) {
    return totalEffects.get(parameter).interval(estimate.totalEffect(parameter), level);
  }

  private static double[] means(double[][] runs, int... seeds) {
    return Arrays.stream(runs)
        .mapToDouble(cell -> Arrays.stream(seeds).mapToDouble(s -> cell[s]).sum() / seeds.length)
        .toArray();
  }
}
