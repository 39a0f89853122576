package basin.curvature;

import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import java.util.List;

/** A symmetric matrix, known by its products. */
@FunctionalInterface
public interface LinearMap {
  /** product ← A·x. */
  void apply(Vec x, Vec product);

  /** The same for several vectors, which may cost less at once. */
  default void apply(List<Vec> xs, List<Vec> products) {
    for (int i = 0; i < xs.size(); i++) {
      apply(xs.get(i), products.get(i));
    }
  }

  /** The Hessian of an objective at a point. */
  static LinearMap hessian(Objective objective, Vec point) {
    return new Curved(objective::hessianProduct, objective::hessianProducts, point);
  }

  /** The Gauss–Newton matrix of an objective at a point. */
  static LinearMap gaussNewton(Objective objective, Vec point) {
    return new Curved(objective::gaussNewtonProduct, objective::gaussNewtonProducts, point);
  }

  /** What Gauss and Newton leave out, H − G: how the outputs themselves bend. */
  static LinearMap residual(Objective objective, Vec point) {
    return new Difference(hessian(objective, point), gaussNewton(objective, point));
  }
}
