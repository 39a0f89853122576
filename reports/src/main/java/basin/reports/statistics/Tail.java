package basin.reports.statistics;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/** P(X &gt; x) of the laws of tests, with the relative accuracy that small p-values need. */
public final class Tail {
  private Tail() {}

  /** Of Student's t with any positive degrees of freedom. */
  public static double student(double t, double freedom) {
    if (Double.isInfinite(t)) {
      return t > 0 ? 0 : 1;
    }
    double half = 0.5 * Beta.regularizedBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
    return t > 0 ? half : 1 - half;
  }

  /** Of |T|: the two-sided p of Student's t. */
  public static double studentBothSides(double t, double freedom) {
    return Math.min(1, 2 * student(Math.abs(t), freedom));
  }

  /** Of χ². */
  public static double chiSquare(double x, double freedom) {
    if (Double.isInfinite(x)) {
      return 0;
    }
    return x <= 0 ? 1 : Gamma.regularizedGammaQ(freedom / 2, x / 2);
  }

  /** Of Fisher's F, the ratio of two mean squares. */
  public static double fisher(double f, double above, double below) {
    if (Double.isInfinite(f)) {
      return 0;
    }
    return f <= 0 ? 1 : Beta.regularizedBeta(below / (below + above * f), below / 2, above / 2);
  }
}
