package basin.optimizers.newton;

import basin.optimizers.algebra.DenseHessian;
import basin.optimizers.algebra.SymmetricEigen;
import basin.optimizers.descents.Heading;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import org.apache.commons.math3.linear.RealVector;

/** The directions of {@link SaddleFreeNewton}. */
final class AbsoluteHeading implements Heading {
  private final SaddleFreeNewton settings;
  private final DenseHessian hessians;

  AbsoluteHeading(SaddleFreeNewton settings, Space space) {
    this.settings = settings;
    this.hessians = new DenseHessian("saddle-free-newton", space);
  }

  /** A direction of no curvature and no damping is left out. */
  @Override
  public void choose(Vec point, Vec slope, Objective objective, Progress progress, Vec direction) {
    SymmetricEigen parts = SymmetricEigen.of(hessians.at(objective, point));
    double damping = settings.damping().at(progress);
    double[] right = hessians.coordinates().of(slope);
    double[] step = new double[right.length];
    for (int k = 0; k < right.length; k++) {
      RealVector axis = parts.vectors().getColumnVector(k);
      double share = 0;
      for (int i = 0; i < right.length; i++) {
        share += axis.getEntry(i) * right[i];
      }
      double size = Math.abs(parts.values()[k]) + damping;
      for (int i = 0; size > 0 && i < right.length; i++) {
        step[i] -= share / size * axis.getEntry(i);
      }
    }
    hessians.coordinates().put(step, direction);
  }

  @Override
  public double first(Vec slope, double fall, Progress progress) {
    return settings.rate().at(progress);
  }
}
