package basin.reports.statistics.random;

/**
 * The gamma distribution with scale 1, drawn exactly by rejection.
 *
 * <pre>
 * shape a ≥ 1: d = a − 1/3, c = 1/√(9d); v = (1 + c·x)³ with x normal, u uniform
 *              d·v if v &gt; 0 and ln u &lt; x²/2 + d − d·v + d·ln v, else again
 * shape a &lt; 1: a draw of shape a + 1, times u^(1/a)
 * </pre>
 *
 * <p>Marsaglia and Tsang 2000, <i>A simple method for generating gamma variables</i>.
 *
 * @param shape above 0; the mean
 */
public record GammaLaw(double shape) {
  public GammaLaw {
    if (!(shape > 0 && Double.isFinite(shape))) {
      throw new IllegalArgumentException("a gamma law of shape " + shape + " is none: above 0");
    }
  }

  /** One number, above 0 unless it is too small for a double. */
  public double draw(Draws draws) {
    if (shape == 1) {
      return draws.exponential();
    }
    return shape < 1
        ? large(shape + 1, draws) * StrictMath.pow(draws.uniform(), 1 / shape)
        : large(shape, draws);
  }

  private static double large(double shape, Draws draws) {
    double d = shape - 1 / 3.0;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = draws.gaussian();
      double v = 1 + c * x;
      v = v * v * v;
      if (v > 0
          && StrictMath.log(draws.uniform()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
        return d * v;
      }
    }
  }
}
