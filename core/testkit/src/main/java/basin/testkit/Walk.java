package basin.testkit;

import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.number.Vec;

/** An optimizer on its way down a {@link Parabola}, step by step. */
final class Walk {
  private static final long HORIZON = 1000;

  final Vec point;
  final Vec gradient;
  final Parabola parabola;
  private final Objective objective;
  private final Descent descent;
  private long step;

  Walk(Optimizer optimizer, Arithmetic arithmetic, int dimension) {
    parabola = new Parabola(dimension);
    objective = parabola.objective();
    point = arithmetic.vec(dimension);
    gradient = arithmetic.vec(dimension);
    parabola.start(point, new SeededStreams(0).named("init"));
    descent = optimizer.start(new FlatSpace(arithmetic, dimension));
  }

  /** One step; the objective where it started from, as the optimizer says. */
  double step() {
    return descent.step(point, gradient, objective, Progress.of(step++, HORIZON, 1));
  }

  Walk steps(int number) {
    for (int i = 0; i < number; i++) {
      step();
    }
    return this;
  }

  double height() {
    return parabola.value(point);
  }
}
