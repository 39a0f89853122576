package basin.reports.simulation;

import basin.reports.statistics.Normal;
import basin.reports.statistics.Paired;
import basin.reports.statistics.random.Draws;
import basin.reports.statistics.survival.Durations;
import basin.reports.statistics.survival.PseudoValues;
import java.util.Arrays;
import java.util.Locale;

/**
 * An invented sweep whose truth is known, and how pairs of its groups are compared.
 *
 * <p>Values as {@link Noise} has them; cells may be missing, each by the same chance. Or times to a
 * target, exp(mean + (a number of the seed + one of the trial)/2), which are given up after a
 * budget that a share of the trials of a group with mean 0 does not keep; they are compared as the
 * report does ({@link PseudoValues#against}).
 *
 * @param noise of the values, or, of times, NORMAL
 * @param seeds of each group
 * @param missing share of the cells that are not there
 * @param late share of the trials that never reach the target; 0 for values
 */
record Sweep(Noise noise, int seeds, double missing, double late) {
  private static final double SPREAD = Math.sqrt(0.5);

  static Sweep of(Noise noise, int seeds) {
    return new Sweep(noise, seeds, 0, 0);
  }

  static Sweep withGaps(int seeds) {
    return new Sweep(Noise.NORMAL, seeds, 0.2, 0);
  }

  static Sweep censored(int seeds, double late) {
    return new Sweep(Noise.NORMAL, seeds, 0, late);
  }

  static Sweep censoredWithGaps(int seeds, double late) {
    return new Sweep(Noise.NORMAL, seeds, 0.2, late);
  }

  String words() {
    return (late > 0
            ? String.format(Locale.ROOT, "times to a target, %.0f %% never reach it", 100 * late)
            : noise.words)
        + (missing > 0 ? "; 20 % of the cells missing" : "");
  }

  /** Values or times, group × seed; NaN where a cell is missing, ∞ where the target is. */
  double[][] draw(double[] means, Draws draws) {
    double[][] values = late > 0 ? times(means, draws) : noise.draw(means, seeds, draws);
    for (double[] row : values) {
      Arrays.setAll(row, j -> missing > 0 && draws.uniform() < missing ? Double.NaN : row[j]);
    }
    return values;
  }

  private double[][] times(double[] means, Draws draws) {
    double[][] times = new double[means.length][seeds];
    for (int j = 0; j < seeds; j++) {
      double shared = draws.gaussian() / 2;
      for (int i = 0; i < means.length; i++) {
        double time = Math.exp(means[i] + shared + draws.gaussian() / 2);
        times[i][j] = time <= budget() ? time : Double.POSITIVE_INFINITY;
      }
    }
    return times;
  }

  /** When a trial is given up. */
  double budget() {
    return Math.exp(SPREAD * Normal.quantile(1 - late));
  }

  /** The first against the second over the seeds that both have. */
  Paired compare(double[] first, double[] second) {
    int[] both = new int[first.length];
    int n = 0;
    for (int j = 0; j < first.length; j++) {
      if (!Double.isNaN(first[j]) && !Double.isNaN(second[j])) {
        both[n++] = j;
      }
    }
    double[] a = Arrays.stream(both, 0, n).mapToDouble(j -> first[j]).toArray();
    double[] b = Arrays.stream(both, 0, n).mapToDouble(j -> second[j]).toArray();
    if (late > 0) {
      return n == 0 ? Paired.of() : upToBudget(a).against(upToBudget(b));
    }
    double[] differences = new double[n];
    Arrays.setAll(differences, j -> a[j] - b[j]);
    return Paired.of(differences);
  }

  private PseudoValues upToBudget(double... times) {
    return PseudoValues.of(Durations.within(budget(), times), budget());
  }

  /** Of two groups without gaps, which of their pairs tell something. */
  boolean[] telling(double[] first, double[] second) {
    boolean[] telling = new boolean[first.length];
    for (int i = 0; i < telling.length; i++) {
      telling[i] = late == 0 || Double.isFinite(Math.min(first[i], second[i]));
    }
    return telling;
  }

  /** The true difference of two groups, of times that of their restricted means. */
  double truth(double first, double second) {
    return late > 0 ? restrictedMean(first) - restrictedMean(second) : first - second;
  }

  /** E min(T, budget) of a log-normal time. */
  private double restrictedMean(double mean) {
    double end = (Math.log(budget()) - mean) / SPREAD;
    return Math.exp(mean + SPREAD * SPREAD / 2) * Normal.below(end - SPREAD)
        + budget() * Normal.above(end);
  }
}
