package basin.probes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Relu;
import basin.curvature.Hessian;
import basin.curvature.Lengths;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.problems.quadratics.Quadratic;
import basin.problems.surfaces.Himmelblau;
import basin.spi.number.Vec;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import basin.testkit.EmptyState;
import basin.testkit.Notebook;
import basin.testkit.StillSnapshot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurvatureTest {
  @Test
  void eigenvaluesOfABowlAreTheOnesItWasMadeOf() {
    Landscape bowl = Scenes.open(new Quadratic(5, 1e4, 35, List.of(), List.of(), List.of(1.0)));
    Notebook notebook = observed(bowl, Scenes.vec(3, -1, 0.5, 2, -40), 500);
    assertArrayEquals(
        new double[] {1, 10, 100, 1000, 10000},
        notebook.vectors("curvature.eigenvalues").get(0),
        1e-5);
    assertEquals(1, notebook.numbers("curvature.smallest").get(0), 1e-5);
    assertEquals(10000, notebook.numbers("curvature.largest").get(0), 1e-5);
    assertEquals(List.of(), notebook.remarks());
  }

  @Test
  void aHilltopCurvesDownwardsEverywhere() {
    Landscape hills = Scenes.open(new Himmelblau(List.of()));
    Vec hilltop = Scenes.vec(-0.2708445906673476, -0.9230385563999815);
    Notebook notebook = observed(hills, hilltop, 500);
    assertTrue(notebook.numbers("curvature.largest").get(0) < 0);
    assertTrue(notebook.numbers("curvature.gradient-norm").get(0) < 1e-5);
  }

  @Test
  void beyondTheLimitTheEndsAreFoundByProducts() {
    Landscape bowl = Scenes.open(new Quadratic(5, 1e4, 35, List.of(), List.of(), List.of(1.0)));
    Notebook notebook = observed(bowl, Scenes.vec(3, -1, 0.5, 2, -40), 4);
    assertEquals(10000, only(notebook, "largest"), only(notebook, "largest.bound"));
    assertEquals(1, only(notebook, "smallest"), only(notebook, "smallest.bound"));
    assertTrue(only(notebook, "largest.bound") < 1e-6);
    assertEquals(1, only(notebook, "exact"));
    assertFalse(notebook.names().contains("curvature.eigenvalues"), "not all of them");
    assertFalse(notebook.names().contains("curvature.positive"), "nothing is counted");
    assertEquals(List.of(), notebook.remarks());
  }

  @Test
  void alongThePathTheOutermostAreFollowed() {
    Landscape bowl = Scenes.open(new Quadratic(5, 1e4, 35, List.of(), List.of(), List.of(1.0)));
    Vec point = Scenes.vec(3, -1, 0.5, 2, -40);
    Notebook notebook = new Notebook();
    Watch watch = new Curvature(500, Optional.of(3), 0.01, 300).attach(bowl, EmptyState.make());
    watch.observe(StillSnapshot.of(bowl, point).step(10, 20, 1), notebook);
    assertArrayEquals(
        new double[] {10000, 1000, 100}, notebook.vectors("curvature.top").get(0), 1e-5);
    assertArrayEquals(new double[] {1, 10, 100}, notebook.vectors("curvature.bottom").get(0), 1e-5);
    assertEquals(3, notebook.vectors("curvature.top.bound").get(0).length);
    assertFalse(notebook.names().contains("curvature.eigenvalues"), "the end is not there yet");
    StillSnapshot end = StillSnapshot.of(bowl, point).step(20, 20, 1);
    watch.observe(end, notebook);
    watch.finish(end, notebook);
    assertEquals(1, notebook.vectors("curvature.eigenvalues").size());
    assertEquals(5, only(notebook, "positive"));
    assertEquals(2, notebook.numbers("curvature.largest").size(), "once for each look");
  }

  @Test
  void aLookBeforeTheEndLeavesNothingToDoThere() {
    Landscape bowl = Scenes.open(new Quadratic(3, 4, 0, List.of(), List.of(), List.of(1.0)));
    Notebook notebook = new Notebook();
    Watch watch = new Curvature(500, Optional.of(1), 0.01, 300).attach(bowl, EmptyState.make());
    watch.observe(StillSnapshot.of(bowl, Scenes.vec(1, 1, 1)).step(0, 20, 1), notebook);
    watch.finish(StillSnapshot.of(bowl, Scenes.vec(1, 1, 1)).step(20, 20, 1), notebook);
    assertFalse(notebook.names().contains("curvature.eigenvalues"));
  }

  /** Differences of gradients are off by more than rounding, and their bound says so. */
  @Test
  void boundsHoldForDifferencesToo() {
    Landscape wave = Scenes.open(new Wave());
    Vec point = Scenes.vec(1, 0.25);
    double[] want = {-9 * StrictMath.sin(0.75), StrictMath.exp(1)};
    Notebook all = observed(wave, point, 500);
    assertEquals(want[0], only(all, "smallest"), only(all, "smallest.bound"));
    assertEquals(want[1], only(all, "largest"), only(all, "largest.bound"));
    assertTrue(only(all, "largest.bound") < 1e-6);
    Notebook ends = observed(wave, point, 1);
    assertEquals(want[0], only(ends, "smallest"), 1e-8);
    assertFalse(ends.names().contains("curvature.largest.bound"), "products tell no error");
    for (Notebook notebook : List.of(all, ends)) {
      assertEquals(0, only(notebook, "exact"));
      assertEquals(
          List.of("curvature: second derivatives are central differences of the gradient"),
          notebook.remarks());
    }
  }

  /** eˣ + sin 3y, whose second derivatives nobody wrote down. */
  private record Wave() implements Surface {
    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public double value(Vec x) {
      return StrictMath.exp(x.get(0)) + StrictMath.sin(3 * x.get(1));
    }

    @Override
    public void gradient(Vec x, Vec gradient) {
      gradient.set(0, StrictMath.exp(x.get(0))).set(1, 3 * StrictMath.cos(3 * x.get(1)));
    }

    @Override
    public void start(Vec x, RandomStream random) {
      x.fill(0);
    }
  }

  private static double only(Notebook notebook, String name) {
    List<Double> numbers = notebook.numbers("curvature." + name);
    assertEquals(1, numbers.size(), name);
    return numbers.get(0);
  }

  @Test
  void whereNothingIsFiniteNothingIsClaimed() {
    Landscape bowl = Scenes.open(new Quadratic(2, 4, 0, List.of(), List.of(), List.of(1.0)));
    Notebook notebook = observed(bowl, Scenes.vec(Double.NaN, 1), 500);
    assertEquals(
        List.of("curvature.gradient-norm", "curvature.objective", "curvature.start"),
        notebook.names());
    assertEquals(
        List.of("curvature: no eigenvalues, the gradient is not finite"), notebook.remarks());
  }

  @Test
  void aKinkIsToldFromACurve() {
    Dense relu = new Dense(1, new Relu(), true, Optional.empty(), new Constant(0));
    Landscape network =
        Scenes.network(
            new double[][] {{3}, {5}}, new double[][] {{1}, {-2}}, List.of(relu), new Mse());
    Notebook atKink = observed(network, Scenes.vec(0.5, -1.5), 500); // the sum of row 1 is 0
    assertTrue(atKink.numbers("curvature.bend").get(0) > 0.1);
    assertTrue(atKink.remarks().get(0).contains("kink"), atKink.remarks().toString());
    assertEquals(List.of(), observed(network, Scenes.vec(0.5, -1), 500).remarks());
  }

  @Test
  void thePointIsLeftWhereItWas() {
    Vec point = Scenes.vec(0.1, 0.7);
    Landscape hills = Scenes.open(new Himmelblau(List.of()));
    Lengths lengths = Lengths.of(point, Scenes.vec(0, 0), hills.blocks());
    Hessian.of(
        hills.whole(), point, Scenes.vec(0, 0), lengths, new double[2], () -> Scenes.vec(0, 0));
    assertArrayEquals(new double[] {0.1, 0.7}, point.toArray());
  }

  @Test
  void itLooksWhenTheRunIsOver() {
    assertEquals(Timing.END, new Curvature(500).timing());
  }

  private static Notebook observed(Landscape landscape, Vec point, int limit) {
    Notebook notebook = new Notebook();
    new Curvature(limit)
        .attach(landscape, EmptyState.make())
        .observe(StillSnapshot.of(landscape, point), notebook);
    return notebook;
  }
}
