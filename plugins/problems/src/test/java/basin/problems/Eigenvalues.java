package basin.problems;

import java.util.Arrays;

/** Eigenvalues of a symmetric matrix by Jacobi's rotations, plain and slow. */
public final class Eigenvalues {
  private static final int SWEEPS = 60;

  private Eigenvalues() {}

  /** In rising order; the matrix stays. */
  public static double[] of(double[][] matrix) {
    double[][] a = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    for (int sweep = 0; sweep < SWEEPS && off(a) > 0; sweep++) {
      for (int p = 0; p < a.length; p++) {
        for (int q = p + 1; q < a.length; q++) {
          rotate(a, p, q);
        }
      }
    }
    double[] eigenvalues = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      eigenvalues[i] = a[i][i];
    }
    Arrays.sort(eigenvalues);
    return eigenvalues;
  }

  /** The largest entry off the diagonal, or 0 if it is nothing beside the diagonal. */
  private static double off(double[][] a) {
    double largest = 0;
    double diagonal = 0;
    for (int i = 0; i < a.length; i++) {
      diagonal = Math.max(diagonal, Math.abs(a[i][i]));
      for (int j = 0; j < i; j++) {
        largest = Math.max(largest, Math.abs(a[i][j]));
      }
    }
    return largest <= 1e-18 * diagonal ? 0 : largest;
  }

  private static void rotate(double[][] a, int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double zeta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
    double c = 1 / Math.sqrt(1 + t * t);
    double s = c * t;
    for (int k = 0; k < a.length; k++) {
      double kp = a[k][p];
      a[k][p] = c * kp - s * a[k][q];
      a[k][q] = s * kp + c * a[k][q];
    }
    for (int k = 0; k < a.length; k++) {
      double pk = a[p][k];
      a[p][k] = c * pk - s * a[q][k];
      a[q][k] = s * pk + c * a[q][k];
    }
  }
}
