package basin.spi.descent;

import basin.spi.number.Vec;

/** The step a {@link Rule} is asked to take. */
public interface Step {
  /** 1 in the first step of the run, as t in most papers. */
  long count();

  /** How far the run is. */
  Progress progress();

  /** The value of a schedule in this step. */
  double value(Schedule schedule);

  /** baseᵗ with t = {@link #count}, the same on every machine; worked out once per step. */
  double power(double base);

  /**
   * A vector of the tile's length with arbitrary contents; another one at each call within an
   * update.
   */
  Vec scratch();
}
