package basin.minima.between;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.number.Arithmetic;
import basin.engine.surface.SurfaceLandscape;
import basin.minima.between.MergeTree.Node;
import basin.minima.terrain.SecondOrder;
import basin.minima.terrain.Terrain;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Surface;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Minima, transition states and trees of landscapes that were charted whole. */
class PassesTruthTest {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);
  private static final PassEffort EFFORT = new PassEffort(8, 2000, 15, 60, 500);
  private static final double CLOSE = 1e-9;

  @TestFactory
  Stream<DynamicTest> functionsAreCharted() {
    return Truth.read("atlas.json").tests("functions", "id", 3, PassesTruthTest::chart);
  }

  @TestFactory
  Stream<DynamicTest> separableFunctionsAreCharted() {
    return Truth.read("atlas.json").tests("separable", "id", 4, PassesTruthTest::chart);
  }

  private static void chart(JsonNode function) {
    Surface surface = GivenSurface.of(function);
    SurfaceLandscape landscape = new SurfaceLandscape(surface);
    Terrain terrain =
        new Terrain(landscape.whole(), landscape.blocks(), () -> DOUBLES.vec(surface.dimension()));
    PassSearch search = new PassSearch(terrain, Likeness.none(terrain), EFFORT);
    List<JsonNode> minima = list(function.required("minima"));
    for (JsonNode minimum : minima) {
      search.start(DOUBLES.vec(Truth.numbers(minimum.required("x"))).multiply(1.003).add(0.002));
    }
    search.search();
    assertEquals(minima.size(), search.minima().size(), "minima");
    int[] numbers = new int[minima.size()];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = numbered(minima, search.minima().get(k));
    }
    assertPasses(list(function.required("transition_states")), search.passes(), numbers);
    assertTree(function.required("tree"), search, numbers);
  }

  private static int numbered(List<JsonNode> points, SecondOrder found) {
    for (int k = 0; k < points.size(); k++) {
      if (at(points.get(k), found)) {
        return k;
      }
    }
    throw new AssertionError("nothing is known of a point at " + found.value());
  }

  private static boolean at(JsonNode point, SecondOrder found) {
    Vec there = DOUBLES.vec(Truth.numbers(point.required("x"))).subtract(found.point());
    return there.norm() <= CLOSE * (1 + found.point().norm());
  }

  private static void assertPasses(List<JsonNode> wanted, List<Pass> found, int[] numbers) {
    for (Pass pass : found) {
      JsonNode state = wanted.get(numbered(wanted, pass.saddle()));
      double value = state.required("value").asDouble();
      assertEquals(value, pass.saddle().value(), CLOSE * (1 + Math.abs(value)));
      int from = pass.from() < 0 ? -1 : numbers[pass.from()];
      int to = pass.to() < 0 ? -1 : numbers[pass.to()];
      double[] joined = {Math.min(from, to), Math.max(from, to)};
      assertArrayEquals(Truth.numbers(state.required("connects")), joined);
      if (state.has("hessian_eigenvalues")) {
        double[] eigenvalues = Truth.numbers(state.required("hessian_eigenvalues"));
        double tolerance = CLOSE * (1 + Math.abs(eigenvalues[eigenvalues.length - 1]));
        assertArrayEquals(eigenvalues, pass.saddle().spectrum().values(), tolerance);
      }
    }
    assertEquals(wanted.size(), found.size(), "transition states");
  }

  private static void assertTree(JsonNode wanted, PassSearch search, int[] numbers) {
    List<MergeTree.Edge> edges = new ArrayList<>();
    for (Pass pass : search.passes()) {
      if (pass.joins()) {
        edges.add(
            new MergeTree.Edge(pass.saddle().value(), numbers[pass.from()], numbers[pass.to()]));
      }
    }
    MergeTree tree = MergeTree.of(numbers.length, edges);
    assertEquals(wanted.size(), tree.nodes().size());
    for (int k = 0; k < wanted.size(); k++) {
      Node node = tree.nodes().get(k);
      double level = wanted.get(k).required("level").asDouble();
      assertEquals(level, node.level(), CLOSE * (1 + Math.abs(level)));
      double[] children = node.children().stream().mapToDouble(c -> c).toArray();
      assertArrayEquals(Truth.numbers(wanted.get(k).required("children")), children);
    }
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }
}
