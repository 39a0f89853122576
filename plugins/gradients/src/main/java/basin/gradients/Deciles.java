package basin.gradients;

import java.util.Arrays;

/** Points of a distribution. */
final class Deciles {
  private static final double[] SHARES = {0.01, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99};

  private Deciles() {}

  /** Of numbers, which are sorted: 1 %, 10 %, 20 %, … 90 %, 99 %; the smallest above each share. */
  static double[] of(double[] numbers) {
    Arrays.sort(numbers);
    double[] points = new double[SHARES.length];
    for (int i = 0; i < points.length; i++) {
      points[i] = numbers.length == 0 ? Double.NaN : numbers[(int) (SHARES[i] * numbers.length)];
    }
    return points;
  }
}
