package basin.spi.network;

import basin.spi.number.Matrix;
import basin.spi.number.Vec;

/**
 * φ, applied to the outputs of a layer.
 *
 * <p>Most are elementwise: they write {@link #value} and {@link #slope}. One that couples the
 * numbers of a row (softmax) says so by {@link #rowwise} and writes {@link #pullback} too; and the
 * forms for whole matrices, by row operations of {@link Matrix}, for curvature to be exact.
 */
public interface Activation {
  /** a ← φ(z). {@code a} is another vector than {@code z} and may serve as scratch on the way. */
  void value(Vec z, Vec a);

  /**
   * slope ← φ′(z), with a = φ(z) at hand; at a kink, the subgradient PyTorch takes.
   *
   * @param scratch another vector of that length, free to use
   */
  void slope(Vec z, Vec a, Vec slope, Vec scratch);

  /** c in Var[w] = c²/fan-in that keeps the variance of signals from layer to layer. */
  default double gain() {
    return 1;
  }

  /** Whether φ sees a whole row at a time, rather than each number alone. */
  default boolean rowwise() {
    return false;
  }

  /** Whether φ(cz) = c·φ(z) for every c > 0. */
  default boolean homogeneous() {
    return identity();
  }

  /** Whether φ(−z) = −φ(z). */
  default boolean odd() {
    return identity();
  }

  /** Whether φ(z) = z, so that a layer may leave it out. */
  default boolean identity() {
    return false;
  }

  /**
   * gradient ← (∂a/∂z)ᵀ · gradient.
   *
   * @param slope another vector of that length, free to use
   * @param scratch another vector of that length, free to use
   */
  default void pullback(Vec z, Vec a, Vec gradient, Vec slope, Vec scratch) {
    slope(z, a, slope, scratch);
    gradient.multiply(slope);
  }

  /** Applies φ to every row of z. */
  default void value(Matrix z, Matrix a) {
    if (rowwise()) {
      for (int r = 0; r < z.rows(); r++) {
        value(z.row(r), a.row(r));
      }
    } else {
      value(z.all(), a.all());
    }
  }

  /**
   * Pulls the gradient of every row back through φ; slope and scratch have the gradient's shape.
   */
  default void pullback(Matrix z, Matrix a, Matrix gradient, Matrix slope, Matrix scratch) {
    if (rowwise()) {
      for (int r = 0; r < z.rows(); r++) {
        pullback(z.row(r), a.row(r), gradient.row(r), slope.row(r), scratch.row(r));
      }
    } else {
      pullback(z.all(), a.all(), gradient.all(), slope.all(), scratch.all());
    }
  }
}
