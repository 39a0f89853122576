package basin.spi.descent;

import basin.spi.number.Vec;
import java.util.Optional;

/** An {@link Optimizer} at work in one run; belongs to one thread. */
public interface Descent {
  /**
   * Moves the point by one step.
   *
   * @param point where the run stands; the same vector at every step; changed in place
   * @param gradient where to leave the gradient of the objective at the point the step started from
   * @param objective what to descend in this step; every evaluation is counted
   * @param progress how far the run is
   * @return the objective at the point the step started from
   */
  double step(Vec point, Vec gradient, Objective objective, Progress progress);

  /**
   * The name of something it remembers that is infinite or NaN: from then on its steps are worth
   * nothing, though the point stays finite. Asked when a run is over.
   */
  default Optional<String> spoiled() {
    return Optional.empty();
  }
}
