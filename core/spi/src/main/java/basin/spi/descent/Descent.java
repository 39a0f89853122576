package basin.spi.descent;

import basin.spi.number.Vec;
import java.util.Map;
import java.util.Optional;

/**
 * An {@link Optimizer} at work in one run; belongs to one thread. What it remembers from step to
 * step lies in the space's {@link Space#state state}, so that a run can be saved and continued;
 * what it keeps besides is worth nothing after the step.
 */
public interface Descent {
  /**
   * Moves the point by one step.
   *
   * @param point where the run trains; the same vector at every step; changed in place
   * @param gradient where to leave the gradient of the objective at the point the step started from
   * @param objective what to descend in this step, evaluated as often as need be; all is counted
   * @param progress how far the run is
   * @return the objective at the point the step started from
   */
  double step(Vec point, Vec gradient, Objective objective, Progress progress);

  /**
   * The point that counts, where it is another than the one trained at: an average, say. Metrics,
   * probes, stopping rules and end points look there. Asked between steps, when somebody looks.
   *
   * @param point where the run trains; not to be changed
   * @return the point itself, or a vector that stays as it is until the next step
   */
  default Vec answer(Vec point) {
    return point;
  }

  /**
   * Why there is nothing left to do, in words and with the numbers; empty to go on. Asked after
   * every step; the run ends as if a stopping rule had spoken.
   */
  default Optional<String> finished() {
    return Optional.empty();
  }

  /**
   * What the last step divided the gradient by, where it is an optimizer that does so with each
   * component. Asked after a step, when somebody looks.
   */
  default Optional<Preconditioned.Now> preconditioner() {
    return Optional.empty();
  }

  /**
   * What the last step did, as numbers by name, in a fixed order: the length of a line search, a
   * trust radius. Names are lower-case words joined by hyphens. Asked after a step, when somebody
   * records them.
   */
  default Map<String, Double> quantities() {
    return Map.of();
  }
}
