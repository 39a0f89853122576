package basin.problems.quadratics;

import java.util.List;
import java.util.Optional;

/** A symmetric matrix given by its rows. */
final class SymmetricMatrix implements QuadraticForm {
  private final double[][] rows;

  SymmetricMatrix(double[][] rows) {
    this.rows = rows;
  }

  SymmetricMatrix(List<List<Double>> rows) {
    this(
        rows.stream()
            .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new));
  }

  /** A copy; refuses rows of the wrong length and a matrix that is not symmetric. */
  static List<List<Double>> checked(List<List<Double>> matrix) {
    int n = matrix.size();
    for (int i = 0; i < n; i++) {
      if (matrix.get(i).size() != n) {
        throw new IllegalArgumentException(
            "row %s of the matrix has %s numbers; %s rows need %s each"
                .formatted(i + 1, matrix.get(i).size(), n, n));
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        if (!matrix.get(i).get(j).equals(matrix.get(j).get(i))) {
          throw new IllegalArgumentException(
              "the matrix is not symmetric: %s in row %s, column %s, but %s in row %s, column %s"
                  .formatted(
                      matrix.get(i).get(j), i + 1, j + 1, matrix.get(j).get(i), j + 1, i + 1));
        }
      }
    }
    return matrix.stream().map(List::copyOf).toList();
  }

  @Override
  public double[] times(double[] x) {
    double[] product = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      product[i] = dot(rows[i], x, x.length);
    }
    return product;
  }

  /** By Cholesky's factors A = L·Lᵀ, which exist exactly if A is positive definite. */
  @Override
  public Optional<double[]> solve(double[] b) {
    int n = b.length;
    double[][] l = new double[n][n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        l[i][j] = (rows[i][j] - dot(l[i], l[j], j)) / l[j][j];
      }
      double pivot = rows[i][i] - dot(l[i], l[i], i);
      if (!(pivot > 0)) {
        return Optional.empty();
      }
      l[i][i] = Math.sqrt(pivot);
      y[i] = (b[i] - dot(l[i], y, i)) / l[i][i];
    }
    return Optional.of(backSubstituted(l, y));
  }

  /** The x with Lᵀ·x = y. */
  private static double[] backSubstituted(double[][] l, double[] y) {
    double[] x = y.clone();
    for (int i = x.length - 1; i >= 0; i--) {
      for (int j = i + 1; j < x.length; j++) {
        x[i] -= l[j][i] * x[j];
      }
      x[i] /= l[i][i];
    }
    return x;
  }

  private static double dot(double[] a, double[] b, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum = Math.fma(a[i], b[i], sum);
    }
    return sum;
  }
}
