package basin.spi.descent;

import basin.spi.number.Vec;
import java.util.List;
import java.util.Optional;

/**
 * A function to make small: of one mini-batch, of all rows, or an analytic surface. Belongs to one
 * run.
 */
public interface Objective {
  /** f(point). */
  double value(Vec point);

  /** f(point), and ∇f(point) in {@code gradient}. */
  double gradient(Vec point, Vec gradient);

  /** Whether {@link #hessianProduct} can be had, and how. */
  default SecondDerivatives secondDerivatives() {
    return SecondDerivatives.NONE;
  }

  /**
   * product ← ∇²f(point)·direction, worked out in float64 whatever the vectors' precision, with
   * layers that evaluate.
   *
   * @throws UnsupportedOperationException if there are no {@link #secondDerivatives}
   */
  default void hessianProduct(Vec point, Vec direction, Vec product) {
    hessianProducts(point, List.of(direction), List.of(product));
  }

  /** The same in several directions at once, which costs less than one after the other. */
  default void hessianProducts(Vec point, List<Vec> directions, List<Vec> products) {
    throw new UnsupportedOperationException("this objective has no second derivatives");
  }

  /**
   * product ← G·direction with the Gauss–Newton matrix G = mean over rows of Jᵀ·B·J at the point, J
   * being what the outputs and B what the gradient of the loss make of a change. It is positive
   * semidefinite where the loss is convex in the outputs.
   *
   * @throws UnsupportedOperationException if this is no mean of losses of a network
   */
  default void gaussNewtonProduct(Vec point, Vec direction, Vec product) {
    gaussNewtonProducts(point, List.of(direction), List.of(product));
  }

  /** The same in several directions at once. */
  default void gaussNewtonProducts(Vec point, List<Vec> directions, List<Vec> products) {
    throw new UnsupportedOperationException("this objective has no Gauss–Newton matrix");
  }

  /**
   * How the last gradient came about, for the blocks of weights of which layers tell; none for a
   * surface. Where rows are passed over in chunks, those of the last one. Valid until the next
   * evaluation, and not to be changed.
   */
  default List<OuterProduct> outerProducts() {
    return List.of();
  }

  /** The residuals whose plain sum of squares this is; empty if it is no such sum. */
  default Optional<Residuals> residuals() {
    return Optional.empty();
  }

  /** Rows that one evaluation passes over; 1 for a surface. */
  default int rows() {
    return 1;
  }

  /**
   * The objective over all rows, where this is that of one mini-batch, with layers that evaluate;
   * else itself. Its evaluations are counted, too.
   */
  default Objective whole() {
    return this;
  }
}
