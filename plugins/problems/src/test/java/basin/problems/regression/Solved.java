package basin.problems.regression;

import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.surface.SurfaceLandscape;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Surface;
import basin.testkit.FlatSpace;

/**
 * Where an optimizer came to when it said that it had finished, or after many steps.
 *
 * @param point its answer
 * @param squares the objective there
 * @param steps how many it took
 * @param finished whether it said so
 */
record Solved(double[] point, double squares, int steps, boolean finished) {
  static Solved by(Optimizer optimizer, Surface surface, int most) {
    return by(optimizer, surface, most, Precision.FLOAT64);
  }

  static Solved by(Optimizer optimizer, Surface surface, int most, Precision precision) {
    FlatSpace space = new FlatSpace(Arithmetic.of(precision), surface.dimension());
    Descent descent = optimizer.start(space);
    Objective objective = new SurfaceLandscape(surface).whole();
    Vec point = space.vector();
    Vec gradient = space.vector();
    surface.start(point, new SeededStreams(0).named("init"));
    int steps = 0;
    boolean finished = false;
    while (steps < most && !finished) {
      descent.step(point, gradient, objective, Progress.of(steps++, most, 1));
      finished = descent.finished().isPresent();
    }
    return new Solved(point.toArray(), objective.value(point), steps, finished);
  }

  /** −log₁₀ of the largest relative error; 17 where there is none, 0 at least. */
  double digits(double[] certified) {
    double worst = 0;
    for (int i = 0; i < certified.length; i++) {
      double error = Math.abs(point[i] - certified[i]) / Math.abs(certified[i]);
      worst = error > worst || Double.isNaN(error) ? error : worst;
    }
    return worst <= 1 ? Math.min(17, -StrictMath.log10(worst)) : 0;
  }
}
