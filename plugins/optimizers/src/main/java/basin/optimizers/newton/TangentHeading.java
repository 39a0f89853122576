package basin.optimizers.newton;

import basin.optimizers.algebra.LeastSquares;
import basin.optimizers.descents.Heading;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.number.Vec;

/** The directions of {@link GaussNewton}. */
final class TangentHeading implements Heading {
  private final Schedule rate;
  private final Linearisation linear;

  TangentHeading(Schedule rate, Space space) {
    this.rate = rate;
    this.linear = new Linearisation("gauss-newton", space);
  }

  @Override
  public void choose(Vec point, Vec slope, Objective objective, Progress progress, Vec direction) {
    linear.take(objective, point);
    if (linear.finite()) {
      double[] step = LeastSquares.solve(linear.jacobian(), linear.residuals());
      linear.coordinates().put(step, direction);
    } else {
      direction.fill(0);
    }
  }

  @Override
  public double first(Vec slope, double fall, Progress progress) {
    return rate.at(progress);
  }
}
