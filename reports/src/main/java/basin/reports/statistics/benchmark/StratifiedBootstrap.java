package basin.reports.statistics.benchmark;

import basin.reports.statistics.random.Draws;
import basin.reports.statistics.resampling.Atoms;
import basin.reports.statistics.resampling.Redraws;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The bootstrap over runs within tasks: each task keeps its number of runs, drawn anew with
 * replacement from its own; tasks themselves are never drawn, for they were chosen. Agarwal et al.
 * 2021.
 *
 * <p>Where there are few resamples all are gone through, each with its chance; else they are drawn.
 */
public final class StratifiedBootstrap {
  /** How many resamples are drawn where there are too many to go through. */
  public static final int DRAWS = 50_000;

  /** The most resamples that are gone through unasked, orders of the same runs counted once. */
  private static final double FEW = 250_000;

  /** The most that are gone through at all; a second or a few. */
  private static final double MOST = 5_000_000;

  private StratifiedBootstrap() {}

  /**
   * The distribution of a statistic of one method.
   *
   * @param draws asked only where resamples are drawn
   */
  public static Resamples of(Scores scores, ToDoubleFunction<Scores> statistic, Draws draws) {
    return count(scores) <= FEW ? exact(scores, statistic) : drawn(scores, statistic, draws);
  }

  /**
   * The distribution from all resamples.
   *
   * @throws IllegalArgumentException if there are more than five million
   */
  public static Resamples exact(Scores scores, ToDoubleFunction<Scores> statistic) {
    if (count(scores) > MOST) {
      throw new IllegalArgumentException(
          count(scores) + " resamples are too many to go through; draw some");
    }
    double[][] tasks = scores.tasks();
    List<List<Redraws>> redraws = Arrays.stream(tasks).map(t -> Redraws.of(t.length)).toList();
    Map<Double, Double> ways = new HashMap<>();
    double[][] resample = new double[tasks.length][];
    for (int i = 0; i < count(scores); i++) {
      int rest = i;
      double orders = 1;
      for (int t = 0; t < tasks.length; t++) {
        Redraws drawn = redraws.get(t).get(rest % redraws.get(t).size());
        rest /= redraws.get(t).size();
        resample[t] = drawn.of(tasks[t]);
        orders *= drawn.ways();
      }
      ways.merge(statistic.applyAsDouble(new Scores(resample)), orders, Double::sum);
    }
    return new Resamples(Atoms.of(array(ways.keySet()), array(ways.values())), true);
  }

  private static double count(Scores scores) {
    double count = 1;
    for (double[] task : scores.tasks()) {
      count *= Redraws.count(task.length);
    }
    return count;
  }

  private static Resamples drawn(Scores scores, ToDoubleFunction<Scores> statistic, Draws draws) {
    double[] values = new double[DRAWS];
    Arrays.setAll(values, i -> statistic.applyAsDouble(redrawn(scores, draws)));
    return new Resamples(Atoms.of(values), false);
  }

  /** One resample. */
  static Scores redrawn(Scores scores, Draws draws) {
    return new Scores(
        Arrays.stream(scores.tasks())
            .map(task -> new Redraws(draws.resample(task.length), 1).of(task))
            .toArray(double[][]::new));
  }

  private static double[] array(Collection<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
