package basin.gradients.theory;

import basin.spi.random.RandomStream;
import java.util.Arrays;

/** Vectors for several rows, unit by unit, and random ones with given products. */
final class Gram {
  private static final double SINGULAR = 1e-10;

  private Gram() {}

  /**
   * Products of the rows' vectors.
   *
   * @param units units × rows, row-major
   */
  static double[] of(double[] units, int rows) {
    double[] products = new double[rows * rows];
    for (int u = 0; u < units.length; u += rows) {
      for (int r = 0; r < rows; r++) {
        double x = units[u + r];
        for (int s = 0; s <= r; s++) {
          products[r * rows + s] += x * units[u + s];
        }
      }
    }
    for (int r = 0; r < rows; r++) {
      for (int s = 0; s < r; s++) {
        products[s * rows + r] = products[r * rows + s];
      }
    }
    return products;
  }

  /** Products of the rows' vectors in one with those in another: [r, s] of r here and s there. */
  static double[] between(double[] units, double[] others, int rows) {
    double[] products = new double[rows * rows];
    for (int u = 0; u < units.length; u += rows) {
      for (int r = 0; r < rows; r++) {
        for (int s = 0; s < rows; s++) {
          products[r * rows + s] += units[u + r] * others[u + s];
        }
      }
    }
    return products;
  }

  /**
   * Makes random vectors agree with what is known of them: their products with others.
   *
   * @param drawn units × rows; changed where {@code others} reach
   * @param others units × rows
   * @param products of the rows' vectors in {@code others}
   * @param known wanted products of {@code others} with {@code drawn}, rows × rows
   */
  static void condition(
      double[] drawn, double[] others, double[] products, double[] known, int rows) {
    double[] k = root(products, rows);
    double[] basis = others.clone();
    for (int u = 0; u < basis.length; u += rows) {
      solve(k, basis, u, 1, rows);
    }
    double[] wanted = known.clone();
    for (int s = 0; s < rows; s++) {
      solve(k, wanted, s, rows, rows);
    }
    double[] found = between(basis, drawn, rows);
    for (int u = 0; u < drawn.length; u += rows) {
      for (int m = 0; m < rows; m++) {
        double q = basis[u + m];
        for (int s = 0; q != 0 && s < rows; s++) {
          drawn[u + s] += q * (wanted[m * rows + s] - found[m * rows + s]);
        }
      }
    }
  }

  /** x ← K⁻¹·x, x lying in steps of {@code stride}; 0 where K has a row left out. */
  private static void solve(double[] k, double[] x, int from, int stride, int rows) {
    for (int r = 0; r < rows; r++) {
      double sum = x[from + r * stride];
      for (int s = 0; s < r; s++) {
        sum -= k[r * rows + s] * x[from + s * stride];
      }
      double diagonal = k[r * rows + r];
      x[from + r * stride] = diagonal == 0 ? 0 : sum / diagonal;
    }
  }

  /** Lower K with K·Kᵀ = products; what depends on rows before it is left out. */
  static double[] root(double[] products, int rows) {
    double[] k = new double[rows * rows];
    for (int j = 0; j < rows; j++) {
      double rest = products[j * rows + j];
      for (int m = 0; m < j; m++) {
        rest -= k[j * rows + m] * k[j * rows + m];
      }
      if (rest <= SINGULAR * products[j * rows + j]) {
        continue;
      }
      double diagonal = Math.sqrt(rest);
      k[j * rows + j] = diagonal;
      for (int i = j + 1; i < rows; i++) {
        double sum = products[i * rows + j];
        for (int m = 0; m < j; m++) {
          sum -= k[i * rows + m] * k[j * rows + m];
        }
        k[i * rows + j] = sum / diagonal;
      }
    }
    return k;
  }

  /** Independent normal units whose rows have covariance {@code products} · scale. */
  static double[] normal(
      double[] products, double scale, int units, int rows, RandomStream random) {
    double[] drawn = standard(units, rows, random);
    multiply(drawn, root(products, rows), Math.sqrt(scale), rows);
    return drawn;
  }

  /**
   * A random rotation of vectors with those products, scaled: of {@code all} units the first {@code
   * units}.
   */
  static double[] rotated(
      double[] products, double scale, int all, int units, int rows, RandomStream random) {
    double[] drawn = standard(all, rows, random);
    double[] own = root(of(drawn, rows), rows);
    double[] k = root(products, rows);
    double[] m = new double[rows * rows]; // m · own = k
    for (int i = 0; i < rows; i++) {
      for (int j = rows - 1; j >= 0; j--) {
        double sum = k[i * rows + j];
        for (int l = j + 1; l < rows; l++) {
          sum -= m[i * rows + l] * own[l * rows + j];
        }
        m[i * rows + j] = sum / own[j * rows + j];
      }
    }
    multiply(drawn, m, Math.sqrt(scale), rows);
    return all == units ? drawn : Arrays.copyOf(drawn, units * rows);
  }

  private static double[] standard(int units, int rows, RandomStream random) {
    double[] drawn = new double[units * rows];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = random.gaussian();
    }
    return drawn;
  }

  /** Each unit's x ← scale · k·x, k lower triangular. */
  private static void multiply(double[] units, double[] k, double scale, int rows) {
    for (int u = 0; u < units.length; u += rows) {
      for (int r = rows - 1; r >= 0; r--) {
        double sum = 0;
        for (int s = 0; s <= r; s++) {
          sum += k[r * rows + s] * units[u + s];
        }
        units[u + r] = scale * sum;
      }
    }
  }
}
