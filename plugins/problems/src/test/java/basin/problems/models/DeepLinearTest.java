package basin.problems.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.optimizers.rules.Sgd;
import basin.problems.Eigenvalues;
import basin.problems.Surfaces;
import basin.problems.Trail;
import basin.schedules.Constant;
import basin.spi.number.Vec;
import basin.spi.problem.Surface;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Chains and factorisations: exact runs of others, and what theory says of their minima. */
class DeepLinearTest {
  private static final List<List<Double>> TARGET =
      List.of(List.of(3.0, -1.0, 0.5), List.of(0.2, 2.0, -1.0), List.of(1.0, 0.0, 2.0));

  @TestFactory
  Stream<DynamicTest> chainsOfNumbersDescendAsComputedElsewhere() {
    return Truth.read("sharpness.json").tests("chains", "id", 3, DeepLinearTest::checkChain);
  }

  private static void checkChain(JsonNode chain) {
    double[] start = Truth.numbers(chain.required("start"));
    DeepLinear surface =
        new DeepLinear(
            List.of(List.of(chain.required("y").doubleValue())),
            chain.required("depth").intValue(),
            1,
            DoubleStream.of(start).boxed().toList());
    double[] steps = Truth.numbers(chain.required("report_steps"));
    int last = (int) steps[steps.length - 1];
    for (JsonNode run : chain.required("runs")) {
      double rate = run.required("rate").doubleValue();
      Trail trail = Trail.of(surface, new Sgd(new Constant(rate), new Constant(0)), last);
      if (run.required("diverged").booleanValue()) {
        assertTrue(trail.diverged());
      } else if (run.required("double_against_40_digits").asDouble(1) < 1e-10) {
        checkRun(surface, run, steps, trail);
      } else { // chaotic: each rounding has an orbit of its own
        assertFalse(trail.diverged());
        assertTrue(
            trail.loss("train", last) > 1e-12
                || sharpness(surface, trail.point(last)) <= 2 / rate * (1 + 1e-6),
            "it comes to rest where that is stable alone");
      }
    }
  }

  private static void checkRun(Surface surface, JsonNode run, double[] steps, Trail trail) {
    double[] losses = Truth.numbers(run.required("loss"));
    double[] sharpness = Truth.numbers(run.required("sharpness"));
    for (int i = 0; i < steps.length; i++) {
      assertClose(losses[i], trail.loss("train", (int) steps[i]));
      assertClose(sharpness[i], sharpness(surface, trail.point((int) steps[i])));
    }
  }

  private static double sharpness(Surface surface, double[] x) {
    double[] eigenvalues = eigenvalues(surface, Surfaces.DOUBLES.vec(x));
    return eigenvalues[eigenvalues.length - 1];
  }

  /** The least value is half the squares of the singular values that do not fit in. */
  @Test
  void minimaAreTheBestApproximationsOfTheirRank() {
    double[] singular = SingularValues.of(SmallMatrix.of(TARGET)).values();
    for (int width = 1; width <= 3; width++) {
      double left = 0;
      for (int k = width; k < 3; k++) {
        left += singular[k] * singular[k] / 2;
      }
      for (Surface surface :
          List.of(
              new DeepLinear(TARGET, 3, width, List.of()),
              new MatrixFactorization(TARGET, width, List.of()))) {
        assertEquals(left, surface.value(Surfaces.DOUBLES.vec(surface.minima().get(0))), 1e-13);
      }
    }
  }

  @Test
  void singularValuesMakeTheMatrixAgain() {
    for (List<List<Double>> rows :
        List.of(
            TARGET,
            List.of(List.of(1.0, 2.0, 3.0)),
            List.of(List.of(1.0), List.of(-2.0)),
            List.of(List.of(1.0, 2.0), List.of(2.0, 4.0)),
            List.of(List.of(0.0, 0.0), List.of(0.0, 0.0)))) {
      SmallMatrix m = SmallMatrix.of(rows);
      SingularValues singular = SingularValues.of(m);
      for (int r = 0; r < m.height(); r++) {
        for (int c = 0; c < m.columns(); c++) {
          double sum = 0;
          for (int k = 0; k < singular.values().length; k++) {
            sum += singular.left()[k][r] * singular.values()[k] * singular.right()[k][c];
          }
          assertEquals(m.at(r, c), sum, 1e-14 * 5);
        }
      }
    }
  }

  /** UVᵀ is W₂W₁ with U = W₂ and Vᵀ = W₁. */
  @Test
  void twoFactorsAreAFactorisation() {
    DeepLinear deep = new DeepLinear(TARGET, 2, 2, List.of());
    MatrixFactorization factors = new MatrixFactorization(TARGET, 2, List.of());
    double[] u = {0.3, -1, 0.7, 2, 0.1, -0.4};
    double[] v = {1, 0.5, -0.2, 0.9, -1.3, 0.8};
    Vec x =
        Surfaces.DOUBLES.vec(
            v[0], v[2], v[4], v[1], v[3], v[5], u[0], u[1], u[2], u[3], u[4], u[5]);
    Vec y =
        Surfaces.DOUBLES.vec(DoubleStream.concat(DoubleStream.of(u), DoubleStream.of(v)).toArray());
    assertEquals(factors.value(y), deep.value(x), 1e-14);
    assertArrayEquals(eigenvalues(factors, y), eigenvalues(deep, x), 1e-12);
  }

  /** Rescaling is worth rank² zero modes of a minimum, here all that there are. */
  @Test
  void symmetriesAreTheZeroModesOfAMinimum() {
    MatrixFactorization surface = new MatrixFactorization(TARGET, 2, List.of());
    Vec minimum = Surfaces.DOUBLES.vec(surface.minima().get(0));
    double[] eigenvalues = eigenvalues(surface, minimum);
    assertEquals(4, surface.symmetries(minimum).size());
    assertEquals(4, DoubleStream.of(eigenvalues).filter(e -> Math.abs(e) < 1e-12).count());
    assertTrue(eigenvalues[4] > 0.1);
    assertEquals(4, Surfaces.open(surface).symmetries(minimum).size(), "probes are told");
  }

  /** Of three factors, and at a saddle of two. */
  @Test
  void zeroIsStationaryAndNoMinimum() {
    Vec zero = Surfaces.DOUBLES.vec(3);
    DeepLinear three = new DeepLinear(List.of(List.of(1.0)), 3, 1, List.of());
    assertEquals(0, Surfaces.gradient(three, zero).norm());
    assertArrayEquals(new double[3], eigenvalues(three, zero));
    assertTrue(three.value(Surfaces.DOUBLES.vec(0.1, 0.1, 0.1)) < three.value(zero));
    DeepLinear two = new DeepLinear(List.of(List.of(1.0)), 2, 1, List.of());
    assertArrayEquals(new double[] {-1, 1}, eigenvalues(two, Surfaces.DOUBLES.vec(0, 0)), 1e-15);
  }

  @Test
  void targetsMustBeMatrices() {
    assertRefused("target is empty; give a list of rows, such as [[1, 0]]", List.of());
    assertRefused(
        "row 2 of target has 1 numbers, and row 1 has 2; give each as many",
        List.of(List.of(1.0, 2.0), List.of(3.0)));
  }

  private static void assertRefused(String message, List<List<Double>> target) {
    for (var refusal :
        List.of(
            assertThrows(
                IllegalArgumentException.class, () -> new DeepLinear(target, 2, 1, List.of())),
            assertThrows(
                IllegalArgumentException.class,
                () -> new MatrixFactorization(target, 1, List.of())))) {
      assertEquals(message, refusal.getMessage());
    }
  }

  private static double[] eigenvalues(Surface surface, Vec x) {
    return Eigenvalues.of(Surfaces.hessian(surface, x));
  }

  private static void assertClose(double wanted, double got) {
    assertEquals(wanted, got, 1e-8 * (1 + Math.abs(wanted)));
  }
}
