package basin.minima.stationary;

import java.util.function.ToDoubleFunction;

/**
 * How far rounding moves a computed number: what is left of its values at seven points a few last
 * digits apart when everything smooth is taken out by differences of third and higher order (Moré
 * and Wild 2011).
 *
 * <pre>
 * σₖ² = (k!)²/(2k)! · mean of (Δᵏ)²,   noise = {@value #SAFETY}·(max σₖ, k = 3 … 5, and the last digit)
 * </pre>
 *
 * <p>The points lie apart by the last digits of each coordinate, then by those of its length, and
 * by 2¹⁶ times as much, for sums like 1 + u swallow what is smaller, and sums like 1 + e⁻ᵘ more.
 */
public final class Noise {
  private static final int POINTS = 7;
  private static final int LOWEST = 3;
  private static final int HIGHEST = 5;
  private static final double APART = 0x1p-50;
  private static final double WIDER = 0x1p16;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /** A sample of seven may miss the largest errors. */
  public static final double SAFETY = 8;

  private Noise() {}

  /** Of a number that is computed from a point. */
  public static double of(ToDoubleFunction<double[]> number, double[] u) {
    double[] own = new double[u.length];
    double[] lengths = new double[u.length];
    for (int i = 0; i < u.length; i++) {
      double turn = (i + 1) * GOLDEN;
      double share = (turn - Math.floor(turn) + 0.5) * (i % 2 == 0 ? 1 : -1);
      own[i] = APART * share * Math.abs(u[i]);
      lengths[i] = APART * share;
    }
    double here = Math.ulp(Math.abs(number.applyAsDouble(u)));
    double close = Math.max(along(number, u, own), along(number, u, lengths));
    double wide = along(number, u, Linear.times(WIDER, lengths));
    return SAFETY * Math.max(here, Math.max(close, wide));
  }

  private static double along(ToDoubleFunction<double[]> number, double[] u, double[] step) {
    double[] differences = new double[POINTS];
    for (int k = 0; k < POINTS; k++) {
      differences[k] = number.applyAsDouble(Linear.plus(u, k - POINTS / 2, step));
    }
    double largest = 0;
    double weight = 1; // (k!)²/(2k)!
    for (int k = 1; k <= HIGHEST; k++) {
      weight *= k / (2.0 * (2 * k - 1));
      double sum = 0;
      for (int i = 0; i < POINTS - k; i++) {
        differences[i] = differences[i + 1] - differences[i];
        sum += differences[i] * differences[i];
      }
      if (k >= LOWEST) {
        largest = Math.max(largest, Math.sqrt(weight * sum / (POINTS - k)));
      }
    }
    return largest;
  }
}
