package basin.curvature;

import java.util.Arrays;

/**
 * Eigenvalues of a symmetric matrix of three diagonals, rising, and the first component of each
 * eigenvector: by implicit QL steps with Wilkinson's shift (Golub and Van Loan 2013, section 8.3).
 *
 * @param values rising
 * @param first the first components of eigenvectors of length 1
 */
public record Tridiagonal(double[] values, double[] first) {
  /** Two or three do for a value. After so many, more and more counts as nothing. */
  private static final int PATIENCE = 30;

  /**
   * Of a diagonal and what stands beside it.
   *
   * @param beside one number less than the diagonal
   */
  public static Tridiagonal of(double[] diagonal, double[] beside) {
    double[][] first = new double[diagonal.length][1];
    if (first.length > 0) {
      first[0][0] = 1;
    }
    Spectrum spectrum = turned(diagonal, beside, first);
    double[] components = Arrays.stream(spectrum.vectors()).mapToDouble(row -> row[0]).toArray();
    return new Tridiagonal(spectrum.values(), components);
  }

  /**
   * The eigenvalues, rising, and in place of each axis' row the same combination of rows as the
   * eigenvector is of axes.
   */
  static Spectrum turned(double[] diagonal, double[] beside, double[][] rows) {
    double[] d = diagonal.clone();
    double[] e = Arrays.copyOf(beside, d.length);
    Rotations rotations = new Rotations(rows);
    double nothing = Math.ulp(size(d, e)) / 2;
    for (int l = 0; l < d.length; l++) {
      for (int round = 0; ; round++) {
        int m = end(d, e, l, round < PATIENCE ? 0 : Math.scalb(nothing, round - PATIENCE));
        if (m == l) {
          break;
        }
        chase(d, e, rotations, l, m);
      }
    }
    rotations.flush();
    return new Spectrum(d, rows).rising();
  }

  private static double size(double[] d, double[] e) {
    double size = 0;
    for (int i = 0; i < d.length; i++) {
      size = Math.max(size, Math.abs(d[i]) + Math.abs(e[i]));
    }
    return size;
  }

  /** The last row of the part from {@code l} on that hangs together. */
  private static int end(double[] d, double[] e, int l, double nothing) {
    int m = l;
    while (m < d.length - 1
        && Math.abs(e[m]) > Math.max(nothing, Math.ulp(Math.abs(d[m]) + Math.abs(d[m + 1])) / 2)) {
      m++;
    }
    return m;
  }

  /** One step of rotations from row {@code m} up to row {@code l}. */
  private static void chase(double[] d, double[] e, Rotations rotations, int l, int m) {
    double half = (d[l + 1] - d[l]) / (2 * e[l]);
    double root = Math.copySign(StrictMath.hypot(half, 1), half);
    double g = d[m] - d[l] + e[l] / (half + root);
    double s = 1;
    double c = 1;
    double p = 0;
    for (int i = m - 1; i >= l; i--) {
      double f = s * e[i];
      double b = c * e[i];
      double r = StrictMath.hypot(f, g);
      e[i + 1] = r;
      if (r == 0) {
        d[i + 1] -= p;
        e[m] = 0;
        return;
      }
      s = f / r;
      c = g / r;
      g = d[i + 1] - p;
      double turned = (d[i] - g) * s + 2 * c * b;
      p = s * turned;
      d[i + 1] = g + p;
      g = c * turned - b;
      rotations.rotate(i, c, s);
    }
    d[l] -= p;
    e[l] = g;
    e[m] = 0;
  }
}
