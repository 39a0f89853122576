package basin.curvature;

import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The largest eigenvalue of a symmetric matrix with its eigenvector, by Lanczos' products from a
 * start that may know the way: after a small change of the matrix the last eigenvector is nearly
 * the next, and a few products do.
 *
 * <pre>θ = yᵀ·A·y ≤ λmax    ‖A·y − θ·y‖ = β·|last component of T's eigenvector|    ‖y‖ = 1</pre>
 *
 * <p>The residual bounds how far an eigenvalue is from θ; that it is the largest is known as well
 * as the start is not orthogonal to its eigenvector.
 *
 * @param value θ
 * @param residual ‖A·y − θ·y‖
 * @param vector y
 * @param products that it took
 */
public record UpperEnd(double value, double residual, Vec vector, int products) {
  private static final double NOTHING = 0x1p-40;

  /**
   * Until the residual is small beside the value, or so many products are done.
   *
   * @param start not zero; not changed
   * @param most products
   * @param tolerance of the residual, as a share of the value
   * @param vectors makes float64 vectors like the start
   */
  public static UpperEnd of(
      LinearMap matrix, Vec start, int most, double tolerance, Supplier<Vec> vectors) {
    List<Vec> basis = new ArrayList<>();
    double[] alpha = new double[most];
    double[] beta = new double[most];
    Vec next = vectors.get().set(start);
    next.divide(next.norm());
    double[] ritz = {1};
    double value = Double.NaN;
    double residual = Double.POSITIVE_INFINITY;
    int done = 0;
    while (done < most && residual > tolerance * Math.abs(value) || done == 0) {
      basis.add(next);
      next = vectors.get();
      matrix.apply(basis.get(done), next);
      double whole = next.norm();
      alpha[done] = next.dot(basis.get(done));
      for (int again = 0; again < 2; again++) { // twice is enough
        for (Vec known : basis) {
          next.addScaled(-next.dot(known), known);
        }
      }
      beta[done] = next.norm();
      done++;
      Spectrum small = Spectrum.of(tridiagonal(alpha, beta, done));
      value = small.values()[done - 1];
      ritz = small.vectors()[done - 1];
      boolean exhausted = !(beta[done - 1] > NOTHING * whole);
      residual = exhausted ? 0 : beta[done - 1] * Math.abs(ritz[done - 1]);
      if (!exhausted) {
        next.divide(beta[done - 1]);
      }
    }
    return new UpperEnd(value, residual, combined(basis, ritz, vectors), done);
  }

  /** The same of −A, turned around: the smallest eigenvalue. */
  public static UpperEnd lower(
      LinearMap matrix, Vec start, int most, double tolerance, Supplier<Vec> vectors) {
    LinearMap turned =
        (x, product) -> {
          matrix.apply(x, product);
          product.negate();
        };
    UpperEnd end = of(turned, start, most, tolerance, vectors);
    return new UpperEnd(-end.value, end.residual, end.vector, end.products);
  }

  private static double[][] tridiagonal(double[] alpha, double[] beta, int n) {
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      matrix[i][i] = alpha[i];
      if (i > 0) {
        matrix[i][i - 1] = beta[i - 1];
        matrix[i - 1][i] = beta[i - 1];
      }
    }
    return matrix;
  }

  private static Vec combined(List<Vec> basis, double[] shares, Supplier<Vec> vectors) {
    Vec sum = vectors.get();
    for (int i = 0; i < shares.length; i++) {
      sum.addScaled(shares[i], basis.get(i));
    }
    return sum.divide(sum.norm());
  }
}
