package basin.reports.statistics;

import java.util.Arrays;

/**
 * Numbers observed under the same conditions; never changed, order kept.
 *
 * @param values finite or infinite, at least one where a statistic is asked for
 */
public record Sample(double... values) {
  public Sample {
    values = values.clone();
  }

  /** How many numbers. */
  public int size() {
    return values.length;
  }

  /** x̄ = Σx/n; NaN of none. */
  public double mean() {
    return sum(values) / values.length;
  }

  /** s = √(Σ(x−x̄)²/(n−1)); NaN of fewer than two. */
  public double deviation() {
    double mean = mean();
    double[] squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).toArray();
    return values.length < 2 ? Double.NaN : Math.sqrt(sum(squares) / (values.length - 1));
  }

  /** s/√n; NaN of fewer than two. */
  public double standardError() {
    return deviation() / Math.sqrt(values.length);
  }

  /** The middle, {@code quantile(0.5)}. */
  public double median() {
    return quantile(0.5);
  }

  /**
   * Hyndman and Fan's quantile of type 7, the default of R and NumPy: linear between the order
   * statistics around h = (n−1)p. Exact for infinite values, so that a censored time may be ∞.
   *
   * @param p in [0, 1]
   */
  public double quantile(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("p = " + p + " is outside [0, 1]");
    }
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double h = (values.length - 1) * p;
    int below = (int) Math.floor(h);
    double share = h - below;
    return share == 0
        ? sorted[below]
        : between(sorted[below], sorted[Math.min(below + 1, values.length - 1)], share);
  }

  /** Whether all numbers are the same. */
  public boolean constant() {
    return Arrays.stream(values).allMatch(x -> x == values[0]);
  }

  private static double between(double low, double high, double share) {
    return low == high || low == Double.NEGATIVE_INFINITY ? low : low + share * (high - low);
  }

  /** Neumaier's compensated sum: the rounding errors are summed beside the sum. */
  private static double sum(double[] values) {
    double sum = 0;
    double lost = 0;
    for (double x : values) {
      double next = sum + x;
      lost += Math.abs(sum) >= Math.abs(x) ? (sum - next) + x : (x - next) + sum;
      sum = next;
    }
    return Double.isFinite(sum) ? sum + lost : sum;
  }
}
