package basin.minima.stationary;

import basin.curvature.Minres;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The way to a stationary point of whatever kind: Newton's steps within a trust region, each as
 * long as it makes the gradient less. A minimum has no pull of its own here, and neither has a
 * saddle, so that it comes to the one that it is near to.
 *
 * <pre>s = argmin ‖g + H·s‖ over the Krylov space of g, ‖s‖∞ ≤ r;  u ← u + s where ‖g‖ falls</pre>
 *
 * <p>It may get stuck where ‖g‖ has a least value above 0, that is where H·g = 0 and g is not.
 *
 * @param point where it came to, in lengths
 * @param arrived whether steps have come to nothing because there is no gradient left
 * @param steps it took
 */
public record Nearest(double[] point, boolean arrived, int steps) {
  private static final int STEPS = 200;
  private static final double RADIUS = 0.25;
  private static final double ARRIVED = 1e-9;
  private static final double STUCK = 1e-12;

  /** A step need not be closer than such a share of the gradient. */
  private static final double SHARE = 1e-3;

  /** Who foretells less of the gradient gone than this share, with room to go on, is stuck. */
  private static final double LEAST = 1e-4;

  /**
   * From a point.
   *
   * @param bending what the Hessian at a point in lengths makes of vectors
   * @param products for each step at most
   */
  public static Nearest from(
      Measured terrain,
      double[] start,
      Function<double[], UnaryOperator<double[]>> bending,
      int products) {
    double[] u = start;
    double[] gradient = terrain.gradient(u);
    UnaryOperator<double[]> hessian = bending.apply(u);
    double radius = RADIUS;
    for (int step = 0; step < STEPS; step++) {
      double slope = Linear.norm(gradient);
      Minres whole = Minres.solve(hessian, Linear.times(-1, gradient), SHARE, radius, products);
      double size = Linear.largest(whole.x());
      if (!(slope > 0) || size <= ARRIVED * Math.max(1, Linear.largest(u))) {
        return new Nearest(u, gone(slope, gradient, whole.image()), step);
      }
      double share = Math.min(1, radius / size);
      double left = Linear.norm(Linear.plus(gradient, share, whole.image()));
      if (share == 1 && !(slope - left > LEAST * slope)) {
        return new Nearest(u, false, step);
      }
      double[] there = Linear.plus(u, share, whole.x());
      double[] slopes = terrain.gradient(there);
      double kept = (slope - Linear.norm(slopes)) / (slope - left);
      if (!(kept > 0)) {
        radius = share * size / 4;
        if (radius < STUCK * Math.max(1, Linear.largest(u))) {
          return new Nearest(u, false, step);
        }
        continue;
      }
      if (kept > 0.75 && share < 1) {
        radius *= 2;
      } else if (kept < 0.25) {
        radius = share * size / 2;
      }
      u = there;
      gradient = slopes;
      hessian = bending.apply(u);
    }
    return new Nearest(u, false, STEPS);
  }

  /** Whether a step that comes to nothing explains the gradient, rather than having no hold. */
  private static boolean gone(double slope, double[] gradient, double[] image) {
    return slope == 0 || Linear.norm(Linear.plus(gradient, 1, image)) < slope / 2;
  }
}
