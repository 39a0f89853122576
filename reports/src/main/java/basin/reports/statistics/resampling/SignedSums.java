package basin.reports.statistics.resampling;

import java.util.Arrays;
import java.util.Optional;

/**
 * The sums that numbers can have with either sign, and how likely each is when signs are tossed.
 *
 * <p>Number after number, the sums so far less and plus the number are merged; equal ones are one,
 * so that numbers on a grid stay few however many they are.
 *
 * @param sums in rising order
 * @param shares of all sign patterns
 */
record SignedSums(double[] sums, double[] shares) {
  /** The most different sums that are kept. */
  static final int LIMIT = 1 << 20;

  /** Of finite numbers; empty if they have too many sums. */
  static Optional<SignedSums> of(double tolerance, double... x) {
    SignedSums sums = new SignedSums(new double[] {0}, new double[] {1});
    for (double number : x) {
      if (sums.sums.length > LIMIT / 2) {
        return Optional.empty();
      }
      sums = number == 0 ? sums : sums.with(Math.abs(number), tolerance);
    }
    return Optional.of(sums);
  }

  private SignedSums with(double number, double tolerance) {
    double[] next = new double[2 * sums.length];
    double[] share = new double[2 * sums.length];
    int n = 0;
    int low = 0;
    int high = 0;
    while (low < sums.length || high < sums.length) {
      double down = low < sums.length ? sums[low] - number : Double.POSITIVE_INFINITY;
      double up = high < sums.length ? sums[high] + number : Double.POSITIVE_INFINITY;
      double sum = Math.min(down, up);
      double part = (down <= up ? shares[low++] : shares[high++]) / 2;
      if (n > 0 && sum - next[n - 1] <= tolerance) {
        share[n - 1] += part;
      } else {
        next[n] = sum;
        share[n++] = part;
      }
    }
    return new SignedSums(Arrays.copyOf(next, n), Arrays.copyOf(share, n));
  }

  /** P(own sum + other's sum ≥ least): the one goes up while the other comes down. */
  double reaching(double least, SignedSums other) {
    double reaching = 0;
    double tail = 0;
    int j = other.sums.length;
    for (int i = 0; i < sums.length; i++) {
      while (j > 0 && sums[i] + other.sums[j - 1] >= least) {
        tail += other.shares[--j];
      }
      reaching += shares[i] * tail;
    }
    return reaching;
  }
}
