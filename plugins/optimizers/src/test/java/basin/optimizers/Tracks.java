package basin.optimizers;

import basin.engine.number.Arithmetic;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.testkit.FlatSpace;

/** Where an optimizer goes on a function of one parameter, given by its slope in each step. */
public final class Tracks {
  private Tracks() {}

  /** A slope at x in step t, from 0. */
  public interface Slope {
    double at(double x, int t);
  }

  /** The point after each step. */
  public static double[] of(Optimizer optimizer, int steps, double start, Slope slope) {
    return of(optimizer, steps, start, slope, false);
  }

  /** What the optimizer answers after each step. */
  public static double[] answers(Optimizer optimizer, int steps, double start, Slope slope) {
    return of(optimizer, steps, start, slope, true);
  }

  private static double[] of(
      Optimizer optimizer, int steps, double start, Slope slope, boolean answers) {
    FlatSpace space = new FlatSpace(Arithmetic.of(Precision.FLOAT64), 1);
    Descent descent = optimizer.start(space);
    Vec point = space.vector().fill(start);
    Vec gradient = space.vector();
    double[] path = new double[steps];
    for (int t = 0; t < steps; t++) {
      descent.step(point, gradient, new Sloping(slope, t), Progress.of(t, steps, 1));
      path[t] = (answers ? descent.answer(point) : point).get(0);
    }
    return path;
  }

  private record Sloping(Slope slope, int t) implements Objective {
    @Override
    public double value(Vec point) {
      return 0;
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      gradient.fill(slope.at(point.get(0), t));
      return 0;
    }
  }
}
