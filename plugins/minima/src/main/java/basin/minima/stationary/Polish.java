package basin.minima.stationary;

/**
 * Newton's method to the floor of float64, towards the stationary point that a point is near to, of
 * whatever kind. It never goes far: a point whose Newton step is longer than {@value #NEAR} of its
 * parameters' lengths is near to none.
 *
 * @param point where it came to
 * @param shape of f there
 * @param step the longest component of the last Newton step, below which nothing can be told apart
 * @param kind whether the point is stationary
 */
public record Polish(double[] point, Shape shape, double step, Kind kind) {
  /** A share of the parameters' own lengths. */
  public static final double NEAR = 1e-6;

  private static final int STEPS = 12;

  /** Far from 0 the points of float64 lie further apart than that. */
  private static final int DIGITS = 16;

  /** Newton's steps shrink by their square where the Hessian is regular: never so slowly. */
  private static final double QUICK = 0.25;

  /** Steps of so many last digits go nowhere. */
  private static final double FLOOR = 0x1p-46;

  /** What a point is. */
  public enum Kind {
    /** Its gradient is rounding, and Newton's method came to it as to a regular point. */
    STATIONARY,
    /** There is none within reach. */
    NONE,
    /** Newton's steps shrink by the same factor each time: a point where f is flat is ahead. */
    SLOW
  }

  /** How far a stationary point may be that a point is near to. */
  public static double near(double[] u) {
    return Math.max(NEAR, DIGITS * Math.ulp(Linear.largest(u)));
  }

  /** From a point. */
  public static Polish from(Measured terrain, double[] start) {
    double[] u = start;
    double near = near(start);
    Shape shape = Shape.at(terrain, u);
    double before = Double.POSITIVE_INFINITY;
    for (int i = 0; i < STEPS; i++) {
      double[] gradient = terrain.gradient(u);
      double[] step = shape.newtonStep(gradient);
      double length = Linear.largest(step);
      if (!(length <= near) || Linear.largest(Linear.minus(u, start)) > 2 * near) {
        return new Polish(u, shape, length, Kind.NONE);
      }
      boolean shrunk = length <= QUICK * before;
      if (length <= FLOOR * Math.max(1, Linear.largest(u))
          || !shrunk && rounding(terrain, u, shape, step)) {
        Kind kind = flat(terrain, u, shape, gradient) ? Kind.STATIONARY : Kind.NONE;
        return new Polish(u, shape, length, kind);
      }
      if (!shrunk) {
        return new Polish(u, shape, length, Kind.SLOW);
      }
      before = length;
      u = Linear.plus(u, 1, step);
      shape = Shape.at(terrain, u);
    }
    return new Polish(u, shape, before, Kind.SLOW);
  }

  /** Whether a step is what rounding of the gradient makes of nothing. */
  private static boolean rounding(Measured terrain, double[] u, Shape shape, double[] step) {
    double length = Linear.norm(step);
    double[] along = Linear.times(1 / length, step);
    double[] bent = Linear.times(shape.rows(), along);
    double size = Linear.norm(bent);
    if (size == 0) {
      return true;
    }
    double[] seen = Linear.times(1 / size, bent);
    double noise = Noise.of(v -> Linear.dot(seen, terrain.gradient(v)), u);
    return Math.abs(Linear.dot(seen, terrain.gradient(u))) <= noise;
  }

  /** Whether the gradient along modes that do not bend is rounding. */
  private static boolean flat(Measured terrain, double[] u, Shape shape, double[] gradient) {
    for (double[] direction : shape.flat()) {
      double slope = Math.abs(Linear.dot(direction, gradient));
      if (slope > 0 && slope > Noise.of(v -> Linear.dot(direction, terrain.gradient(v)), u)) {
        return false;
      }
    }
    return true;
  }
}
