package basin.problems.surfaces;

/**
 * A number with its first and second derivatives along two directions, x and y. Formulas written on
 * jets need no derivatives of their own: every operation follows the chain rule.
 *
 * <p>A function of one coordinate leaves y alone.
 *
 * @param value the number f
 * @param x ∂f/∂x
 * @param y ∂f/∂y
 * @param xx ∂²f/∂x²
 * @param xy ∂²f/∂x∂y
 * @param yy ∂²f/∂y²
 */
record Jet(double value, double x, double y, double xx, double xy, double yy) {
  /** The coordinate x itself. */
  static Jet x(double value) {
    return new Jet(value, 1, 0, 0, 0, 0);
  }

  /** The coordinate y itself. */
  static Jet y(double value) {
    return new Jet(value, 0, 1, 0, 0, 0);
  }

  Jet plus(double a) {
    return new Jet(value + a, x, y, xx, xy, yy);
  }

  Jet minus(double a) {
    return plus(-a);
  }

  Jet plus(Jet f) {
    return new Jet(value + f.value, x + f.x, y + f.y, xx + f.xx, xy + f.xy, yy + f.yy);
  }

  Jet minus(Jet f) {
    return plus(f.times(-1));
  }

  Jet times(double a) {
    return new Jet(a * value, a * x, a * y, a * xx, a * xy, a * yy);
  }

  Jet times(Jet f) {
    return new Jet(
        value * f.value,
        x * f.value + value * f.x,
        y * f.value + value * f.y,
        xx * f.value + 2 * x * f.x + value * f.xx,
        xy * f.value + x * f.y + y * f.x + value * f.xy,
        yy * f.value + 2 * y * f.y + value * f.yy);
  }

  Jet square() {
    return times(this);
  }

  /** fⁿ for a whole number n ≥ 1. */
  Jet power(int n) {
    return through(
        StrictMath.pow(value, n),
        n * StrictMath.pow(value, n - 1),
        n == 1 ? 0 : n * (n - 1.0) * StrictMath.pow(value, n - 2));
  }

  /** √f; at 0, where it has no slope, 0 stands for both derivatives. */
  Jet root() {
    double root = Math.sqrt(value);
    return root == 0
        ? through(0, 0, 0)
        : through(root, 1 / (2 * root), -1 / (4 * root * root * root));
  }

  Jet exp() {
    double exp = StrictMath.exp(value);
    return through(exp, exp, exp);
  }

  Jet sin() {
    double sin = StrictMath.sin(value);
    return through(sin, StrictMath.cos(value), -sin);
  }

  Jet cos() {
    double cos = StrictMath.cos(value);
    return through(cos, -StrictMath.sin(value), -cos);
  }

  /** g(f), by g, g′ and g″ at f. */
  Jet through(double g, double slope, double bend) {
    return new Jet(
        g,
        slope * x,
        slope * y,
        slope * xx + bend * x * x,
        slope * xy + bend * x * y,
        slope * yy + bend * y * y);
  }
}
