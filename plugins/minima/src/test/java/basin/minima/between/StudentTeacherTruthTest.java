package basin.minima.between;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.engine.surface.SurfaceLandscape;
import basin.minima.terrain.SecondOrder;
import basin.minima.terrain.Terrain;
import basin.problems.models.StudentTeacherRelu;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Minima and saddles of index 1 of a ReLU student of a ReLU teacher, known to 25 digits. */
class StudentTeacherTruthTest {
  private static final double CLOSE = 1e-9;

  @TestFactory
  Stream<DynamicTest> minimaAndSaddlesOfIndexOneAreFound() {
    return Truth.read("student_teacher_relu.json")
        .tests("stationary_points", "id", 20, StudentTeacherTruthTest::point);
  }

  private static void point(JsonNode c) {
    int index = c.required("index").asInt();
    Assumptions.assumeTrue(index <= 1, "neither a minimum nor a pass");
    int k = c.required("k").asInt();
    int n = c.required("n").asInt();
    SurfaceLandscape landscape =
        new SurfaceLandscape(new StudentTeacherRelu(k, Optional.of(n), List.of()));
    Terrain terrain =
        new Terrain(landscape.whole(), landscape.blocks(), () -> GivenNetwork.DOUBLES.vec(n * k));
    Vec known = terrain.vectors().get().set(folded(c, n, k));
    RandomStream random = new SeededStreams(2).named("aside");
    if (index == 0) {
      assertMinimum(c, terrain, known, random);
    } else {
      assertSaddle(c, landscape, terrain, known, random);
    }
  }

  private static void assertMinimum(JsonNode c, Terrain terrain, Vec known, RandomStream random) {
    Vec aside = terrain.copy(known);
    for (int i = 0; i < aside.length(); i++) {
      aside.set(i, aside.get(i) + 1e-4 * random.gaussian());
    }
    SecondOrder found = new SteepestDescent(terrain, 200).from(aside, 1e-3).orElseThrow();
    assertEquals(c.required("loss").asDouble(), found.value(), CLOSE);
    assertEquals(c.required("lambda_min").asDouble(), found.eigenvalue(0), CLOSE);
    assertEquals(0, terrain.copy(known).subtract(found.point()).norm(), CLOSE);
  }

  private static void assertSaddle(
      JsonNode c, SurfaceLandscape landscape, Terrain terrain, Vec known, RandomStream random) {
    for (int attempt = 0; attempt < 5; attempt++) {
      Vec aside = terrain.copy(known);
      Vec uphill = terrain.copy(known);
      for (int i = 0; i < aside.length(); i++) {
        aside.set(i, aside.get(i) + 1e-2 * random.gaussian());
        uphill.set(i, random.gaussian());
      }
      assertFound(c, new EigenvectorFollowing(terrain, 200, 0.1).from(aside, uphill));
    }
    assertJoins(landscape, terrain, known);
  }

  private static void assertFound(JsonNode c, Optional<SecondOrder> found) {
    SecondOrder saddle = found.orElseThrow();
    assertEquals(c.required("loss").asDouble(), saddle.value(), CLOSE);
    assertEquals(c.required("lambda_min").asDouble(), saddle.eigenvalue(0), CLOSE);
    assertEquals(1, saddle.negative());
  }

  /** Its sides lead to minima without error, copies of one another. */
  private static void assertJoins(SurfaceLandscape landscape, Terrain terrain, Vec known) {
    Orbit orbit = new Orbit(terrain, landscape.interchangeable(), new SeededStreams(0));
    SecondOrder saddle = terrain.at(known);
    SecondOrder[] ends = new SecondOrder[2];
    for (int side = 0; side < 2; side++) {
      double[] along = new double[saddle.dimension()];
      along[0] = side == 0 ? 1e-3 : -1e-3;
      Vec beside = terrain.vectors().get();
      saddle.moved(along, beside);
      ends[side] = new SteepestDescent(terrain, 500).from(beside, 1e-3).orElseThrow();
      assertEquals(0, ends[side].value(), 1e-12);
    }
    assertEquals(0, orbit.distance(ends[0].point(), ends[1].point()), 1e-7);
    assertTrue(terrain.copy(ends[0].point()).subtract(ends[1].point()).norm() > 0.1);
  }

  /** Row i is neuron i; the first m are folded. */
  private static double[] folded(JsonNode c, int n, int k) {
    JsonNode values = c.required("values");
    int m = c.required("m").asInt();
    double[] rows = new double[n * k];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < k; j++) {
        String entry = i < m ? i == j ? "a" : j < m ? "b" : "c" : j < m ? "d" : i == j ? "e" : "f";
        rows[i * k + j] = values.required(entry).asDouble();
      }
    }
    return rows;
  }
}
