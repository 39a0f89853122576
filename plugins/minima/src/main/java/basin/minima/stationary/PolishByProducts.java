package basin.minima.stationary;

import basin.curvature.Minres;

/**
 * What {@link Polish} is, by products alone: Newton's steps are those of least residual ({@link
 * Minres}), towards a stationary point of whatever kind.
 *
 * @param point where it came to
 * @param kind whether the point is stationary
 */
public record PolishByProducts(double[] point, Polish.Kind kind) {
  private static final int STEPS = 12;
  private static final double QUICK = 0.25;
  private static final double SHARE = 1e-3;

  /** A step that has grown so many times longer than {@link Polish#near} will not shrink to it. */
  private static final double FAR = 100;

  /**
   * From a point.
   *
   * @param most products for each step
   */
  public static PolishByProducts from(Measured terrain, double[] start, int most) {
    double[] u = start;
    double near = Polish.near(start);
    double before = Double.POSITIVE_INFINITY;
    for (int i = 0; i < STEPS; i++) {
      double[] gradient = terrain.gradient(u);
      double[] here = u;
      Minres step =
          Minres.solve(
              v -> terrain.product(here, v), Linear.times(-1, gradient), SHARE, FAR * near, most);
      double length = Linear.largest(step.x());
      boolean far = Linear.largest(Linear.minus(u, start)) > 2 * near;
      if (!(length <= near) || far) {
        return new PolishByProducts(u, Polish.Kind.NONE);
      }
      if (length > QUICK * before || length == 0) {
        boolean still =
            rounding(terrain, u, gradient, step.image())
                && rounding(terrain, u, gradient, Linear.plus(gradient, 1, step.image()));
        return new PolishByProducts(u, still ? Polish.Kind.STATIONARY : Polish.Kind.SLOW);
      }
      before = length;
      u = Linear.plus(u, 1, step.x());
    }
    return new PolishByProducts(u, Polish.Kind.SLOW);
  }

  /** Whether the gradient along a direction is what rounding makes of nothing. */
  private static boolean rounding(
      Measured terrain, double[] u, double[] gradient, double[] direction) {
    double size = Linear.norm(direction);
    if (size == 0) {
      return true;
    }
    double[] seen = Linear.times(1 / size, direction);
    double noise = Noise.of(v -> Linear.dot(seen, terrain.gradient(v)), u);
    return Math.abs(Linear.dot(seen, gradient)) <= noise;
  }
}
