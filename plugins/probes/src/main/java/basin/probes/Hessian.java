package basin.probes;

import basin.spi.descent.Objective;
import basin.spi.number.Vec;

/**
 * The matrix of second derivatives, by central differences of the gradient:
 *
 * <pre>H·eⱼ ≈ (∇f(x + hⱼeⱼ) − ∇f(x − hⱼeⱼ)) / 2hⱼ    hⱼ = 2⁻¹⁷ · max(1, |xⱼ|)</pre>
 *
 * <p>In float64 the truncation h²/6 · f⁗ ≈ 10⁻¹¹ · f⁗ and the rounding 10⁻¹⁶/h ≈ 10⁻¹¹ balance at
 * this step, so entries are good to about 10⁻¹⁰. A scheme of fourth order would be closer by two
 * digits for twice the gradients and a wider step, which more often straddles a kink of ReLU.
 *
 * @param rows the symmetrised matrix (H + Hᵀ)/2
 * @param asymmetry largest |Hᵢⱼ − Hⱼᵢ| before: how far differences can be trusted; at a kink it is
 *     usually large
 */
record Hessian(double[][] rows, double asymmetry) {
  private static final double STEP = 0x1p-17;

  /** At a point, by 2n gradients; the point is back where it was afterwards. */
  static Hessian of(Objective objective, Vec point, Vec forward, Vec backward) {
    int n = point.length();
    double[][] rows = new double[n][];
    for (int j = 0; j < n; j++) {
      double x = point.get(j);
      double h = STEP * Math.max(1, Math.abs(x));
      objective.gradient(point.set(j, x + h), forward);
      objective.gradient(point.set(j, x - h), backward);
      point.set(j, x);
      // The step as the point could represent it; the difference of two neighbours is exact.
      rows[j] = forward.subtract(backward).divide((x + h) - (x - h)).toArray();
    }
    return symmetrised(rows);
  }

  private static Hessian symmetrised(double[][] rows) {
    double asymmetry = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < i; j++) {
        asymmetry = Math.max(asymmetry, Math.abs(rows[i][j] - rows[j][i]));
        double mean = (rows[i][j] + rows[j][i]) / 2;
        rows[i][j] = mean;
        rows[j][i] = mean;
      }
    }
    return new Hessian(rows, asymmetry);
  }

  /** Whether every entry is a number. */
  boolean finite() {
    for (double[] row : rows) {
      for (double entry : row) {
        if (!Double.isFinite(entry)) {
          return false;
        }
      }
    }
    return true;
  }
}
