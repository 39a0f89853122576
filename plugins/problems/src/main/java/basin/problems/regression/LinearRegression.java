package basin.problems.regression;

import basin.spi.descent.Residuals;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import java.util.List;
import java.util.Optional;

/**
 * f(b) = ‖Xb − y‖². Each residual is summed in twice the digits and rounded once, so that an answer
 * can be mended by solving again for what is left.
 *
 * @param x a row for each observation
 * @param y responses
 */
record LinearRegression(double[][] x, double[] y) implements Surface {
  /** Of rows with the response in front. */
  static LinearRegression of(List<double[]> rows) {
    double[][] x = new double[rows.size()][];
    double[] y = new double[rows.size()];
    for (int i = 0; i < y.length; i++) {
      y[i] = rows.get(i)[0];
      x[i] = new double[rows.get(i).length - 1];
      System.arraycopy(rows.get(i), 1, x[i], 0, x[i].length);
    }
    return new LinearRegression(x, y);
  }

  @Override
  public int dimension() {
    return x[0].length;
  }

  @Override
  public double value(Vec b) {
    double sum = 0;
    for (double residual : residuals(b)) {
      sum += residual * residual;
    }
    return sum;
  }

  @Override
  public void gradient(Vec b, Vec gradient) {
    double[] residuals = residuals(b);
    double[] slope = new double[dimension()];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < slope.length; j++) {
        slope[j] += 2 * residuals[i] * x[i][j];
      }
    }
    gradient.set(slope);
  }

  @Override
  public boolean hessian(Vec b, Matrix hessian) {
    for (int j = 0; j < dimension(); j++) {
      for (int k = 0; k < dimension(); k++) {
        double sum = 0;
        for (double[] row : x) {
          sum += 2 * row[j] * row[k];
        }
        hessian.set(j, k, sum);
      }
    }
    return true;
  }

  @Override
  public Optional<Residuals> residuals() {
    return Optional.of(new Errors());
  }

  @Override
  public void start(Vec b, RandomStream random) {
    b.fill(0);
  }

  private double[] residuals(Vec b) {
    double[] point = b.toArray();
    double[] residuals = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      residuals[i] = residual(x[i], point, y[i]);
    }
    return residuals;
  }

  /**
   * Σ xⱼbⱼ − y; products and sums with the errors of their rounding (Ogita, Rump and Oishi 2005).
   */
  private static double residual(double[] x, double[] b, double y) {
    double sum = -y;
    double rest = 0;
    for (int j = 0; j < x.length; j++) {
      double product = x[j] * b[j];
      rest += Math.fma(x[j], b[j], -product);
      double next = sum + product;
      double part = next - sum;
      rest += (sum - (next - part)) + (product - part);
      sum = next;
    }
    return sum + rest;
  }

  private final class Errors implements Residuals {
    @Override
    public int count() {
      return y.length;
    }

    @Override
    public void at(Vec point, double[] values) {
      System.arraycopy(residuals(point), 0, values, 0, y.length);
    }

    @Override
    public void at(Vec point, double[] values, double[][] jacobian) {
      at(point, values);
      for (int i = 0; i < y.length; i++) {
        System.arraycopy(x[i], 0, jacobian[i], 0, x[i].length);
      }
    }
  }
}
