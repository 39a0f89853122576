package basin.problems;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.problems.surfaces.Rastrigin;
import basin.problems.surfaces.Schwefel;
import basin.problems.surfaces.StyblinskiTang;
import basin.spi.number.Vec;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Landscapes that were charted whole: minima, passes between them, and how many starts reach which.
 */
class AtlasTruthTest {
  private static final double POLISHED = 1e-9;
  private static final double RATE = 2e-4;

  private final Truth truth = Truth.read("atlas.json");

  /** Minima and transition states of landscapes that were charted whole. */
  @TestFactory
  Stream<DynamicTest> functionsAgree() {
    return truth.tests("functions", "id", 3, AtlasTruthTest::checkChart);
  }

  private static void checkChart(JsonNode function) {
    Surface surface = surface(function.required("function").asText().replace('_', '-'));
    assertEquals(function.required("minima").size(), surface.minima().size());
    function.required("minima").forEach(p -> checkCharted(surface, p, 0));
    function.required("transition_states").forEach(p -> checkCharted(surface, p, 1));
    function.required("maxima").forEach(p -> checkCharted(surface, p, 2));
    double[][] minima = minima(function);
    for (double[] x : minima) {
      assertTrue(Landing.known(x, surface.minima().stream()), Arrays.toString(x));
    }
    function.required("transition_states").forEach(p -> checkPass(surface, minima, p));
    function.required("shares").forEach(s -> checkShares(surface, minima, s));
  }

  private static void checkCharted(Surface surface, JsonNode point, int index) {
    double[] wanted = Truth.numbers(point.required("x"));
    Vec x = Surfaces.DOUBLES.vec(wanted).add(1e-4);
    Landing.polish(surface, x);
    assertArrayEquals(wanted, x.toArray(), POLISHED * (1 + x.norm()));
    assertClose(point.required("value").asDouble(), surface.value(x));
    double[] eigenvalues = Truth.numbers(point.required("hessian_eigenvalues"));
    double[] got = Eigenvalues.of(Surfaces.hessian(surface, x));
    assertArrayEquals(
        eigenvalues, got, POLISHED * (1 + Math.abs(eigenvalues[0]) + Math.abs(eigenvalues[1])));
    assertEquals(index, DoubleStream.of(got).filter(e -> e < 0).count());
  }

  /** Down from either side of a pass lie the minima that it joins. */
  private static void checkPass(Surface surface, double[][] minima, JsonNode pass) {
    Vec x = Surfaces.DOUBLES.vec(Truth.numbers(pass.required("x")));
    double[][] h = Surfaces.hessian(surface, x);
    double down = Eigenvalues.of(h)[0];
    double[] way =
        h[0][1] == 0
            ? new double[] {h[0][0] < 0 ? 1 : 0, h[0][0] < 0 ? 0 : 1}
            : new double[] {h[0][1], down - h[0][0]};
    double length = Math.hypot(way[0], way[1]);
    Set<Integer> joined = new TreeSet<>();
    for (double side : new double[] {-1e-3, 1e-3}) {
      Vec start =
          Surfaces.DOUBLES.vec(
              x.get(0) + side * way[0] / length, x.get(1) + side * way[1] / length);
      joined.add(Landing.end(surface, minima, RATE, start));
    }
    Set<Integer> wanted = new TreeSet<>();
    pass.required("connects").forEach(k -> wanted.add(k.intValue()));
    assertEquals(wanted, joined);
  }

  /** Of a thousand starts as many end in each minimum as its basin is worth. */
  private static void checkShares(Surface surface, double[][] minima, JsonNode shares) {
    double[][] accepted = Truth.rows(shares.required("accept_999_for_1000_runs"));
    double rate = shares.requiredAt("/plain_descent_on_the_same_grid/0/rate").doubleValue();
    RandomStream random = new SeededStreams(6).named("starts");
    int[] hits = new int[minima.length];
    for (int run = 0; run < 1000; run++) {
      hits[Landing.end(surface, minima, rate, drawn(shares.required("parameters"), random))]++;
    }
    for (int k = 0; k < hits.length; k++) {
      assertTrue(accepted[k][0] <= hits[k] && hits[k] <= accepted[k][1], Arrays.toString(hits));
    }
  }

  /** Uniform in a box, or normal. */
  private static Vec drawn(JsonNode distribution, RandomStream random) {
    if (distribution.has("box")) {
      double[] box = Truth.numbers(distribution.required("box"));
      return Surfaces.DOUBLES.vec(
          box[0] + (box[1] - box[0]) * random.uniform(),
          box[2] + (box[3] - box[2]) * random.uniform());
    }
    double[] mean = Truth.numbers(distribution.required("mean"));
    double deviation = distribution.required("sd").doubleValue();
    return Surfaces.DOUBLES.vec(
        mean[0] + deviation * random.gaussian(), mean[1] + deviation * random.gaussian());
  }

  private static double[][] minima(JsonNode function) {
    List<double[]> minima = new ArrayList<>();
    function.required("minima").forEach(m -> minima.add(Truth.numbers(m.required("x"))));
    return minima.toArray(double[][]::new);
  }

  @TestFactory
  Stream<DynamicTest> sumsOverCoordinatesAgree() {
    return truth.tests("separable", "id", 4, AtlasTruthTest::checkSum);
  }

  private static void checkSum(JsonNode function) {
    Sum sum =
        Sum.of(function.required("function").asText(), function.required("dimension").intValue());
    Surface surface = sum.surface();
    double[] box = box(function.required("start_distribution").asText());
    List<double[]> inside =
        surface.minima().stream()
            .filter(x -> DoubleStream.of(x).allMatch(c -> box[0] <= c && c <= box[1]))
            .toList();
    assertEquals(function.required("number_of_minima").intValue(), inside.size());
    for (JsonNode minimum : function.required("minima")) {
      double[] x = Truth.numbers(minimum.required("x"));
      assertTrue(Landing.known(x, inside.stream()), Arrays.toString(x));
      double value = surface.value(Surfaces.DOUBLES.vec(x));
      assertClose(minimum.required("value").asDouble(), value);
    }
    double[] least = Truth.numbers(function.required("minima").get(0).required("x"));
    checkHits(sum, box, least, function.required("accept_global_hits").get(1));
    for (JsonNode pass : function.path("transition_states")) {
      Vec x = Surfaces.DOUBLES.vec(Truth.numbers(pass.required("x")));
      assertEquals(0, Surfaces.gradient(surface, x).norm(), 1e-12 * (1 + x.norm()) * 400);
      assertEquals(
          1,
          DoubleStream.of(Eigenvalues.of(Surfaces.hessian(surface, x))).filter(e -> e < 0).count());
    }
  }

  /**
   * A sum over coordinates.
   *
   * @param reach its starts are within so much of 0
   */
  private record Sum(Surface surface, double reach) {
    static Sum of(String function, int dimension) {
      Sum sum =
          switch (function) {
            case "rastrigin" -> new Sum(new Rastrigin(dimension, List.of()), 5.12);
            case "schwefel" -> new Sum(new Schwefel(dimension, List.of()), 500);
            case "styblinski_tang" -> new Sum(new StyblinskiTang(dimension, List.of()), 5);
            default -> null;
          };
      Assumptions.assumeTrue(sum != null, "not built");
      return sum;
    }
  }

  /** {@code uniform on [-5.12, 5.12]^2}. */
  private static double[] box(String law) {
    return Arrays.stream(law.substring(law.indexOf('[') + 1, law.indexOf(']')).split(","))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  /**
   * From the surface's own starts, stretched over the box, by steps that are small beside the
   * curvature there.
   */
  private static void checkHits(Sum sum, double[] box, double[] least, JsonNode band) {
    Surface surface = sum.surface();
    double[] accepted = Truth.numbers(band.required("accept_999"));
    double stiffest = stiffness(surface, Surfaces.DOUBLES.vec(least));
    double stretch = (box[1] - box[0]) / 2 / sum.reach();
    int hits = 0;
    for (int run = 0; run < band.required("runs").intValue(); run++) {
      Vec start = Surfaces.DOUBLES.vec(surface.dimension());
      surface.start(start, new SeededStreams(run).named("init"));
      start.multiply(stretch).add((box[0] + box[1]) / 2);
      double rate = 0.1 / Math.max(stiffest, stiffness(surface, start));
      hits += Landing.settles(surface, rate, start, least) ? 1 : 0;
    }
    assertTrue(accepted[0] <= hits && hits <= accepted[1], hits + " hits");
  }

  private static double stiffness(Surface surface, Vec x) {
    double[] eigenvalues = Eigenvalues.of(Surfaces.hessian(surface, x));
    return Math.max(-eigenvalues[0], eigenvalues[eigenvalues.length - 1]);
  }

  private static Surface surface(String name) {
    Surface surface = Surfaces.all().get(name);
    Assumptions.assumeTrue(surface != null, "not built");
    return surface;
  }

  private static void assertClose(double wanted, double got) {
    assertEquals(wanted, got, POLISHED * (1 + Math.abs(wanted)));
  }
}
