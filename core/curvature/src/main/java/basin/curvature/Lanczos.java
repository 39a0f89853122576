package basin.curvature;

import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * The matrix as it looks from a vector: Lanczos' three diagonals after a few products (Golub and
 * Van Loan 2013, section 10.1), every new vector being made orthogonal to all before, twice.
 *
 * <pre>A·Q ≈ Q·T    T = diagonals α, and β beside it    Q's first column is the start, of length 1
 * </pre>
 *
 * <p>The eigenvalues of T, Ritz values, are close to those of A at its ends, and with weights they
 * are a quadrature of its density (Ghorbani, Krishnan and Xiao 2019).
 *
 * @param alpha the diagonal of T
 * @param beta what stands beside it, above 0
 * @param ritzValues rising
 * @param weights of the Ritz values; they add up to 1
 */
public record Lanczos(double[] alpha, double[] beta, double[] ritzValues, double[] weights) {
  /** What is left of a product is nothing beside it: the start's space is exhausted. */
  private static final double NOTHING = 0x1p-40;

  /**
   * So many products, or fewer if the start's space is exhausted before.
   *
   * @param start not zero; not changed
   * @param vectors makes float64 vectors like the start
   */
  public static Lanczos of(LinearMap matrix, Vec start, int steps, Supplier<Vec> vectors) {
    List<Vec> basis = new ArrayList<>();
    double[] alpha = new double[steps];
    double[] beta = new double[steps];
    Vec next = vectors.get().set(start);
    double length = next.norm();
    int done = 0;
    while (done < steps) {
      Vec q = next.divide(length);
      basis.add(q);
      next = vectors.get();
      matrix.apply(q, next);
      double whole = next.norm();
      alpha[done] = next.dot(q);
      for (int again = 0; again < 2; again++) { // twice is enough
        for (Vec known : basis) {
          next.addScaled(-next.dot(known), known);
        }
      }
      length = next.norm();
      done++;
      if (!(length > NOTHING * whole)) {
        break;
      }
      beta[done - 1] = length;
    }
    return of(Arrays.copyOf(alpha, done), Arrays.copyOf(beta, done - 1));
  }

  private static Lanczos of(double[] alpha, double[] beta) {
    Tridiagonal t = Tridiagonal.of(alpha, beta);
    double[] weights = Arrays.stream(t.first()).map(x -> x * x).toArray();
    return new Lanczos(alpha, beta, t.values(), weights);
  }
}
