package basin.problems.quadratics;

import java.util.Optional;

/** The matrix A of a quadratic function. */
interface QuadraticForm {
  /** A·x. */
  double[] times(double[] x);

  /** The x with A·x = b, if A is positive definite. */
  Optional<double[]> solve(double[] b);

  /** S·x with SᵀS = ½A, if such an S is at hand. */
  default Optional<double[]> root(double[] x) {
    return Optional.empty();
  }
}
