package basin.optimizers.algebra;

import basin.spi.descent.Objective;
import basin.spi.descent.SecondDerivatives;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** The Hessian of an objective, column by column from its products with the axes. */
public final class DenseHessian {
  /** Directions that are asked for at once. */
  private static final int TOGETHER = 32;

  private final String optimizer;
  private final Coordinates coordinates;
  private final List<Vec> axes = new ArrayList<>();
  private final List<Vec> products = new ArrayList<>();

  /**
   * Of a run.
   *
   * @param optimizer its name in YAML, for what it refuses
   */
  public DenseHessian(String optimizer, Space space) {
    this.optimizer = optimizer;
    this.coordinates = Coordinates.of(space);
    int n = coordinates.count();
    Room.require(optimizer + " solves with the Hessian", n, n, "take newton-cg, or l-bfgs");
    for (int i = 0; i < Math.min(TOGETHER, n); i++) {
      axes.add(space.vector());
      products.add(space.vector());
    }
  }

  /** The parameters that are its rows and columns. */
  public Coordinates coordinates() {
    return coordinates;
  }

  /** ∇²f at a point, made symmetric. */
  public RealMatrix at(Objective objective, Vec point) {
    if (objective.secondDerivatives() == SecondDerivatives.NONE) {
      throw new IllegalArgumentException(
          optimizer + " needs second derivatives, which this problem has not; take l-bfgs");
    }
    int n = coordinates.count();
    double[][] hessian = new double[n][n];
    for (int from = 0; from < n; from += TOGETHER) {
      columns(objective, point, hessian, from, Math.min(TOGETHER, n - from));
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        hessian[i][j] = (hessian[i][j] + hessian[j][i]) / 2;
        hessian[j][i] = hessian[i][j];
      }
    }
    return new Array2DRowRealMatrix(hessian, false);
  }

  private void columns(Objective objective, Vec point, double[][] hessian, int from, int count) {
    for (int t = 0; t < count; t++) {
      axes.get(t).fill(0).set(coordinates.place(from + t), 1);
    }
    objective.hessianProducts(point, axes.subList(0, count), products.subList(0, count));
    for (int t = 0; t < count; t++) {
      hessian[from + t] = coordinates.of(products.get(t));
    }
  }
}
