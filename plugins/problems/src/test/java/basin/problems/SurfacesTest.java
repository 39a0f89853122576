package basin.problems;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Box;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every surface. */
class SurfacesTest {
  private static final double STEP = 0x1p-13;

  @TestFactory
  Stream<DynamicTest> gradientsAgreeWithDifferencesOfTheValue() {
    return each(
        surface -> {
          Vec x = somewhere(surface, "gradient");
          Vec gradient = Surfaces.gradient(surface, x);
          for (int i = 0; i < x.length(); i++) {
            double slope = fourthOrder(surface, x, i);
            assertEquals(slope, gradient.get(i), 1e-8 * (1 + gradient.norm()), "element " + i);
          }
        });
  }

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
  Stream<DynamicTest> knownMinimaAreStationaryAndNothingNearbyIsLower() {
    return each(
        surface -> {
          RandomStream random = new SeededStreams(1).named("nearby");
          for (double[] minimum : surface.minima()) {
            Vec x = Surfaces.DOUBLES.vec(minimum);
            assertEquals(0, Surfaces.gradient(surface, x).norm(), 1e-12);
            double lowest = surface.value(x);
            for (int trial = 0; trial < 100; trial++) {
              Vec near = Surfaces.DOUBLES.vec(minimum);
              for (int i = 0; i < near.length(); i++) {
                near.set(i, minimum[i] + 1e-3 * random.gaussian());
              }
              assertTrue(surface.value(near) > lowest);
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

  @TestFactory
  Stream<DynamicTest> aStartIsDecidedByTheSeed() {
    return each(
        surface -> assertArrayEquals(start(surface, 5).toArray(), start(surface, 5).toArray(), 0));
  }

  @TestFactory
  Stream<DynamicTest> singlePrecisionComesClose() {
    return each(
        surface -> {
          Vec x = somewhere(surface, "precision");
          Vec single = Arithmetic.of(Precision.FLOAT32).vec(x.toArray());
          Vec gradient = Arithmetic.of(Precision.FLOAT32).vec(x.length());
          surface.gradient(single, gradient);
          Vec exact = Surfaces.gradient(surface, Surfaces.DOUBLES.vec(single.toArray()));
          for (int i = 0; i < x.length(); i++) {
            assertEquals(exact.get(i), gradient.get(i), 1e-5 * (1 + exact.norm()));
          }
        });
  }

  private static double fourthOrder(Surface surface, Vec x, int i) {
    double near = value(surface, x, i, STEP) - value(surface, x, i, -STEP);
    double far = value(surface, x, i, 2 * STEP) - value(surface, x, i, -2 * STEP);
    return (8 * near - far) / (12 * STEP);
  }

  private static double value(Surface surface, Vec x, int i, double step) {
    double middle = x.get(i);
    double value = surface.value(x.set(i, middle + step));
    x.set(i, middle);
    return value;
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
