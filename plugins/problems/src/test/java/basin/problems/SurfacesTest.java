package basin.problems;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.spi.number.Vec;
import basin.spi.problem.Box;
import basin.spi.problem.Surface;
import basin.spi.problem.Symmetry;
import basin.spi.random.RandomStream;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every surface beyond the contract of problems. */
class SurfacesTest {
  private static final int PLACES = 20;

  /** From twenty starts, and from a little aside where starts are all the same. */
  @TestFactory
  Stream<DynamicTest> hessiansAreTheDifferencesOfTheGradientAndSymmetric() {
    return each(
        surface -> {
          RandomStream random = new SeededStreams(2).named("aside");
          for (long seed = 0; seed < PLACES; seed++) {
            Vec x = start(surface, seed);
            for (int i = 0; i < x.length(); i++) {
              x.set(i, x.get(i) + 0.3 * random.gaussian());
            }
            assertHessian(surface, x);
          }
        });
  }

  private static void assertHessian(Surface surface, Vec x) {
    double[][] differences = Surfaces.differences(surface, x);
    double[][] exact = Surfaces.hessian(surface, x);
    double largest = Arrays.stream(exact).mapToDouble(SurfacesTest::largest).max().orElseThrow();
    for (int i = 0; i < x.length(); i++) {
      assertArrayEquals(differences[i], exact[i], 1e-7 * (1 + largest));
      for (int j = 0; j < i; j++) {
        assertEquals(exact[i][j], exact[j][i], 1e-13 * largest);
      }
    }
  }

  private static double largest(double[] numbers) {
    return Arrays.stream(numbers).map(Math::abs).max().orElseThrow();
  }

  /** Along what is called a symmetry the value stays, to first order, wherever one stands. */
  @TestFactory
  Stream<DynamicTest> symmetriesLeaveTheValueAlone() {
    return each(
        surface -> {
          Vec x = start(surface, 5);
          Vec gradient = Surfaces.gradient(surface, x);
          for (Symmetry symmetry : surface.symmetries(x)) {
            Vec direction = Surfaces.DOUBLES.vec(symmetry.direction());
            double scale = gradient.norm() * direction.norm();
            assertTrue(direction.norm() > 0);
            assertEquals(0, gradient.dot(direction), 1e-14 * (1 + scale));
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
