package basin.optimizers.newton;

import basin.optimizers.algebra.DenseHessian;
import basin.optimizers.descents.Heading;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** The directions of {@link Newton}. */
final class ShiftedHeading implements Heading {
  private final double least;
  private final DenseHessian hessians;

  ShiftedHeading(double least, Space space) {
    this.least = least;
    this.hessians = new DenseHessian("newton", space);
  }

  @Override
  public void choose(Vec point, Vec slope, Objective objective, Progress progress, Vec direction) {
    RealMatrix hessian = hessians.at(objective, point);
    RealVector right = new ArrayRealVector(hessians.coordinates().of(slope), false);
    double shift = first(hessian);
    while (Double.isFinite(shift)) {
      try {
        RealVector step =
            new CholeskyDecomposition(plus(hessian, shift), 1, 0).getSolver().solve(right);
        hessians.coordinates().put(step.mapMultiplyToSelf(-1).toArray(), direction);
        return;
      } catch (NonPositiveDefiniteMatrixException e) {
        shift = Math.max(2 * shift, least);
      }
    }
    direction.fill(0); // nothing finite to solve with
  }

  private double first(RealMatrix hessian) {
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < hessian.getRowDimension(); i++) {
      smallest = Math.min(smallest, hessian.getEntry(i, i));
    }
    return smallest > 0 ? 0 : least - smallest;
  }

  private static RealMatrix plus(RealMatrix hessian, double shift) {
    RealMatrix shifted = hessian.copy();
    for (int i = 0; i < shifted.getRowDimension(); i++) {
      shifted.addToEntry(i, i, shift);
    }
    return shifted;
  }
}
