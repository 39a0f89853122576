package basin.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Box;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every surface beyond the contract of problems. */
class SurfacesTest {
  @TestFactory
  Stream<DynamicTest> hessiansAreSymmetric() {
    return each(
        surface -> {
          double[][] rows = Surfaces.hessian(surface, somewhere(surface, "hessian"));
          for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
              assertEquals(rows[i][j], rows[j][i], 1e-6 * (1 + Math.abs(rows[i][j])));
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> hessiansAreTheDifferencesOfTheGradient() {
    return each(
        surface -> {
          Vec x = somewhere(surface, "exact");
          double[][] differences = Surfaces.hessian(surface, x);
          Matrix exact = Surfaces.DOUBLES.matrix(x.length(), x.length());
          exact.all().fill(Double.NaN);
          assertTrue(surface.hessian(x, exact), "every surface here knows its Hessian");
          for (int i = 0; i < x.length(); i++) {
            for (int j = 0; j < x.length(); j++) {
              double want = differences[i][j];
              assertEquals(want, exact.get(i, j), 1e-7 * (1 + Math.abs(want)));
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> viewsOfThePlaneHoldStartAndMinima() {
    return each(
        surface -> {
          assertEquals(surface.dimension() == 2, surface.view().isPresent());
          surface.view().ifPresent(view -> assertHoldsStartAndMinima(view, surface));
        });
  }

  private static void assertHoldsStartAndMinima(Box view, Surface surface) {
    assertInside(view, start(surface, 3).toArray());
    surface.minima().forEach(minimum -> assertInside(view, minimum));
  }

  private static Vec somewhere(Surface surface, String stream) {
    RandomStream random = new SeededStreams(2).named(stream);
    Vec x = Surfaces.DOUBLES.vec(surface.dimension());
    for (int i = 0; i < x.length(); i++) {
      x.set(i, 4 * random.uniform() - 2);
    }
    return x;
  }

  private static Vec start(Surface surface, long seed) {
    Vec x = Surfaces.DOUBLES.vec(surface.dimension());
    surface.start(x, new SeededStreams(seed).named("init"));
    return x;
  }

  private static void assertInside(Box view, double[] point) {
    assertTrue(view.left() < point[0] && point[0] < view.right(), () -> "x " + point[0]);
    assertTrue(view.bottom() < point[1] && point[1] < view.top(), () -> "y " + point[1]);
  }

  private static Stream<DynamicTest> each(Consumer<Surface> check) {
    return Surfaces.all().entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check.accept(e.getValue())));
  }
}
