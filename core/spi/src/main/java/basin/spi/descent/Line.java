package basin.spi.descent;

/**
 * An objective along a direction, from where a step starts: φ(a) = f(x + a·d). What is asked of it
 * besides {@link #start} is evaluated, and counted.
 */
public interface Line {
  /** φ(0) and φ′(0), which is below 0; known already. */
  Place start();

  /** φ(a). */
  double value(double length);

  /** φ(a) and φ′(a), which costs a gradient. */
  Place at(double length);

  /**
   * φ″(0), which costs a Hessian product.
   *
   * @throws IllegalArgumentException if the objective has no second derivatives
   */
  double curvature();

  /** How far the parameter moves that moves most, for a length of 1. */
  double reach();

  /**
   * A place on a line.
   *
   * @param length a
   * @param value φ(a)
   * @param slope φ′(a)
   */
  record Place(double length, double value, double slope) {}
}
