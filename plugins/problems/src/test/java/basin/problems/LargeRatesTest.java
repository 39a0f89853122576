package basin.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.optimizers.rules.Sgd;
import basin.problems.models.Catapult;
import basin.schedules.Constant;
import basin.spi.descent.Optimizer;
import basin.spi.number.Vec;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The catapult: exact in the first steps, and its regime decided by the rate times λ. */
class LargeRatesTest {
  private static final double CLOSE = 1e-8;
  private static final int EXACT = 20;

  @TestFactory
  Stream<DynamicTest> theCatapultIsThatOfTheRecursion() {
    JsonNode model = Truth.read("theory_large_lr.json").root().required("catapult");
    double[] u = Truth.numbers(model.required("u"));
    double[] v = Truth.numbers(model.required("v"));
    List<Double> start =
        DoubleStream.concat(DoubleStream.of(u), DoubleStream.of(v)).boxed().toList();
    Catapult surface = new Catapult(u.length, start);
    return StreamSupport.stream(model.required("runs").spliterator(), false)
        .map(
            run ->
                DynamicTest.dynamicTest(
                    run.required("regime").asText(), () -> check(surface, run)));
  }

  private static void check(Catapult surface, JsonNode run) {
    double eta = run.required("eta").doubleValue();
    double[] steps = Truth.numbers(run.required("steps_reported"));
    double[] f = Truth.numbers(run.required("f"));
    double[] lambda = Truth.numbers(run.required("lam"));
    Trail trail = Trail.of(surface, sgd(eta), 200);
    for (int i = 0; i < steps.length && steps[i] <= EXACT; i++) {
      double[] point = trail.point((int) steps[i]);
      assertEquals(f[i], output(point), CLOSE * Math.abs(f[i]) + 1e-15, "f after " + steps[i]);
      assertEquals(lambda[i], curvature(point), CLOSE * lambda[i], "λ after " + steps[i]);
    }
    assertEquals(run.required("diverges").booleanValue(), trail.diverged());
    if (!trail.diverged()) {
      double most = DoubleStream.of(trail.losses("train")).max().orElseThrow();
      assertEquals(run.required("max_loss").doubleValue(), most, CLOSE * most);
      assertEquals(
          run.required("final_lambda_below_2_over_eta").booleanValue(),
          curvature(trail.lastPoint()) < 2 / eta);
    }
  }

  /** With numbers of our own: 1.9/λ falls at once, 2.1/λ and 3.9/λ rise first, 4.5/λ never ends. */
  @Test
  void theRegimeFollowsFromTheRateTimesTheCurvature() {
    Catapult surface = new Catapult(3, List.of(1.0, 0.2, -0.5, 0.4, -1.0, 2.0));
    double lambda = curvature(Trail.of(surface, sgd(1e-3), 1).point(0));
    Trail lazy = Trail.of(surface, sgd(1.9 / lambda), 400);
    assertTrue(highest(lazy) == lazy.loss("train", 0));
    for (double share : new double[] {2.1, 3.9}) {
      Trail thrown = Trail.of(surface, sgd(share / lambda), 400);
      assertTrue(highest(thrown) > thrown.loss("train", 0));
      assertTrue(thrown.loss("train", 400) < 1e-20);
      assertTrue(curvature(thrown.lastPoint()) < 2 * lambda / share);
    }
    assertTrue(Trail.of(surface, sgd(4.5 / lambda), 400).diverged());
  }

  /** λ is the only eigenvalue of the Hessian that is not 0 where the loss is 0. */
  @Test
  void atAMinimumTheCurvatureIsThatOfTheTangentKernel() {
    Catapult surface = new Catapult(2, List.of(1.0, 2.0, -2.0, 1.0));
    Vec x = Surfaces.DOUBLES.vec(1, 2, -2, 1);
    assertEquals(0, surface.value(x));
    double[][] h = Surfaces.hessian(surface, x);
    double trace = h[0][0] + h[1][1] + h[2][2] + h[3][3];
    assertEquals(curvature(x.toArray()), trace, 1e-9);
    double squares = Arrays.stream(h).flatMapToDouble(Arrays::stream).map(a -> a * a).sum();
    assertEquals(trace * trace, squares, 1e-8, "one eigenvalue");
  }

  private static double highest(Trail trail) {
    return DoubleStream.of(trail.losses("train")).max().orElseThrow();
  }

  /** u·v/√n. */
  private static double output(double[] point) {
    int n = point.length / 2;
    double product = 0;
    for (int i = 0; i < n; i++) {
      product += point[i] * point[n + i];
    }
    return product / Math.sqrt(n);
  }

  private static double curvature(double[] point) {
    return 2 * DoubleStream.of(point).map(x -> x * x).sum() / point.length;
  }

  private static Optimizer sgd(double rate) {
    return new Sgd(new Constant(rate), new Constant(0));
  }
}
