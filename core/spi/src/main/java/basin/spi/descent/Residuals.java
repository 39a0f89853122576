package basin.spi.descent;

import basin.spi.number.Vec;

/**
 * The numbers r whose plain sum of squares Σ rᵢ² an {@link Objective} is, for optimizers that solve
 * least squares. All in float64, whatever the precision of the point, and with layers that
 * evaluate.
 */
public interface Residuals {
  /** How many. */
  int count();

  /** residuals ← r(point). */
  void at(Vec point, double[] residuals);

  /**
   * Both at once.
   *
   * @param jacobian count × parameters: jacobian[i][j] ← ∂rᵢ/∂xⱼ
   */
  void at(Vec point, double[] residuals, double[][] jacobian);
}
