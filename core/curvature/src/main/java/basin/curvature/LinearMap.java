package basin.curvature;

import basin.spi.descent.Objective;
import basin.spi.number.Vec;

/** A symmetric matrix, known by its products. */
@FunctionalInterface
public interface LinearMap {
  /** product ← A·x. */
  void apply(Vec x, Vec product);

  /** The Hessian of an objective at a point. */
  static LinearMap hessian(Objective objective, Vec point) {
    return (x, product) -> objective.hessianProduct(point, x, product);
  }

  /** The Gauss–Newton matrix of an objective at a point. */
  static LinearMap gaussNewton(Objective objective, Vec point) {
    return (x, product) -> objective.gaussNewtonProduct(point, x, product);
  }
}
