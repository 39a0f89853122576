package basin.minima.stationary;

/**
 * What a step within a trust region came to, held against what the quadratic model promised of it.
 *
 * @param point where it leads
 * @param value f there
 * @param gradient ∂f/∂u there
 * @param blind whether rounding hides what was promised, and what was found
 * @param kept share of the promised fall that was found; 1 if that cannot be told
 */
record TriedStep(double[] point, double value, double[] gradient, boolean blind, double kept) {
  /**
   * From a point.
   *
   * @param value f at the point
   * @param promised by how much f is to fall
   */
  static TriedStep of(Measured terrain, double[] u, double value, double[] step, double promised) {
    double[] there = Linear.plus(u, 1, step);
    double found = terrain.value(there);
    double doubt = 4 * Math.ulp(Math.abs(value));
    boolean blind = Math.abs(promised) <= doubt && Math.abs(found - value) <= doubt;
    double kept = blind ? 1 : (value - found) / promised;
    return new TriedStep(there, found, terrain.gradient(there), blind, kept);
  }

  /**
   * How far the model is trusted behind this step, if it was taken.
   *
   * @param radius how far it was trusted
   * @param length of the step
   * @param border whether it went as far as it was let
   */
  double radius(double radius, double length, boolean border) {
    if (kept > 0.75 && border) {
      return 2 * radius;
    }
    return kept < 0.25 ? length / 2 : radius;
  }
}
