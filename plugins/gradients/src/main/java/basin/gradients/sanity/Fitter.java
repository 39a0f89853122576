package basin.gradients.sanity;

import basin.spi.check.Tryout;
import basin.spi.descent.Objective;
import basin.spi.number.Vec;

/**
 * Fits a few rows by Adam's steps, to see what a network can do whatever the trial's optimizer is.
 */
final class Fitter {
  private static final double[] RATES = {0.003, 0.03};
  private static final double FIRST = 0.9;
  private static final double SECOND = 0.999;
  private static final double EPSILON = 1e-8;

  private Fitter() {}

  /**
   * Where it came to.
   *
   * @param loss the lowest on the way
   * @param rate of the steps
   */
  record Fit(double loss, double rate) {}

  /** The best of some rates. */
  static Fit best(Objective objective, Tryout trial, int steps) {
    Fit best = new Fit(Double.POSITIVE_INFINITY, RATES[0]);
    for (double rate : RATES) {
      double loss = lowest(objective, trial, steps, rate);
      best = loss < best.loss ? new Fit(loss, rate) : best;
    }
    return best;
  }

  private static double lowest(Objective objective, Tryout trial, int steps, double rate) {
    Vec point = trial.vector().set(trial.point());
    Vec gradient = trial.vector();
    Vec mean = trial.vector();
    Vec square = trial.vector();
    Vec step = trial.vector();
    double first = 1;
    double second = 1;
    double lowest = Double.POSITIVE_INFINITY;
    for (int t = 0; t < steps; t++) {
      double loss = objective.gradient(point, gradient);
      if (!Double.isFinite(loss)) {
        return lowest;
      }
      lowest = Math.min(lowest, loss);
      first *= FIRST;
      second *= SECOND;
      mean.lerp(gradient, 1 - FIRST);
      square.lerpSquare(gradient, 1 - SECOND);
      step.set(square).divide(1 - second).sqrt().add(EPSILON);
      step.reciprocal().multiply(mean);
      point.addScaled(-rate / (1 - first), step);
    }
    return lowest;
  }
}
