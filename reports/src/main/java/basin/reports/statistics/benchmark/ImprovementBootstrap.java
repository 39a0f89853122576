package basin.reports.statistics.benchmark;

import basin.reports.statistics.random.Draws;
import basin.reports.statistics.resampling.Atoms;
import basin.reports.statistics.resampling.Redraws;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The bootstrap of {@link Improvement#mean}: both sides are drawn anew within each task, apart from
 * each other.
 *
 * <p>Tasks are independent and pairs are counted in halves, so with few runs the distribution is
 * known exactly: that of each task by going through all resamples of both sides, that of their mean
 * by convolution.
 */
public final class ImprovementBootstrap {
  /** The most pairs of resamples of a task that are gone through unasked. */
  private static final double FEW = 300_000;

  /** The most that are gone through at all; a second or a few. */
  private static final double MOST = 5_000_000;

  /** The most places of the sum over tasks. */
  private static final long MOST_PLACES = 1_000_000;

  private ImprovementBootstrap() {}

  /**
   * The distribution of the mean over tasks.
   *
   * @param draws asked only where resamples are drawn
   */
  public static Resamples of(Scores first, Scores second, Draws draws) {
    Improvement.checkTasks(first, second);
    return countable(first, second, FEW) ? exact(first, second) : drawn(first, second, draws);
  }

  /**
   * The distribution from all resamples.
   *
   * @throws IllegalArgumentException if a task has more than five million pairs of them
   */
  public static Resamples exact(Scores first, Scores second) {
    Improvement.checkTasks(first, second);
    if (!countable(first, second, MOST)) {
      throw new IllegalArgumentException(
          "resamples of a task are too many to go through; draw some");
    }
    int unit = (int) unit(first, second);
    double[] sum = {1};
    for (int t = 0; t < first.tasks().length; t++) {
      double[] x = first.tasks()[t];
      double[] y = second.tasks()[t];
      sum = convolved(sum, onTask(x, y), unit / (2 * x.length * y.length));
    }
    double places = (double) unit * first.tasks().length;
    double[] chances = sum;
    int[] possible = IntStream.range(0, sum.length).filter(i -> chances[i] > 0).toArray();
    return new Resamples(
        Atoms.of(
            Arrays.stream(possible).mapToDouble(i -> i / places).toArray(),
            Arrays.stream(possible).mapToDouble(i -> chances[i]).toArray()),
        true);
  }

  private static boolean countable(Scores first, Scores second, double most) {
    for (int t = 0; t < first.tasks().length; t++) {
      double x = Redraws.count(first.tasks()[t].length);
      double y = Redraws.count(second.tasks()[t].length);
      if (x * y > most) {
        return false;
      }
    }
    return unit(first, second) * first.tasks().length <= MOST_PLACES;
  }

  /** The smallest number of which every task's pairs in halves are a divisor. */
  private static long unit(Scores first, Scores second) {
    long unit = 1;
    for (int t = 0; t < first.tasks().length && unit <= MOST_PLACES; t++) {
      long halves = 2L * first.tasks()[t].length * second.tasks()[t].length;
      unit = unit / gcd(unit, halves) * halves;
    }
    return unit;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** The chance of each number of halves. */
  private static double[] onTask(double[] x, double[] y) {
    double[] chances = new double[2 * x.length * y.length + 1];
    double all = Math.pow(x.length, x.length) * Math.pow(y.length, y.length);
    List<Redraws> others = Redraws.of(y.length);
    for (Redraws a : Redraws.of(x.length)) {
      double[] drawn = a.of(x);
      for (Redraws b : others) {
        chances[Improvement.halves(drawn, b.of(y))] += a.ways() * b.ways() / all;
      }
    }
    return chances;
  }

  private static double[] convolved(double[] sum, double[] task, int stride) {
    double[] all = new double[sum.length + (task.length - 1) * stride];
    for (int i = 0; i < sum.length; i++) {
      for (int j = 0; j < task.length && sum[i] > 0; j++) {
        all[i + j * stride] += sum[i] * task[j];
      }
    }
    return all;
  }

  private static Resamples drawn(Scores first, Scores second, Draws draws) {
    double[] values = new double[StratifiedBootstrap.DRAWS];
    for (int i = 0; i < values.length; i++) {
      Scores x = StratifiedBootstrap.redrawn(first, draws);
      Scores y = StratifiedBootstrap.redrawn(second, draws);
      values[i] = Improvement.of(x, y).mean();
    }
    return new Resamples(Atoms.of(values), false);
  }
}
