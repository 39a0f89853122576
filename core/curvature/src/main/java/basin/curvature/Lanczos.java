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
 * @param rest how long the next vector was before it was made one of length 1; 0 if the start's
 *     space is exhausted
 * @param ritzValues rising
 * @param weights of the Ritz values; they add up to 1
 */
public record Lanczos(
    double[] alpha, double[] beta, double rest, double[] ritzValues, double[] weights) {
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
    double rest = 0;
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
      rest = length > NOTHING * whole ? length : 0;
      if (rest == 0) {
        break;
      }
      beta[done - 1] = length;
    }
    return of(Arrays.copyOf(alpha, done), Arrays.copyOf(beta, done - 1), rest);
  }

  private static Lanczos of(double[] alpha, double[] beta, double rest) {
    Tridiagonal t = Tridiagonal.of(alpha, beta);
    double[] weights = Arrays.stream(t.first()).map(x -> x * x).toArray();
    return new Lanczos(alpha, beta, rest, t.values(), weights);
  }

  /**
   * An eigenvalue of the matrix is no further from the smallest Ritz value, and none is above it.
   */
  public double lowestBound() {
    return residual(0);
  }

  /** The same of the largest. */
  public double highestBound() {
    return residual(ritzValues.length - 1);
  }

  /** ‖A·y − θ·y‖ = rest · |last component of T's eigenvector|. */
  private double residual(int place) {
    if (rest == 0) {
      return 0;
    }
    double[] turned = new double[alpha.length];
    double[] beside = new double[beta.length];
    Arrays.setAll(turned, i -> alpha[alpha.length - 1 - i]);
    Arrays.setAll(beside, i -> beta[beta.length - 1 - i]);
    return rest * Math.abs(Tridiagonal.of(turned, beside).first()[place]);
  }
}
