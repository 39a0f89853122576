package basin.optimizers;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.optimizers.descents.Floor;
import basin.optimizers.descents.Heading;
import basin.optimizers.descents.LineDescent;
import basin.optimizers.descents.NonlinearCg;
import basin.optimizers.newton.GaussNewton;
import basin.optimizers.newton.LevenbergMarquardt;
import basin.optimizers.newton.Newton;
import basin.optimizers.newton.NewtonCg;
import basin.optimizers.newton.SaddleFreeNewton;
import basin.optimizers.quasinewton.Bfgs;
import basin.optimizers.quasinewton.Dfp;
import basin.optimizers.quasinewton.LBfgs;
import basin.optimizers.search.Backtracking;
import basin.optimizers.search.StrongWolfe;
import basin.schedules.Constant;
import basin.spi.descent.Block;
import basin.spi.descent.Descent;
import basin.spi.descent.LineSearch;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.descent.Role;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.testkit.FlatSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Where optimizers that search and solve come to an end, and what they refuse. */
class FinishingTest {
  private static final LineSearch WOLFE = new StrongWolfe(1e-4, 0.9, 25, 1e-9);
  private static final LineSearch BACKTRACKING = new Backtracking(1e-4, 0.5, 60);
  private static final LineSearch STRICT = new StrongWolfe(1e-4, 0.1, 25, 1e-9);

  private static final Map<String, Optimizer> ALL =
      Map.ofEntries(
          entry("bfgs", new Bfgs(WOLFE, true, 1e-10)),
          entry("bfgs, backtracking", new Bfgs(BACKTRACKING, true, 0)),
          entry("dfp", new Dfp(STRICT, true, 1e-10)),
          entry("gauss-newton", new GaussNewton(new Constant(1), BACKTRACKING, 1e-10)),
          entry("l-bfgs", new LBfgs(new Constant(1), 10, WOLFE, 1e-7, 1e-9)),
          entry("l-bfgs, tolerance 0", new LBfgs(new Constant(1), 5, WOLFE, 0, 0)),
          entry(
              "levenberg-marquardt",
              new LevenbergMarquardt(1e-2, 10, 10, LevenbergMarquardt.Scaling.MARQUARDT, 0)),
          entry("newton", new Newton(BACKTRACKING, 1e-3, 1e-10)),
          entry("newton, tolerance 0", new Newton(WOLFE, 1e-3, 0)),
          entry("newton-cg", new NewtonCg(1, 1000, 0.1, 0, 1e-10)),
          entry("nonlinear-cg", cg(NonlinearCg.Form.POLAK_RIBIERE)),
          entry("nonlinear-cg, Dai and Yuan", cg(NonlinearCg.Form.DAI_YUAN)),
          entry("nonlinear-cg, Hestenes and Stiefel", cg(NonlinearCg.Form.HESTENES_STIEFEL)),
          entry(
              "saddle-free-newton",
              new SaddleFreeNewton(new Constant(1), new Constant(1e-3), BACKTRACKING, 1e-10)));

  private static NonlinearCg cg(NonlinearCg.Form form) {
    return new NonlinearCg(form, STRICT, 0, 1e-10);
  }

  @TestFactory
  Stream<DynamicTest> rosenbrocksMinimumIsFoundAndTheEndSaidInWords() {
    return each((name, optimizer) -> assertFinishes(optimizer, Precision.FLOAT64, 1e-5));
  }

  /** On the floor of 24 bits, without an endless loop. */
  @TestFactory
  Stream<DynamicTest> float32ComesToItsFloorAndSaysSo() {
    return each((name, optimizer) -> assertFinishes(optimizer, Precision.FLOAT32, 2e-2));
  }

  private static void assertFinishes(Optimizer optimizer, Precision precision, double near) {
    FlatSpace space = new FlatSpace(Arithmetic.of(precision), 2);
    TruthProblem problem = rosenbrock();
    Descent descent = optimizer.start(space);
    Vec point = space.vector().set(new double[] {-0.5, 1.3});
    Vec gradient = space.vector();
    int steps = 0;
    while (descent.finished().isEmpty() && steps < 1000) {
      descent.step(point, gradient, problem, Progress.of(steps++, 1000, 1));
    }
    assertTrue(descent.finished().isPresent(), "1000 steps, now at " + point.get(0));
    assertFalse(descent.finished().get().isBlank());
    assertEquals(1, point.get(0), near, descent.finished().get());
    assertEquals(1, point.get(1), 2 * near, descent.finished().get());
    double[] there = point.toArray();
    descent.step(point, gradient, problem, Progress.of(steps, 1000, 1));
    assertEquals(there[0], point.get(0), near * 1e-3, "it stands still from then on");
  }

  private static TruthProblem rosenbrock() {
    Block block = new Block("x", Role.COORDINATES, 0, 1, 2);
    return new TruthProblem(
        new TruthRosenbrock(1, 100), new TruthLayout(List.of(block), new int[] {0, 1}));
  }

  /**
   * Batches are bowls of one curvature with minima of their own: a change of the gradient within
   * one is A·step, from one batch to another it would be anything.
   */
  @Test
  void whatIsLearntOfAStepBelongsToOneBatch() {
    FlatSpace space = new FlatSpace(Arithmetic.of(Precision.FLOAT64), 2);
    List<double[]> learnt = new ArrayList<>();
    Descent descent =
        new LineDescent(space, new Listening(learnt), BACKTRACKING, Floor.norm(1e-10));
    Vec point = space.vector().set(new double[] {3, -2});
    for (int t = 0; t < 12; t++) {
      Bowl bowl = new Bowl(new double[] {t % 3 - 1, 0.3 * (t % 2)});
      descent.step(point, space.vector(), bowl, Progress.of(t, 12, 6));
    }
    assertEquals(12, learnt.size());
    for (double[] one : learnt) {
      assertEquals(4 * one[0] + one[1], one[2], 1e-12);
      assertEquals(one[0] + one[1], one[3], 1e-12);
    }
    assertTrue(descent.finished().isEmpty(), "no batch ends a run");
  }

  /** Goes along −g/3, and writes down steps and changes. */
  private record Listening(List<double[]> learnt) implements Heading {
    @Override
    public void choose(
        Vec point, Vec slope, Objective objective, Progress progress, Vec direction) {
      direction.set(slope).multiply(-1.0 / 3);
    }

    @Override
    public boolean learns() {
      return true;
    }

    @Override
    public void learn(Vec step, Vec change, Vec slope) {
      learnt.add(new double[] {step.get(0), step.get(1), change.get(0), change.get(1)});
    }
  }

  /** ½(x − c)ᵀA(x − c) with A = (4 1; 1 1). */
  private record Bowl(double[] minimum) implements Objective {
    @Override
    public double value(Vec point) {
      double x = point.get(0) - minimum[0];
      double y = point.get(1) - minimum[1];
      return 2 * x * x + x * y + 0.5 * y * y;
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      double x = point.get(0) - minimum[0];
      double y = point.get(1) - minimum[1];
      gradient.set(new double[] {4 * x + y, x + y});
      return value(point);
    }
  }

  @Test
  void aMatrixThatMemoryCannotHoldIsRefusedWithWhatToDoInstead() {
    FlatSpace space = new FlatSpace(Arithmetic.of(Precision.FLOAT32), 101_770);
    assertEquals(
        "bfgs keeps an estimate of the inverse Hessian, 101770 × 101770 numbers or 82.9 GB; take"
            + " l-bfgs",
        refusal(() -> new Bfgs(WOLFE, true, 0).start(space)));
    assertEquals(
        "newton solves with the Hessian, 101770 × 101770 numbers or 82.9 GB; take newton-cg, or"
            + " l-bfgs",
        refusal(() -> new Newton(WOLFE, 1e-3, 0).start(space)));
  }

  @Test
  void whatAnObjectiveLacksIsSaidInWords() {
    FlatSpace space = new FlatSpace(Arithmetic.of(Precision.FLOAT64), 2);
    Vec point = space.vector().fill(1);
    Objective plain = new Bowl(new double[2]);
    Optimizer damped =
        new LevenbergMarquardt(1e-2, 10, 10, LevenbergMarquardt.Scaling.MARQUARDT, 0);
    assertEquals(
        "levenberg-marquardt needs an objective that is a sum of squares, and this is none; give"
            + " the network the loss mse, or take newton-cg or l-bfgs",
        refusal(
            () -> damped.start(space).step(point, space.vector(), plain, Progress.of(0, 1, 1))));
    assertEquals(
        "newton-cg needs second derivatives, which this problem has not; take l-bfgs",
        refusal(
            () ->
                new NewtonCg(1, 10, 0.1, 0, 0)
                    .start(space.scope("other"))
                    .step(point, space.vector(), plain, Progress.of(0, 1, 1))));
  }

  private static String refusal(Runnable what) {
    return assertThrows(IllegalArgumentException.class, what::run).getMessage();
  }

  private interface Check {
    void on(String name, Optimizer optimizer);
  }

  private static Stream<DynamicTest> each(Check check) {
    return ALL.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check.on(e.getKey(), e.getValue())));
  }
}
