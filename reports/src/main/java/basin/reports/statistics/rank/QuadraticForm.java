package basin.reports.statistics.rank;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * x ↦ xᵀS⁻x, S⁻ the generalized inverse of a covariance: the squares along its eigenvectors over
 * their variances, those without variance left out.
 *
 * @param directions eigenvectors divided by the roots of their eigenvalues
 */
record QuadraticForm(List<double[]> directions) {
  private static final double NOTHING = 1e-10;

  static QuadraticForm inverse(double[][] covariance) {
    EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(covariance, true));
    double[] values = eigen.getRealEigenvalues();
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, value);
    }
    List<double[]> directions = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] > NOTHING * largest) {
        directions.add(eigen.getEigenvector(i).mapMultiply(1 / Math.sqrt(values[i])).toArray());
      }
    }
    return new QuadraticForm(directions);
  }

  /** The rank of S. */
  int rank() {
    return directions.size();
  }

  double at(double... x) {
    double sum = 0;
    for (double[] direction : directions) {
      double along = 0;
      for (int i = 0; i < x.length; i++) {
        along += direction[i] * x[i];
      }
      sum += along * along;
    }
    return sum;
  }
}
