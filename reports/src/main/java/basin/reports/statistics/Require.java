package basin.reports.statistics;

/** What a statistic asks of its numbers; a refusal says which number is wrong, and where. */
public final class Require {
  private Require() {}

  /** Numbers, finite or infinite, as many as are needed. */
  public static double[] numbers(String what, int least, double... x) {
    if (x.length < least) {
      throw new IllegalArgumentException(
          what + ": " + x.length + " of at least " + least + " numbers");
    }
    for (int i = 0; i < x.length; i++) {
      if (Double.isNaN(x[i])) {
        throw new IllegalArgumentException(what + ": number " + (i + 1) + " is missing (NaN)");
      }
    }
    return x;
  }

  /** Numbers that can be added, as many as are needed. */
  public static double[] finite(String what, int least, double... x) {
    numbers(what, least, x);
    for (int i = 0; i < x.length; i++) {
      if (Double.isInfinite(x[i])) {
        throw new IllegalArgumentException(
            what + ": number " + (i + 1) + " is infinite and has no part in a sum");
      }
    }
    return x;
  }

  /** Two rows of numbers that belong together one by one. */
  public static void paired(String what, double[] a, double[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          what + ": " + a.length + " numbers cannot be paired with " + b.length);
    }
  }

  /** A probability between 0 and 1, neither of them. */
  public static double probability(String what, double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException(what + ": " + p + " is not between 0 and 1");
    }
    return p;
  }
}
