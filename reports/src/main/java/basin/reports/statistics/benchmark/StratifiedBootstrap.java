package basin.reports.statistics.benchmark;

import basin.reports.statistics.random.Draws;
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
    Map<Double, Double> chances = new HashMap<>();
    double[][] resample = new double[tasks.length][];
    for (int i = 0; i < count(scores); i++) {
      int rest = i;
      double chance = 1;
      for (int t = 0; t < tasks.length; t++) {
        Redraws drawn = redraws.get(t).get(rest % redraws.get(t).size());
        rest /= redraws.get(t).size();
        resample[t] = picked(tasks[t], drawn.indices());
        chance *= drawn.chance();
      }
      chances.merge(statistic.applyAsDouble(new Scores(resample)), chance, Double::sum);
    }
    return Resamples.of(array(chances.keySet()), array(chances.values()), true);
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
    double[] chances = new double[DRAWS];
    Arrays.fill(chances, 1.0 / DRAWS);
    for (int i = 0; i < DRAWS; i++) {
      values[i] = statistic.applyAsDouble(redrawn(scores, draws));
    }
    return Resamples.of(values, chances, false);
  }

  /** One resample. */
  static Scores redrawn(Scores scores, Draws draws) {
    double[][] resample = new double[scores.tasks().length][];
    for (int t = 0; t < resample.length; t++) {
      double[] task = scores.tasks()[t];
      resample[t] = picked(task, draws.resample(task.length));
    }
    return new Scores(resample);
  }

  static double[] picked(double[] task, int... indices) {
    return Arrays.stream(indices).mapToDouble(i -> task[i]).toArray();
  }

  private static double[] array(Collection<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
