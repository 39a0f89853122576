package basin.optimizers.transforms;

import basin.spi.descent.Penalty;
import basin.spi.number.Vec;

/**
 * l1·‖w‖₁ + ½·l2·‖w‖². Where a parameter is 0 the first has no slope but an interval of slopes, of
 * which the one counts that leaves least of the gradient it is added to: at a minimum nothing.
 */
public record ElasticPenalty(double l1, double l2) implements Penalty {
  /** Nothing where both are 0. */
  public static Penalty of(double l1, double l2) {
    return l1 == 0 ? Penalty.decay(l2) : new ElasticPenalty(l1, l2);
  }

  @Override
  public double value(Vec point) {
    double norm = point.norm();
    double sum = 0;
    for (int i = 0; i < point.length(); i++) {
      sum += Math.abs(point.get(i));
    }
    return l1 * sum + l2 / 2 * norm * norm;
  }

  @Override
  public void addGradient(Vec point, Vec gradient) {
    for (int i = 0; i < point.length(); i++) {
      double w = point.get(i);
      double g = gradient.get(i);
      gradient.set(i, w == 0 ? shortened(g) : g + l1 * Math.signum(w) + l2 * w);
    }
  }

  private double shortened(double slope) {
    return Math.signum(slope) * Math.max(0, Math.abs(slope) - l1);
  }

  /** Where a parameter is 0, as if it were not. */
  @Override
  public void addHessianProduct(Vec point, Vec direction, Vec product) {
    product.addScaled(l2, direction);
  }
}
