package basin.probes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Relu;
import basin.curvature.Hessian;
import basin.curvature.Lengths;
import basin.initializers.Constant;
import basin.layers.Dense;
import basin.losses.Mse;
import basin.problems.quadratics.Quadratic;
import basin.problems.surfaces.Himmelblau;
import basin.spi.number.Vec;
import basin.spi.probe.Timing;
import basin.spi.problem.Landscape;
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
  void beyondTheLimitThereIsTheGradientAlone() {
    Landscape bowl = Scenes.open(new Quadratic(3, 4, 0, List.of(), List.of(), List.of(1.0)));
    Notebook notebook = observed(bowl, Scenes.vec(3, 1, 1), 2);
    assertEquals(
        List.of("curvature.gradient-norm", "curvature.objective", "curvature.start"),
        notebook.names());
    assertEquals(Math.sqrt(9 + 4 + 16), notebook.numbers("curvature.gradient-norm").get(0));
    assertEquals(
        List.of("curvature: no eigenvalues, 3 parameters are more than the limit 2"),
        notebook.remarks());
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
