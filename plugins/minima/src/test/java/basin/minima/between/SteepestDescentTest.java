package basin.minima.between;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.engine.surface.SurfaceLandscape;
import basin.minima.terrain.SecondOrder;
import basin.minima.terrain.Terrain;
import basin.problems.surfaces.Himmelblau;
import basin.problems.surfaces.HyperbolicSaddle;
import basin.problems.surfaces.Rosenbrock;
import basin.problems.surfaces.ThreeHumpCamel;
import basin.spi.number.Vec;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SteepestDescentTest {
  /** Many small steps of gradient descent follow the flow, too, only longer. */
  @Test
  void itEndsInTheBasinInWhichItBegan() {
    Surface surface = new Himmelblau(List.of());
    Terrain terrain = terrain(surface);
    RandomStream random = new SeededStreams(11).named("starts");
    for (int start = 0; start < 60; start++) {
      Vec point = GivenNetwork.DOUBLES.vec(10 * random.uniform() - 5, 10 * random.uniform() - 5);
      Vec slow = terrain.copy(point);
      Vec gradient = terrain.copy(point);
      for (int step = 0; step < 20_000; step++) {
        surface.gradient(slow, gradient);
        slow.addScaled(-5e-4, gradient);
      }
      SecondOrder found = new SteepestDescent(terrain, 500).from(point, 1e-2).orElseThrow();

      assertEquals(0, terrain.copy(found.point()).subtract(slow).norm(), 1e-6, "from " + start);
      assertTrue(found.gradient().norm() < 1e-12, "to the last digits");
    }
  }

  /**
   * Far out the camel is steep, and its three basins are narrow where they come near each other.
   */
  @Test
  void followedCloselyItTakesTheRightSideOfABoundary() {
    Surface surface = new ThreeHumpCamel(List.of());
    Terrain terrain = terrain(surface);
    double[][] starts = {
      {-0.125, 3.7083}, {-0.0417, 3.7917}, {-0.375, 3.7083}, {0.125, 3.9583}, {0.4583, 4.875},
      {-0.125, 4.375}, {0.0417, 4.7083}, {2.875, 3.2083}, {4.9583, 3.2917}, {0.4583, -3.4583}
    };
    for (double[] start : starts) {
      Vec slow = GivenNetwork.DOUBLES.vec(start);
      Vec gradient = terrain.copy(slow);
      for (int step = 0; step < 400_000; step++) {
        surface.gradient(slow, gradient);
        slow.addScaled(-5e-5, gradient);
      }
      SecondOrder found =
          new SteepestDescent(terrain, 1000, 0.01)
              .from(GivenNetwork.DOUBLES.vec(start), 1.0 / 12)
              .orElseThrow();

      assertEquals(
          0,
          terrain.copy(found.point()).subtract(slow).norm(),
          1e-3,
          () -> "from " + Arrays.toString(start));
    }
  }

  @Test
  void aBentValleyIsFollowedToItsEnd() {
    Terrain terrain = terrain(new Rosenbrock(1, 100, 2, List.of(0.0)));
    SecondOrder found =
        new SteepestDescent(terrain, 2000)
            .from(GivenNetwork.DOUBLES.vec(-1.2, 1), 1e-3)
            .orElseThrow();

    assertEquals(1, found.point().get(0), 1e-12);
    assertEquals(1, found.point().get(1), 1e-12);
  }

  @Test
  void whereThereIsNoMinimumNoneIsFound() {
    Terrain terrain = terrain(new HyperbolicSaddle(List.of(0.0)));

    assertTrue(
        new SteepestDescent(terrain, 200).from(GivenNetwork.DOUBLES.vec(0.3, 0.4), 1e-2).isEmpty());
  }

  private static Terrain terrain(Surface surface) {
    SurfaceLandscape landscape = new SurfaceLandscape(surface);
    return new Terrain(
        landscape.whole(), landscape.blocks(), () -> GivenNetwork.DOUBLES.vec(surface.dimension()));
  }
}
