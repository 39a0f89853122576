package basin.reports.statistics;

import org.apache.commons.math3.special.Erf;

/** The standard normal distribution; both tails keep their relative accuracy. */
public final class Normal {
  private static final double ROOT_TWO = Math.sqrt(2);

  private Normal() {}

  /** Φ(z) = P(Z ≤ z). */
  public static double below(double z) {
    return above(-z);
  }

  /** 1 − Φ(z) = P(Z &gt; z). */
  public static double above(double z) {
    return 0.5 * Erf.erfc(z / ROOT_TWO);
  }

  /** φ(z) = exp(−z²/2)/√(2π). */
  public static double density(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  /** Φ⁻¹(p); −∞ of 0, ∞ of 1. */
  public static double quantile(double p) {
    return ROOT_TWO * Erf.erfInv(2 * p - 1);
  }
}
