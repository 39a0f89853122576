package basin.curvature;

import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

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

  /**
   * The whole matrix, by products with the axes, some at once; row by row where it is symmetric.
   *
   * @param n rows
   * @param vectors makes vectors of zeros of that length
   */
  default double[][] rows(int n, Supplier<Vec> vectors) {
    int some = Math.min(64, n);
    double[][] columns = new double[n][];
    List<Vec> axes = Stream.generate(vectors).limit(some).toList();
    List<Vec> products = Stream.generate(vectors).limit(some).toList();
    for (int from = 0; from < n; from += some) {
      int count = Math.min(some, n - from);
      for (int i = 0; i < count; i++) {
        axes.get(i).fill(0).set(from + i, 1);
      }
      apply(axes.subList(0, count), products.subList(0, count));
      for (int i = 0; i < count; i++) {
        columns[from + i] = products.get(i).toArray();
      }
    }
    return columns;
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
