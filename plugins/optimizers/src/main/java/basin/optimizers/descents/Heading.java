package basin.optimizers.descents;

import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.number.Vec;

/**
 * Where an optimizer goes that searches along a line in each step. Vectors are 0 beside the
 * parameters that are to be moved.
 */
public interface Heading {
  /**
   * direction ← where to go.
   *
   * @param point where the step starts; not to be changed
   * @param slope the gradient there
   * @param objective what is descended in this step
   */
  void choose(Vec point, Vec slope, Objective objective, Progress progress, Vec direction);

  /**
   * The length to try first.
   *
   * @param slope the gradient
   * @param fall its product with the direction, below 0
   */
  default double first(Vec slope, double fall, Progress progress) {
    return 1;
  }

  /** Whether it learns from steps. */
  default boolean learns() {
    return false;
  }

  /**
   * Learns from a step.
   *
   * @param step how the point moved
   * @param change how the gradient of one objective changed by that
   * @param slope the gradient that it became
   */
  default void learn(Vec step, Vec change, Vec slope) {}

  /**
   * Forgets what was learnt, so that it begins anew with the steepest descent.
   *
   * @return whether there was anything to forget
   */
  default boolean forget() {
    return false;
  }
}
