package basin.minima.between;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.random.SeededStreams;
import basin.minima.terrain.SecondOrder;
import basin.minima.terrain.Terrain;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The network of two tanh units on XOR with weight decay, whose stationary points are all known.
 */
class XorPassesTruthTest {
  private static final PassEffort EFFORT = new PassEffort(24, 2000, 15, 100, 1000);
  private static final double CLOSE = 1e-9;

  @TestFactory
  Stream<DynamicTest> networksAreCharted() {
    return Truth.read("atlas.json").tests("xor", "id", 2, XorPassesTruthTest::chart);
  }

  private static void chart(JsonNode c) {
    GivenXor xor = GivenXor.of(c);
    GivenNetwork network = xor.network();
    Terrain terrain = xor.terrain();
    Orbit orbit = new Orbit(terrain, network.units(), new SeededStreams(1));
    PassSearch search = new PassSearch(terrain, orbit, EFFORT);
    List<JsonNode> minima = ofIndex(c, 0);
    for (JsonNode minimum : minima) {
      search.start(network.in(Truth.numbers(minimum.required("parameters"))).add(1e-3));
    }
    search.search();
    assertEquals(minima.size(), search.minima().size());
    int[] numbers = new int[minima.size()];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = numbered(network, orbit, minima, search.minima().get(k));
    }
    assertPasses(network, orbit, ofIndex(c, 1), search.passes(), numbers);
    assertLowest(c.required("lowest_pass_between_classes"), search, numbers);
    assertLevels(c.required("levels"), search.copies().orElseThrow(), numbers);
  }

  private static List<JsonNode> ofIndex(JsonNode c, int index) {
    List<JsonNode> points = new ArrayList<>();
    c.required("stationary_points")
        .forEach(
            p -> {
              if (p.required("index").asInt() == index) {
                points.add(p);
              }
            });
    return points;
  }

  private static int numbered(
      GivenNetwork network, Orbit orbit, List<JsonNode> points, SecondOrder found) {
    for (int k = 0; k < points.size(); k++) {
      JsonNode point = points.get(k);
      if (Math.abs(point.required("loss").asDouble() - found.value()) < CLOSE
          && orbit.distance(network.in(Truth.numbers(point.required("parameters"))), found.point())
              < 1e-8) {
        return k;
      }
    }
    throw new AssertionError("nothing is known of a point at " + found.value());
  }

  private static void assertPasses(
      GivenNetwork network, Orbit orbit, List<JsonNode> wanted, List<Pass> found, int[] numbers) {
    for (Pass pass : found) {
      assertEquals(2, pass.sides().size());
      JsonNode saddle = wanted.get(numbered(network, orbit, wanted, pass.saddle()));
      int from = numbers[pass.from()];
      int to = numbers[pass.to()];
      double[] joined = {Math.min(from, to), Math.max(from, to)};
      assertArrayEquals(Truth.numbers(saddle.required("connects_classes")), joined);
      assertArrayEquals(
          Truth.numbers(saddle.required("hessian_eigenvalues")),
          pass.saddle().spectrum().values(),
          1e-8);
    }
    assertEquals(wanted.size(), found.size(), "saddles of index 1");
  }

  /** On the diagonal is the lowest pass between two copies of one class; null if it has but one. */
  private static void assertLowest(JsonNode wanted, PassSearch search, int[] numbers) {
    Copies copies = search.copies().orElseThrow();
    MergeTree tree = search.tree();
    for (int i = 0; i < numbers.length; i++) {
      for (int j = 0; j < numbers.length; j++) {
        double lowest = wanted.get(numbers[i]).get(numbers[j]).asDouble(Double.NaN);
        double found = i == j ? copies.lowestPass(i) : tree.lowestPass(i, j);
        assertEquals(lowest, found, CLOSE, numbers[i] + " to " + numbers[j]);
      }
    }
  }

  /** Parts of {f ≤ level}, each as the classes in it with how many copies of each. */
  private static void assertLevels(JsonNode levels, Copies copies, int[] numbers) {
    for (JsonNode level : levels) {
      List<String> wanted = new ArrayList<>();
      for (JsonNode part : level.required("contents")) {
        TreeMap<Integer, Integer> counted = new TreeMap<>();
        part.forEach(of -> counted.put(of.get(0).asInt(), of.get(1).asInt()));
        wanted.add(counted.toString());
      }
      List<String> found = new ArrayList<>();
      for (TreeMap<Integer, Integer> part : copies.parts(level.required("level").asDouble())) {
        TreeMap<Integer, Integer> counted = new TreeMap<>();
        part.forEach((minimum, count) -> counted.put(numbers[minimum], count));
        found.add(counted.toString());
      }
      wanted.sort(null);
      found.sort(null);
      assertEquals(wanted, found, "at " + level.required("level"));
      assertEquals(level.required("components").asInt(), found.size());
    }
  }
}
