package basin.optimizers.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.schedules.Constant;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.testkit.FlatSpace;
import org.junit.jupiter.api.Test;

/** What needs values alone asks for nothing else, and gets there; what is random leaves saddles. */
class WithoutGradientsTest {
  @Test
  void randomSearchNeverGoesUp() {
    Path path = new Path(new RandomSearch(new Constant(0.3)), new Bowl(), 1, -2);
    double before = Double.POSITIVE_INFINITY;
    for (int t = 0; t < 300; t++) {
      double loss = path.step();
      assertTrue(loss <= before);
      before = loss;
    }
    assertTrue(before < 0.05, () -> "at " + path.objective.value(path.point));
    assertEquals(600, path.objective.values);
  }

  @Test
  void twoSidesAreEnoughOfASlope() {
    Path path =
        new Path(new Spsa(new Constant(0.3), new Constant(0.01), 0, 0, 0), new Bowl(), 1, -2);
    for (int t = 0; t < 300; t++) {
      path.step();
    }
    assertEquals(900, path.objective.values);
    assertTrue(
        path.objective.value(path.point) < 1e-6, () -> path.point.get(0) + " " + path.point.get(1));
  }

  /** Along ±Δ a parabola's difference is its slope: of one parameter SPSA is gradient descent. */
  @Test
  void ofOneParameterItIsGradientDescentWithSpallsGains() {
    Path path =
        new Path(new Spsa(new Constant(0.5), new Constant(0.1), 0.602, 0.101, 0.2), new Bowl(), 1);
    double x = 1;
    for (int t = 1; t <= 10; t++) {
      path.step();
      x -= 0.5 / Math.pow(0.2 * Path.HORIZON + t, 0.602) * x;
      assertEquals(x, path.point.get(0), 1e-12);
    }
  }

  /** At the saddle of ½(x² − y²) + ¼y⁴ gradient descent would stay for good. */
  @Test
  void noiseLeavesASaddleAndFinishesInAMinimum() {
    PerturbedDescent escaping =
        new PerturbedDescent(new Constant(0.2), new Constant(1e-3), new Constant(0.01), 60, 1e-5);
    Path path = new Path(escaping, new Saddle(), 0, 0);
    path.step();
    assertEquals(2, path.objective.gradients, "a step with noise takes two gradients");
    int steps = 1;
    while (path.descent.finished().isEmpty() && steps < 400) {
      path.step();
      steps++;
    }
    assertTrue(steps < 400, "finishes");
    Vec answer = path.descent.answer(path.point);
    assertEquals(0, answer.get(0), 1e-3);
    assertEquals(1, Math.abs(answer.get(1)), 1e-3);
    assertEquals(2, path.descent.quantities().get("perturbations"));
    assertEquals(
        "in 60 steps after a perturbation the loss fell by less than 1.000e-05: no saddle",
        path.descent.finished().orElseThrow());
  }

  private static final class Path {
    static final int HORIZON = 400;
    final Counting objective;
    final Descent descent;
    final Vec point;
    private final Vec gradient;
    private int t;

    Path(Optimizer optimizer, Counting objective, double... start) {
      FlatSpace space = new FlatSpace(Arithmetic.of(Precision.FLOAT64), start.length);
      this.objective = objective;
      this.descent = optimizer.start(space);
      this.point = space.vector().set(start);
      this.gradient = space.vector();
    }

    double step() {
      return descent.step(point, gradient, objective, Progress.of(t++, HORIZON, 1));
    }
  }

  private abstract static class Counting implements Objective {
    int values;
    int gradients;
  }

  /** ½‖x‖². */
  private static final class Bowl extends Counting {
    @Override
    public double value(Vec point) {
      values++;
      return point.dot(point) / 2;
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      throw new AssertionError("asks for a gradient");
    }
  }

  private static final class Saddle extends Counting {
    @Override
    public double value(Vec point) {
      double x = point.get(0);
      double y = point.get(1);
      return (x * x - y * y) / 2 + y * y * y * y / 4;
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      gradients++;
      double y = point.get(1);
      gradient.set(0, point.get(0)).set(1, y * y * y - y);
      return value(point);
    }
  }
}
