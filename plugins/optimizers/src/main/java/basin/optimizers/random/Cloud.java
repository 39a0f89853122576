package basin.optimizers.random;

import basin.optimizers.algebra.SymmetricEigen;
import basin.spi.state.NumberList;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/**
 * The covariance of {@link CmaEs}, in double precision. All of it lies in the state; axes and
 * scales are worked out anew in each generation.
 */
final class Cloud {
  private final int n;
  private final boolean diagonal;
  private final NumberList remembered;
  private final double[][] covariance; // one row where it is diagonal
  private double[][] axes;
  private double[] scales;

  Cloud(int n, boolean diagonal, NumberList remembered) {
    this.n = n;
    this.diagonal = diagonal;
    this.remembered = remembered;
    this.covariance = new double[diagonal ? 1 : n][n];
    this.scales = DoubleStream.generate(() -> 1).limit(n).toArray();
  }

  /** Round at first, then as it was left. */
  void open() {
    int place = 0;
    for (int i = 0; i < covariance.length; i++) {
      for (int j = 0; j < n; j++, place++) {
        if (place == remembered.size()) {
          remembered.add(diagonal || i == j ? 1 : 0);
        }
        covariance[i][j] = remembered.get(place);
      }
    }
    if (diagonal) {
      scales = Arrays.stream(covariance[0]).map(Math::sqrt).toArray();
      return;
    }
    SymmetricEigen parts = SymmetricEigen.of(new Array2DRowRealMatrix(covariance, false));
    axes = parts.vectors().getData();
    scales = Arrays.stream(parts.values()).map(v -> Math.sqrt(Math.max(v, 0))).toArray();
  }

  /** A vector of this covariance from one of independent numbers. */
  double[] shaped(double... normal) {
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      y[i] = normal[i] * scales[i];
    }
    return diagonal ? y : turned(y);
  }

  /** C^(−½)y. */
  double[] rounded(double... y) {
    double[] z = new double[n];
    for (int k = 0; k < n; k++) {
      double along = y[k];
      if (!diagonal) {
        along = 0;
        for (int i = 0; i < n; i++) {
          along += axes[i][k] * y[i];
        }
      }
      z[k] = scales[k] == 0 ? 0 : along / scales[k];
    }
    return diagonal ? z : turned(z);
  }

  private double[] turned(double... z) {
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        y[i] += axes[i][k] * z[k];
      }
    }
    return y;
  }

  void multiply(double factor) {
    for (double[] row : covariance) {
      for (int j = 0; j < n; j++) {
        row[j] *= factor;
      }
    }
  }

  /** C ← C + weight·yyᵀ. */
  void add(double weight, double... y) {
    for (int i = 0; i < covariance.length; i++) {
      for (int j = 0; j < n; j++) {
        covariance[i][j] += weight * y[diagonal ? j : i] * y[j];
      }
    }
  }

  void close() {
    int place = 0;
    for (double[] row : covariance) {
      for (double entry : row) {
        remembered.set(place++, entry);
      }
    }
  }

  /** The longest half axis. */
  double longest() {
    return Arrays.stream(scales).max().orElse(0);
  }

  /** The shortest half axis. */
  double shortest() {
    return Arrays.stream(scales).min().orElse(0);
  }
}
