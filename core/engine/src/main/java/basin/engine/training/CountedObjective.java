package basin.engine.training;

import basin.spi.descent.Objective;
import basin.spi.number.Vec;

/**
 * The objective an optimizer sees: each value and each gradient it asks for counts as one
 * evaluation, so that optimizers are compared at equal cost. What probes ask is not counted.
 */
final class CountedObjective implements Objective {
  private Objective objective;
  private long evaluations;

  void point(Objective at) {
    objective = at;
  }

  long evaluations() {
    return evaluations;
  }

  /** The last step's objective, for the engine itself: not counted. */
  double lossNow(Vec point) {
    return objective.value(point);
  }

  @Override
  public double value(Vec point) {
    evaluations++;
    return objective.value(point);
  }

  @Override
  public double gradient(Vec point, Vec gradient) {
    evaluations++;
    return objective.gradient(point, gradient);
  }
}
