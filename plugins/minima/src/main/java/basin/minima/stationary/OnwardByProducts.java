package basin.minima.stationary;

import basin.minima.stationary.Onward.End;

/**
 * Where descent goes on to, by products alone: Newton's method within a trust region, by conjugate
 * gradients up to its border or along a way that bends down (Steihaug 1983), each step downhill.
 *
 * @param point where it came to
 * @param value f there
 * @param end how
 */
public record OnwardByProducts(double[] point, double value, End end) {
  private static final double RADIUS = 0.25;
  private static final double ARRIVED = 1e-10;
  private static final double STUCK = 1e-14;

  /** A step of conjugate gradients need not be closer than such a share of the gradient. */
  private static final double LOOSE = 0.1;

  /**
   * From a point.
   *
   * @param products at most, in all
   */
  public static OnwardByProducts from(Measured terrain, double[] start, int products) {
    double[] u = start;
    double value = terrain.value(u);
    double[] gradient = terrain.gradient(u);
    double first = Linear.norm(gradient);
    double radius = RADIUS;
    int left = products;
    while (left > 0) {
      double slope = Linear.norm(gradient);
      double share = Math.min(LOOSE, Math.sqrt(slope / first));
      Step step = Step.of(terrain, u, gradient, radius, share, left);
      left -= step.products;
      double length = Linear.norm(step.way);
      boolean inside = !step.border;
      if (length == 0 || inside && length <= ARRIVED * Math.max(1, Linear.norm(u))) {
        return new OnwardByProducts(u, value, End.ARRIVED);
      }
      double promised = -Linear.dot(gradient, step.way) - Linear.dot(step.way, step.image) / 2;
      TriedStep tried = TriedStep.of(terrain, u, value, step.way, promised);
      double steep = Linear.norm(tried.gradient());
      boolean down = tried.blind() ? steep < slope : tried.value() < value;
      if (!down || !Double.isFinite(steep)) {
        radius = length / 4;
        if (radius < STUCK * Math.max(1, Linear.norm(u))) {
          return new OnwardByProducts(u, value, End.STUCK);
        }
        continue;
      }
      radius = tried.radius(radius, length, step.border);
      u = tried.point();
      value = tried.value();
      gradient = tried.gradient();
    }
    return new OnwardByProducts(u, value, End.GOING);
  }

  /**
   * The way that makes the quadratic model small.
   *
   * @param image H·way
   * @param border whether it ends at the border
   */
  private record Step(double[] way, double[] image, boolean border, int products) {
    static Step of(
        Measured terrain, double[] u, double[] gradient, double radius, double share, int most) {
      int n = u.length;
      double[] way = new double[n];
      double[] image = new double[n];
      double[] rest = Linear.times(-1, gradient);
      double[] direction = rest;
      double square = Linear.dot(rest, rest);
      double enough = share * share * square;
      int products = 0;
      while (square > enough && products < most) {
        double[] bent = terrain.product(u, direction);
        products++;
        double bend = Linear.dot(direction, bent);
        double length = square / bend;
        if (!(bend > 0) || Linear.norm(Linear.plus(way, length, direction)) >= radius) {
          double far = toBorder(way, direction, radius);
          return new Step(
              Linear.plus(way, far, direction), Linear.plus(image, far, bent), true, products);
        }
        way = Linear.plus(way, length, direction);
        image = Linear.plus(image, length, bent);
        rest = Linear.plus(rest, -length, bent);
        double next = Linear.dot(rest, rest);
        direction = Linear.plus(rest, next / square, direction);
        square = next;
      }
      return new Step(way, image, false, Math.max(1, products));
    }

    /** τ ≥ 0 with ‖way + τ·direction‖ = radius. */
    private static double toBorder(double[] way, double[] direction, double radius) {
      double a = Linear.dot(direction, direction);
      double b = Linear.dot(way, direction);
      double c = Linear.dot(way, way) - radius * radius;
      return (-b + Math.sqrt(Math.max(0, b * b - a * c))) / a;
    }
  }
}
