package basin.gradients;

import basin.spi.number.Matrix;

/** What comes back to a recurrent layer at each of its steps. */
final class Steps {
  private static final int FEWEST = 3;

  private Steps() {}

  /**
   * √(mean over rows of ‖∂ℓ/∂z_t‖²) of each step.
   *
   * @param signal ∂(mean ℓ)/∂z, rows × (steps · width), one step behind the other
   */
  static double[] of(Matrix signal, int steps, int rows) {
    double[] all = signal.all().toArray();
    double[] norms = new double[steps];
    int width = signal.columns() / steps;
    for (int i = 0; i < all.length; i++) {
      norms[i % signal.columns() / width] += all[i] * all[i];
    }
    for (int t = 0; t < steps; t++) {
      norms[t] = Math.sqrt(rows * norms[t]);
    }
    return norms;
  }

  /**
   * Slope of log₁₀ of the norms over the steps, by least squares: above 0 what comes back fades,
   * below 0 it grows. Steps at which nothing comes back are left out; NaN if fewer than three are
   * left.
   */
  static double slope(double[] norms) {
    int n = 0;
    double time = 0;
    double log = 0;
    for (int t = 0; t < norms.length; t++) {
      if (norms[t] > 0) {
        n++;
        time += t;
        log += StrictMath.log10(norms[t]);
      }
    }
    double above = 0;
    double below = 0;
    for (int t = 0; t < norms.length; t++) {
      if (norms[t] > 0) {
        above += (t - time / n) * (StrictMath.log10(norms[t]) - log / n);
        below += (t - time / n) * (t - time / n);
      }
    }
    return n < FEWEST ? Double.NaN : above / below;
  }
}
