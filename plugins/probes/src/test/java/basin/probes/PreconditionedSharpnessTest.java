package basin.probes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.problems.quadratics.Quadratic;
import basin.spi.number.Vec;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.testkit.EmptyState;
import basin.testkit.Notebook;
import basin.testkit.StillSnapshot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreconditionedSharpnessTest {
  /** H = [2 1 0; 1 3 0; 0 0 −5]. */
  private static final Landscape QUADRATIC =
      Scenes.open(
          new Quadratic(
              3,
              1,
              0,
              List.of(List.of(2.0, 1.0, 0.0), List.of(1.0, 3.0, 0.0), List.of(0.0, 0.0, -5.0)),
              List.of(),
              List.of(0.0)));

  @Test
  void ofAQuadraticItIsTheLargestEigenvalueOfThePreconditionedMatrix() {
    Notebook notebook = looked(snapshot(Scenes.vec(4, 0.5, 0.1)));
    // P⁻¹H has [2/4 1/4; 1/0.5 3/0.5] beside −50: trace 6.5, determinant 2.5.
    double largest = (6.5 + Math.sqrt(6.5 * 6.5 - 4 * 2.5)) / 2;
    assertEquals(largest, last(notebook, "largest"), 1e-12);
    assertTrue(last(notebook, "residual") <= 1e-8);
    assertEquals(0.25 * largest, last(notebook, "times-rate"), 1e-12);
    assertEquals(0.25 * largest, last(notebook, "late"), 1e-12);
    assertEquals(38, last(notebook, "threshold"));
  }

  @Test
  void ifEachIsDividedByOneItIsTheSharpness() {
    Notebook notebook = looked(snapshot(Scenes.vec(1, 1, 1)));
    assertEquals((5 + Math.sqrt(5)) / 2, last(notebook, "largest"), 1e-12);
  }

  @Test
  void anOptimizerThatDoesNotTellIsRemarkedUpon() {
    StillSnapshot snapshot = StillSnapshot.of(QUADRATIC, Scenes.vec(1, 2, 3)).step(1, 10, 1);
    assertEquals(
        List.of(
            "preconditioned-sharpness: not measured, the optimizer does not tell what it divides"
                + " gradients by"),
        looked(snapshot).remarks());
  }

  private static StillSnapshot snapshot(Vec diagonal) {
    return StillSnapshot.of(QUADRATIC, Scenes.vec(1, 2, 3))
        .step(1, 10, 1)
        .rates(Map.of("rate", 0.25))
        .preconditioner(diagonal, 38);
  }

  private static Notebook looked(StillSnapshot snapshot) {
    Notebook notebook = new Notebook();
    Watch watch = new PreconditionedSharpness(30, 1e-12).attach(QUADRATIC, EmptyState.make());
    watch.observe(snapshot, notebook);
    return notebook;
  }

  private static double last(Notebook notebook, String name) {
    return notebook.numbers("preconditioned-sharpness." + name).get(0);
  }
}
