package basin.optimizers.search;

import basin.spi.descent.Line;
import basin.spi.descent.Objective;
import basin.spi.descent.SecondDerivatives;
import basin.spi.descent.Space;
import basin.spi.number.Vec;

/** The objective of a step along a direction; the same working vectors in every step. */
public final class StraightLine implements Line {
  private final Vec from;
  private final Vec trial;
  private final Vec slopes;
  private Objective objective;
  private Vec direction;
  private Place start;
  private double seen;

  /** Of a run. */
  public StraightLine(Space space) {
    this.from = space.vector();
    this.trial = space.vector();
    this.slopes = space.vector();
  }

  /**
   * Begins a line.
   *
   * @param direction stays as it is until the next line begins
   * @param value the objective at the point
   * @param slope its slope along the direction
   */
  public StraightLine begin(
      Objective objective, Vec point, Vec direction, double value, double slope) {
    this.objective = objective;
    this.direction = direction;
    this.start = new Place(0, value, slope);
    this.seen = 0;
    from.set(point);
    return this;
  }

  @Override
  public Place start() {
    return start;
  }

  @Override
  public double value(double length) {
    return objective.value(trial(length));
  }

  @Override
  public Place at(double length) {
    double value = objective.gradient(trial(length), slopes);
    seen = length;
    return new Place(length, value, slopes.dot(direction));
  }

  @Override
  public double curvature() {
    if (objective.secondDerivatives() == SecondDerivatives.NONE) {
      throw new IllegalArgumentException(
          "the search exact needs second derivatives, which this problem has not; take"
              + " strong-wolfe");
    }
    objective.hessianProduct(from, direction, trial);
    return trial.dot(direction);
  }

  @Override
  public double reach() {
    return Math.max(direction.largest(), -direction.smallest());
  }

  /** Moves a point to a length, and says whether any of its numbers became another. */
  public boolean go(Vec point, double length) {
    point.set(trial(length));
    return trial.subtract(from).norm() > 0;
  }

  /** The gradient at a length above 0; evaluated if the search has not looked there last. */
  public Vec gradient(double length) {
    if (seen != length) {
      at(length);
    }
    return slopes;
  }

  private Vec trial(double length) {
    return trial.set(from).addScaled(length, direction);
  }
}
