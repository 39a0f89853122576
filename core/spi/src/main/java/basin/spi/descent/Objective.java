package basin.spi.descent;

import basin.spi.number.Vec;

/**
 * A function to make small: of one mini-batch, of all rows, or an analytic surface. Belongs to one
 * run.
 */
public interface Objective {
  /** f(point). */
  double value(Vec point);

  /** f(point), and ∇f(point) in {@code gradient}. */
  double gradient(Vec point, Vec gradient);
}
