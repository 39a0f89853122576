package basin.problems.quadratics;

import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/**
 * A = R·diag(λ)·Rᵀ, kept as angle and eigenvalues: a product costs n operations instead of n².
 *
 * <p>R is the product of the rotations of axes (1,2), (2,3), …, (n−1,n).
 */
final class TurnedAxes implements QuadraticForm {
  private final double[] eigenvalues;
  private final double cosine;
  private final double sine;

  TurnedAxes(int dimension, double condition, double degrees) {
    eigenvalues = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      eigenvalues[i] = StrictMath.pow(condition, dimension == 1 ? 0 : i / (dimension - 1.0));
    }
    cosine = StrictMath.cos(StrictMath.toRadians(degrees));
    sine = StrictMath.sin(StrictMath.toRadians(degrees));
  }

  @Override
  public double[] times(double[] x) {
    return scaled(x, (along, eigenvalue) -> along * eigenvalue);
  }

  @Override
  public Optional<double[]> solve(double[] b) {
    return Optional.of(scaled(b, (along, eigenvalue) -> along / eigenvalue));
  }

  /** √(λ/2) times Rᵀx. */
  @Override
  public Optional<double[]> root(double[] x) {
    double[] y = along(x);
    for (int i = 0; i < y.length; i++) {
      y[i] *= Math.sqrt(eigenvalues[i] / 2);
    }
    return Optional.of(y);
  }

  /** Rᵀx, each coordinate changed by its eigenvalue, and turned back. */
  private double[] scaled(double[] x, DoubleBinaryOperator change) {
    double[] y = along(x);
    for (int i = 0; i < y.length; i++) {
      y[i] = change.applyAsDouble(y[i], eigenvalues[i]);
    }
    for (int i = y.length - 2; i >= 0; i--) {
      turn(y, i, sine);
    }
    return y;
  }

  /** Rᵀx. */
  private double[] along(double[] x) {
    double[] y = x.clone();
    for (int i = 0; i + 1 < y.length; i++) {
      turn(y, i, -sine);
    }
    return y;
  }

  private void turn(double[] y, int i, double s) {
    double first = y[i];
    y[i] = cosine * first - s * y[i + 1];
    y[i + 1] = s * first + cosine * y[i + 1];
  }
}
