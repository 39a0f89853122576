package basin.reports.statistics.rank;

import basin.reports.statistics.Require;

/**
 * How far one sample lies above another, by counting pairs of one number of each.
 *
 * @param larger pairs in which the first's number is larger
 * @param equal pairs of equal numbers
 * @param smaller pairs in which the first's number is smaller
 */
public record Dominance(long larger, long equal, long smaller) {
  /**
   * Compares two samples of one number or more; infinite numbers count as any other.
   *
   * @throws IllegalArgumentException if one is empty or holds NaN
   */
  public static Dominance of(double[] a, double[] b) {
    Require.numbers("first sample", 1, a);
    Require.numbers("second sample", 1, b);
    long larger = 0;
    long equal = 0;
    for (double x : a) {
      for (double y : b) {
        larger += x > y ? 1 : 0;
        equal += x == y ? 1 : 0;
      }
    }
    return new Dominance(larger, equal, (long) a.length * b.length - larger - equal);
  }

  /**
   * Â₁₂ = P(X &gt; Y) + ½·P(X = Y), from 0 to 1; ½ where neither tends to be larger. Vargha and
   * Delaney 2000.
   */
  public double superiority() {
    return (larger + equal / 2.0) / (larger + equal + smaller);
  }

  /** Cliff's δ = P(X &gt; Y) − P(X &lt; Y), from −1 to 1. Cliff 1993. */
  public double delta() {
    return (double) (larger - smaller) / (larger + equal + smaller);
  }
}
