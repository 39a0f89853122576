package basin.curvature;

import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A Hessian by products with the axes, exact to rounding. At a kink of the objective it belongs to
 * one of its sides and says nothing of the other, so that kinks are looked for: by what a few steps
 * of all parameters at once, there and back, make different.
 */
final class Products {
  /** Steps to look for kinks; a kink that a step does not meet lies along it. */
  private static final int STEPS = 8;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private final Objective objective;
  private final Vec point;
  private final Vec here;
  private final Lengths lengths;
  private final Supplier<Vec> vectors;

  Products(Objective objective, Vec point, Vec here, Lengths lengths, Supplier<Vec> vectors) {
    this.objective = objective;
    this.point = point;
    this.here = here;
    this.lengths = lengths;
    this.vectors = vectors;
  }

  Hessian hessian(double[] terms) {
    int n = point.length();
    double[] own = new double[n];
    Arrays.setAll(own, lengths::at);
    return new Hessian(
        LinearMap.hessian(objective, point).rows(n, vectors),
        new double[n][n],
        bends(),
        own,
        lengths.largestChange(terms),
        true);
  }

  private double[] bends() {
    Vec there = vectors.get();
    Vec forward = vectors.get();
    Vec backward = vectors.get();
    double[] bends = new double[STEPS];
    for (int k = 0; k < STEPS; k++) {
      objective.gradient(moved(there, k, Hessian.STEP), forward);
      objective.gradient(moved(there, k, -Hessian.STEP), backward);
      bends[k] = lengths.bend(forward, backward, here) / (2 * Hessian.STEP);
    }
    return bends;
  }

  /** As long as a step of one parameter, in a direction in which none stands still. */
  private Vec moved(Vec there, int k, double step) {
    there.set(point);
    for (int j = 0; j < there.length(); j++) {
      double turn = (j + 1) * GOLDEN * (k + 1);
      double share = 2 * (turn - Math.floor(turn)) - 1;
      there.set(j, there.get(j) + step * share * lengths.at(j) / Math.sqrt(there.length()));
    }
    return there;
  }
}
