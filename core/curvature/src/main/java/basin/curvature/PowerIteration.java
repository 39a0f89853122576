package basin.curvature;

import basin.spi.number.Vec;
import java.util.function.Supplier;

/**
 * The eigenvalue of largest modulus, which may be negative, by products one after the other.
 *
 * @param quotients qᵀ·A·q before each product, q being of length 1: they tend to the eigenvalue
 * @param vector the last q, which tends to an eigenvector
 */
public record PowerIteration(double[] quotients, Vec vector) {
  /**
   * So many products.
   *
   * @param start not zero; not changed
   * @param vectors makes float64 vectors like the start
   */
  public static PowerIteration of(LinearMap matrix, Vec start, int steps, Supplier<Vec> vectors) {
    double[] quotients = new double[steps];
    Vec q = vectors.get().set(start);
    q.divide(q.norm());
    Vec product = vectors.get();
    for (int i = 0; i < steps; i++) {
      matrix.apply(q, product);
      quotients[i] = product.dot(q);
      double length = product.norm();
      if (length == 0) {
        break; // the start is flat, and so are all quotients after it
      }
      q.set(product).divide(length);
    }
    return new PowerIteration(quotients, q);
  }

  /** The last quotient. */
  public double value() {
    return quotients[quotients.length - 1];
  }
}
