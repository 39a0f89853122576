package basin.optimizers.wrappers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.optimizers.Tracks;
import basin.optimizers.averages.Ema;
import basin.optimizers.averages.Swa;
import basin.optimizers.rules.Adam;
import basin.optimizers.rules.Sgd;
import basin.schedules.Constant;
import basin.schedules.InverseSqrt;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.testkit.FlatSpace;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Wrappers against plain loops. */
class WrappersTest {
  private static final Schedule ZERO = new Constant(0);
  private static final Optimizer SGD = new Sgd(new Constant(0.1), ZERO);
  private static final Optimizer ADAM =
      new Adam(new Constant(0.1), new Constant(0.9), new Constant(0.99), 1e-8, ZERO, false);

  /** Slopes of the mini-batches in turn: (3, 1, 2) rows of ½c(x − a)². */
  private static final double[] CURVATURES = {1, 0.2, 0.5};

  private static final double[] CENTRES = {1, -2, 4};
  private static final int[] ROWS = {3, 1, 2};

  @Test
  void theWorstPointNearbyIsUphill() {
    double x = 1;
    for (int t = 0; t < 20; t++) {
      double ahead = x + 0.3 * Math.signum(slope(x, t));
      x -= 0.1 * slope(ahead, t);
    }
    assertEquals(
        x,
        Tracks.of(new Sam(SGD, new Constant(0.3), false, 0), 20, 1, WrappersTest::slope)[19],
        1e-15);
  }

  /** One parameter: ρT²g/|Tg| = ρT·sign(g). */
  @Test
  void whereItAdaptsTheNeighbourhoodGrowsWithTheParameter() {
    double x = 1;
    for (int t = 0; t < 20; t++) {
      double ahead = x + 0.3 * (Math.abs(x) + 0.5) * Math.signum(slope(x, t));
      x -= 0.1 * slope(ahead, t);
    }
    Sam adaptive = new Sam(SGD, new Constant(0.3), true, 0.5);
    assertEquals(x, Tracks.of(adaptive, 20, 1, WrappersTest::slope)[19], 1e-15);
  }

  @Test
  void whatNeedsMoreThanOneGradientIsRefusedInside() {
    Optimizer twice = new Sam(SGD, new Constant(0.1), false, 0);
    String message =
        assertThrows(IllegalArgumentException.class, () -> new Accumulate(twice, 2)).getMessage();
    assertEquals(
        "the optimizer inside evaluates the objective again within a step, but accumulate gives it"
            + " the gradient of several mini-batches; give one that takes a single gradient, such as"
            + " sgd or adam",
        message);
  }

  @Test
  void gatheredMiniBatchesAreOneBatchOfAllTheirRows() {
    Optimizer slowing = new Sgd(new InverseSqrt(0.3, Optional.of(1.0)), ZERO);
    for (Optimizer inside : new Optimizer[] {SGD, ADAM, slowing}) {
      double[] gathered = walk(new Accumulate(inside, 3), 12, 1);
      double[] whole = walk(inside, 4, 3);
      assertEquals(whole[3], gathered[11], 1e-14);
      assertEquals(1, gathered[1], "nothing moves between");
    }
  }

  @Test
  void theNoiseOfAMiniBatchIsTakenOffAtTheAnchor() {
    double x = 1;
    double anchor = 1;
    for (int t = 0; t < 12; t++) {
      anchor = t % 4 == 0 ? x : anchor;
      x -= 0.1 * (batch(x, t, 1) - batch(anchor, t, 1) + batch(anchor, 0, 3));
    }
    assertEquals(x, walk(new Svrg(SGD, Optional.of(4)), 12, 1)[11], 1e-14);
  }

  /** With equal curvatures nothing is left of the noise, and the point goes as on all rows. */
  @Test
  void whatDiffersByAConstantIsNoNoiseAnyMore() {
    double[] reduced = run(new Svrg(SGD, Optional.empty()), 9, t -> new Shifted(t % 3));
    double[] whole = run(SGD, 9, t -> new Shifted(-1));
    assertArrayEquals(whole, reduced, 1e-15);
  }

  @Test
  void aStepWithoutANumberIsLeftOut() {
    double[] path =
        Tracks.of(new SkipNonFinite(SGD, 2), 6, 1, (x, t) -> t == 2 || t == 3 ? Double.NaN : 1);
    assertArrayEquals(new double[] {0.9, 0.8, 0.8, 0.8, 0.7, 0.6}, path, 1e-15);
  }

  @Test
  void afterTooManyTheRunMayDiverge() {
    FlatSpace space = new FlatSpace(Arithmetic.of(Precision.FLOAT64), 1);
    Descent descent = new SkipNonFinite(SGD, 2).start(space);
    Vec point = space.vector();
    Vec gradient = space.vector();
    double[] losses = new double[4];
    for (int t = 0; t < 4; t++) {
      int now = t;
      Objective objective = new Given(t == 0 ? 5 : Double.POSITIVE_INFINITY);
      losses[t] = descent.step(point, gradient, objective, Progress.of(now, 4, 1));
    }
    assertArrayEquals(new double[] {5, 5, 5, Double.POSITIVE_INFINITY}, losses);
    assertEquals(3, descent.quantities().get("skipped"));
  }

  @Test
  void averagesAreWhatTheySay() {
    double[] points = Tracks.of(SGD, 8, 1, WrappersTest::slope);
    double[] running = Tracks.answers(new Ema(SGD, new Constant(0.6)), 8, 1, WrappersTest::slope);
    double mean = 1;
    for (int t = 0; t < 8; t++) {
      mean = 0.6 * mean + 0.4 * points[t];
      assertEquals(mean, running[t], 1e-15);
    }
    Swa swa = new Swa(SGD, 0.25, Optional.of(3));
    double[] plain = Tracks.answers(swa, 8, 1, WrappersTest::slope);
    assertEquals(points[3], plain[3], "before the first, the point itself");
    assertEquals(points[4], plain[4], 1e-15);
    assertEquals((points[4] + points[7]) / 2, plain[7], 1e-15);
  }

  @Test
  void aRegionIsSaidOnce() {
    String none =
        assertThrows(
                IllegalArgumentException.class,
                () -> new Project(SGD, Optional.empty(), Optional.empty(), Optional.empty()))
            .getMessage();
    assertTrue(none.startsWith("no region"), none);
    String half =
        assertThrows(
                IllegalArgumentException.class,
                () -> new Project(SGD, Optional.empty(), Optional.of(0.0), Optional.empty()))
            .getMessage();
    assertTrue(half.startsWith("half an interval"), half);
  }

  private static double slope(double x, int t) {
    return 0.7 * x + (t * 7 % 5 - 2) / 4.0;
  }

  /** The mean slope over the rows of some mini-batches in turn. */
  private static double batch(double x, int first, int count) {
    double sum = 0;
    int rows = 0;
    for (int i = first; i < first + count; i++) {
      sum += ROWS[i % 3] * CURVATURES[i % 3] * (x - CENTRES[i % 3]);
      rows += ROWS[i % 3];
    }
    return sum / rows;
  }

  private static double[] walk(Optimizer optimizer, int steps, int together) {
    return run(optimizer, steps, t -> new Batches(t * together, together));
  }

  private static double[] run(
      Optimizer optimizer, int steps, java.util.function.IntFunction<Objective> objectives) {
    FlatSpace space = new FlatSpace(Arithmetic.of(Precision.FLOAT64), 1);
    Descent descent = optimizer.start(space);
    Vec point = space.vector().fill(1);
    Vec gradient = space.vector();
    double[] path = new double[steps];
    for (int t = 0; t < steps; t++) {
      descent.step(point, gradient, objectives.apply(t), Progress.of(t, steps, 3));
      path[t] = point.get(0);
    }
    return path;
  }

  private record Batches(int first, int count) implements Objective {
    @Override
    public double value(Vec point) {
      return 0;
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      gradient.fill(batch(point.get(0), first, count));
      return 0;
    }

    @Override
    public int rows() {
      int rows = 0;
      for (int i = first; i < first + count; i++) {
        rows += ROWS[i % 3];
      }
      return rows;
    }

    @Override
    public Objective whole() {
      return new Batches(0, 3);
    }
  }

  /** ½x² with a slope of −1, 0 or 1 more; of all rows with none. */
  private record Shifted(int which) implements Objective {
    @Override
    public double value(Vec point) {
      return 0;
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      gradient.set(point).add(which < 0 ? 0 : which - 1);
      return 0;
    }

    @Override
    public Objective whole() {
      return new Shifted(-1);
    }
  }

  private record Given(double loss) implements Objective {
    @Override
    public double value(Vec point) {
      return loss;
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      gradient.fill(1);
      return loss;
    }
  }
}
