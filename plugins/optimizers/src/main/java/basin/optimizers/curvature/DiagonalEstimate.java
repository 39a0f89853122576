package basin.optimizers.curvature;

import basin.optimizers.descents.Stretches;
import basin.optimizers.random.Drawing;
import basin.spi.descent.Objective;
import basin.spi.descent.SecondDerivatives;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;

/**
 * Hutchinson's estimate of a matrix' diagonal from one product: u ⊙ Au with u of −1 and 1 by
 * chance. It has the diagonal as its mean, and is that where A is diagonal.
 */
final class DiagonalEstimate {
  private final String optimizer;
  private final RandomStream random;
  private final Vec direction;
  private final Vec product;
  private final Stretches ofDirection;

  /**
   * In a run.
   *
   * @param optimizer its name in YAML, for what it refuses
   */
  DiagonalEstimate(String optimizer, Space space) {
    this.optimizer = optimizer;
    this.random = space.state().random("directions");
    this.direction = space.vector();
    this.product = space.vector();
    this.ofDirection = Stretches.of(space);
  }

  /** Of ∇²f at a point; beside the space's blocks it is 0. */
  Vec ofHessian(Objective objective, Vec point) {
    if (objective.secondDerivatives() == SecondDerivatives.NONE) {
      throw new IllegalArgumentException(
          optimizer + " needs second derivatives, which this problem has not; take adam");
    }
    Drawing.signs(ofDirection.of(direction), random);
    objective.hessianProduct(point, direction, product);
    return product.multiply(direction);
  }

  /** Of the Gauss–Newton matrix at a point. */
  Vec ofGaussNewton(Objective objective, Vec point) {
    Drawing.signs(ofDirection.of(direction), random);
    try {
      objective.gaussNewtonProduct(point, direction, product);
    } catch (UnsupportedOperationException none) {
      throw new IllegalArgumentException(
          optimizer
              + " with estimate: gauss-newton needs the losses of a network; take estimate:"
              + " hutchinson",
          none);
    }
    return product.multiply(direction);
  }
}
