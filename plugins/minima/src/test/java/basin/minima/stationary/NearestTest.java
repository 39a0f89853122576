package basin.minima.stationary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.surface.SurfaceLandscape;
import basin.minima.between.GivenNetwork;
import basin.minima.between.GivenSurface;
import basin.minima.between.GivenXor;
import basin.minima.terrain.Terrain;
import basin.spi.number.Precision;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Stationary points of whatever index, where all are known: found, and none invented. */
class NearestTest {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);
  private static final int SIDE = 12;

  /** From a grid over the plane each leads to one that is known, and all are found. */
  @TestFactory
  Stream<DynamicTest> theStationaryPointsOfSurfacesAreFoundAndNoneInvented() {
    return Truth.read("atlas.json").tests("functions", "id", 3, NearestTest::surface);
  }

  private static void surface(JsonNode function) {
    Surface surface = GivenSurface.of(function);
    SurfaceLandscape landscape = new SurfaceLandscape(surface);
    Measured terrain =
        Measured.of(new Terrain(landscape.whole(), landscape.blocks(), () -> DOUBLES.vec(2)));
    List<JsonNode> known = new ArrayList<>();
    for (String kind : List.of("minima", "transition_states", "maxima")) {
      function.path(kind).forEach(known::add);
    }
    double[] box = box(known);
    boolean[] found = new boolean[known.size()];
    int nowhere = 0;
    for (int i = 0; i < SIDE * SIDE; i++) {
      double[] start = {
        box[0] + (box[1] - box[0]) * (i % SIDE) / (SIDE - 1),
        box[2] + (box[3] - box[2]) * (i / SIDE) / (SIDE - 1)
      };
      Polish polish = polished(terrain, start);
      if (polish.kind() == Polish.Kind.STATIONARY && inside(polish.point(), box)) {
        found[numbered(known, polish)] = true;
      } else {
        nowhere++;
      }
    }
    for (int k = 0; k < found.length; k++) {
      assertTrue(found[k], "found: " + known.get(k));
    }
    assertTrue(nowhere < SIDE * SIDE / 4, nowhere + " came to none");
  }

  /** Around all points that are known, with a tenth of its width more to each side. */
  private static double[] box(List<JsonNode> known) {
    double[] box = new double[4];
    for (int i = 0; i < 2; i++) {
      int coordinate = i;
      DoubleSummaryStatistics range =
          known.stream()
              .mapToDouble(point -> point.required("x").get(coordinate).asDouble())
              .summaryStatistics();
      double more = (range.getMax() - range.getMin()) / 10;
      box[2 * i] = range.getMin() - 1.01 * more;
      box[2 * i + 1] = range.getMax() + 1.02 * more;
    }
    return box;
  }

  private static boolean inside(double[] x, double[] box) {
    return box[0] <= x[0] && x[0] <= box[1] && box[2] <= x[1] && x[1] <= box[3];
  }

  private static int numbered(List<JsonNode> known, Polish polish) {
    for (int k = 0; k < known.size(); k++) {
      double[] x = Truth.numbers(known.get(k).required("x"));
      if (Linear.largest(Linear.minus(x, polish.point())) < 1e-9) {
        assertEquals(known.get(k).required("index").asInt(), polish.shape().negative());
        assertArrayEquals(
            Truth.numbers(known.get(k).required("hessian_eigenvalues")),
            polish.shape().eigenvalues(new double[] {1, 1}),
            1e-7);
        return k;
      }
    }
    throw new AssertionError("nobody knows of a point at " + polish.point()[0]);
  }

  /** Beside each stationary point of a network, of index 0 to 4, the way leads to that one. */
  @TestFactory
  Stream<DynamicTest> besideEachStationaryPointOfANetworkItIsFound() {
    return Truth.read("atlas.json").tests("xor", "id", 2, NearestTest::network);
  }

  private static void network(JsonNode c) {
    GivenXor xor = GivenXor.of(c);
    GivenNetwork network = xor.network();
    Measured terrain = Measured.of(xor.terrain());
    RandomStream random = new SeededStreams(3).named("beside");
    for (JsonNode point : c.required("stationary_points")) {
      double[] known = network.in(Truth.numbers(point.required("parameters"))).toArray();
      double[] beside = known.clone();
      for (int i = 0; i < beside.length; i++) {
        beside[i] += 1e-3 * random.gaussian();
      }
      Polish polish = polished(terrain, beside);
      assertEquals(Polish.Kind.STATIONARY, polish.kind());
      assertEquals(point.required("index").asInt(), polish.shape().negative());
      assertEquals(point.required("loss").asDouble(), terrain.value(polish.point()), 1e-11);
      assertTrue(Linear.largest(Linear.minus(known, polish.point())) < 1e-8, "the same");
    }
  }

  private static Polish polished(Measured terrain, double[] start) {
    Nearest nearest = Nearest.from(terrain, start, terrain::bending, 2 * terrain.dimension() + 2);
    return Polish.from(terrain, nearest.point());
  }
}
