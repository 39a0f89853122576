package basin.minima.atlas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.surface.SurfaceLandscape;
import basin.minima.atlas.Arrival.Place;
import basin.minima.between.GivenNetwork;
import basin.minima.between.GivenSurface;
import basin.minima.stationary.Measured;
import basin.minima.terrain.Terrain;
import basin.problems.models.StudentTeacherRelu;
import basin.spi.descent.Penalised;
import basin.spi.descent.Penalty;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Interchangeable;
import basin.spi.problem.Landscape;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Minima and their shares where all are known: all found, none invented, as often as they must. */
class AtlasTruthTest {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);
  private static final double CLOSE = 1e-9;
  private static final int STARTS = 1000;
  private static final int FEW = 200;
  private static final int MANY = 3200;
  private static final int FEW_NEURONS = 4;

  @TestFactory
  Stream<DynamicTest> startsEndInEachMinimumAsOftenAsTheFlowDoes() {
    return Truth.read("atlas.json").tests("functions", "id", 3, AtlasTruthTest::share);
  }

  private static void share(JsonNode function) {
    Surface surface = GivenSurface.of(function);
    Terrain terrain = terrain(surface);
    List<double[]> minima = points(function.required("minima"), "x");
    for (JsonNode shares : function.required("shares")) {
      JsonNode law = shares.required("parameters");
      int[] seen = new int[minima.size()];
      RandomStream random = new SeededStreams(11).named("starts");
      List<Arrival> arrivals = new ArrayList<>();
      for (int start = 0; start < STARTS; start++) {
        arrivals.add(Arrival.of(Measured.of(terrain), DOUBLES.vec(drawn(law, random))));
      }
      Minima found = Minima.of(arrivals, new Quotient(List.of(), 2), point -> point);
      assertEquals(minima.size(), found.all().size());
      assertTrue(found.between() > 1e6 * found.within(), "a gap");
      for (Minimum minimum : found.all()) {
        seen[numbered(minima, minimum.point)] = minimum.members().size();
      }
      JsonNode bands = shares.required("accept_999_for_1000_runs");
      for (int m = 0; m < seen.length; m++) {
        double[] band = Truth.numbers(bands.get(m));
        assertTrue(band[0] <= seen[m] && seen[m] <= band[1], m + ": " + seen[m]);
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> minimaOfSeparableFunctionsAreFoundAndNoneInvented() {
    return Truth.read("atlas.json").tests("separable", "id", 4, AtlasTruthTest::separable);
  }

  private static void separable(JsonNode function) {
    int dimension = function.required("dimension").asInt();
    Terrain terrain = terrain(GivenSurface.of(function));
    double[] box = box(function.required("start_distribution").asText());
    List<double[]> minima = points(function.required("minima"), "x");
    RandomStream random = new SeededStreams(12).named("starts");
    List<Arrival> arrivals = new ArrayList<>();
    for (int start = 0; start < STARTS; start++) {
      double[] x = new double[dimension];
      for (int i = 0; i < dimension; i++) {
        x[i] = box[0] + (box[1] - box[0]) * random.uniform();
      }
      arrivals.add(Arrival.of(Measured.of(terrain), DOUBLES.vec(x)));
    }
    Minima found = Minima.of(arrivals, new Quotient(List.of(), dimension), point -> point);
    int best = 0;
    for (Minimum minimum : found.all()) {
      if (inside(minimum.point, box)) {
        int number = numbered(minima, minimum.point);
        best += number == 0 ? minimum.members().size() : 0;
      }
    }
    for (JsonNode band : function.required("accept_global_hits")) {
      if (band.required("runs").asInt() == STARTS) {
        double[] accept = Truth.numbers(band.required("accept_999"));
        assertTrue(accept[0] <= best && best <= accept[1], "best: " + best);
      }
    }
  }

  /** {@code uniform on [-5.12, 5.12]^2}. */
  private static double[] box(String law) {
    return Arrays.stream(law.substring(law.indexOf('[') + 1, law.indexOf(']')).split(","))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private static boolean inside(double[] point, double[] box) {
    return Arrays.stream(point).allMatch(x -> box[0] <= x && x <= box[1]);
  }

  @TestFactory
  Stream<DynamicTest> networksOnXorEndInTheirClassesAsOftenAsTheyMust() {
    return Truth.read("atlas.json").tests("xor", "id", 2, AtlasTruthTest::xor);
  }

  private static void xor(JsonNode c) {
    GivenNetwork network =
        network(new double[] {2, 2, 1}, Truth.rows(c.required("inputs")), c.required("targets"));
    Terrain terrain = decayed(network, c.required("l2").asDouble());
    Minima found = charted(terrain, network, FEW, deviation(c), 13);
    double[] losses = new double[found.all().size()];
    for (int m = 0; m < losses.length; m++) {
      losses[m] = found.all().get(m).first.loss();
    }
    int known = 0;
    for (JsonNode level : c.required("minima_by_equal_loss")) {
      int seen = 0;
      for (int m = 0; m < losses.length; m++) {
        boolean here = Math.abs(losses[m] - level.required("loss").asDouble()) < 1e-8;
        known += here ? 1 : 0;
        seen += here ? found.all().get(m).members().size() : 0;
      }
      for (JsonNode band : level.required("accept_999")) {
        if (band.required("runs").asInt() == FEW) {
          double[] accept = Truth.numbers(band.required("accept"));
          assertTrue(accept[0] <= seen && seen <= accept[1], level.required("loss") + ": " + seen);
        }
      }
    }
    assertEquals(losses.length, known, "minima that nobody knows");
    for (JsonNode point : c.required("stationary_points")) {
      for (Minimum minimum : found.all()) {
        if (point.required("index").asInt() == 0 && same(network, point, minimum)) {
          assertEquals(
              point.required("symmetric_copies").asDouble(),
              copies(network, minimum),
              "copies at " + point.required("loss"));
        }
      }
    }
  }

  /** {@code every parameter normal, mean 0, standard deviation 1}. */
  private static double deviation(JsonNode c) {
    String law = c.required("start_distribution").asText();
    return Double.parseDouble(law.substring(law.lastIndexOf(' ') + 1));
  }

  @TestFactory
  Stream<DynamicTest> allMinimaOfSmallNetworksAreFoundAndNoneInvented() {
    return Truth.read("mlp_stationary_points.json")
        .tests("problems", "id", 2, AtlasTruthTest::small);
  }

  private static void small(JsonNode c) {
    double[] x = Truth.numbers(c.required("x"));
    double[][] inputs = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      inputs[i] = new double[] {x[i]};
    }
    GivenNetwork network =
        network(new double[] {1, c.required("hidden").asInt(), 1}, inputs, c.required("y"));
    Terrain terrain = decayed(network, c.required("l2").asDouble());
    List<JsonNode> minima = new ArrayList<>();
    for (JsonNode point : c.required("points")) {
      if (point.required("index").asInt() == 0) {
        minima.add(point);
      }
    }
    Minima found = charted(terrain, network, FEW, 2, 14);
    for (int starts = 2 * FEW; found.all().size() < minima.size() && starts <= MANY; starts *= 2) {
      found = charted(terrain, network, starts, 2, 14); // some are seldom reached
    }
    for (JsonNode point : minima) {
      int here = 0;
      for (Minimum minimum : found.all()) {
        if (same(network, point, minimum)) {
          here++;
          assertEquals(
              point.required("symmetric_copies").asDouble(), copies(network, minimum), "copies");
          double[] eigenvalues = Truth.numbers(point.required("hessian_eigenvalues"));
          assertEquals(eigenvalues[0], minimum.first.least(), 1e-8);
        }
      }
      assertEquals(1, here, "minimum of loss " + point.required("loss"));
    }
    double least = minima.stream().mapToDouble(p -> p.required("loss").asDouble()).min().orElse(0);
    for (Minimum minimum : found.all()) {
      assertTrue(minimum.first.loss() > least - 1e-10, "none is lower than all that are known");
    }
    if (c.required("euler_sum_over_all_copies").asInt() == 1) { // the file knows all
      assertEquals(minima.size(), found.all().size(), "none is invented");
    }
  }

  private static boolean same(GivenNetwork network, JsonNode point, Minimum minimum) {
    double[] parameters = network.in(Truth.numbers(point.required("parameters"))).toArray();
    return Math.abs(point.required("loss").asDouble() - minimum.first.loss()) < 1e-10
        && quotient(network).attained(parameters, minimum.point, 1e-8) < 1e-8;
  }

  private static double copies(GivenNetwork network, Minimum minimum) {
    return quotient(network).copies(minimum.point, 1e-8);
  }

  private static Quotient quotient(GivenNetwork network) {
    return new Quotient(network.units(), network.zeros().length());
  }

  private static Minima charted(
      Terrain terrain, GivenNetwork network, int starts, double spread, long seed) {
    RandomStream random = new SeededStreams(seed).named("starts");
    List<Arrival> arrivals = new ArrayList<>();
    for (int start = 0; start < starts; start++) {
      Vec point = network.zeros();
      for (int i = 0; i < point.length(); i++) {
        point.set(i, spread * random.gaussian());
      }
      arrivals.add(Arrival.of(Measured.of(terrain), point));
    }
    assertTrue(arrivals.stream().allMatch(a -> a.place() == Place.MINIMUM));
    return Minima.of(arrivals, quotient(network), point -> point);
  }

  private static GivenNetwork network(double[] sizes, double[][] inputs, JsonNode targets) {
    double[] wanted = Truth.numbers(targets);
    double[][] columns = new double[wanted.length][];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new double[] {wanted[i]};
    }
    return GivenNetwork.of(sizes, "tanh", inputs, columns);
  }

  private static Terrain decayed(GivenNetwork network, double decay) {
    return new Terrain(
        new Penalised(network.whole(), Penalty.decay(decay)),
        network.landscape().blocks(),
        network::zeros);
  }

  @TestFactory
  Stream<DynamicTest> studentsMinimaAreTheSameInWhateverOrder() {
    return Truth.read("student_teacher_relu.json")
        .tests("stationary_points", "id", 31, AtlasTruthTest::student);
  }

  private static void student(JsonNode c) {
    int k = c.required("k").asInt();
    Surface surface = new StudentTeacherRelu(k, Optional.of(k), List.of());
    Landscape landscape = new SurfaceLandscape(surface);
    Terrain terrain = terrain(surface);
    Quotient quotient = new Quotient(landscape.interchangeable(), k * k);
    double[] point = folded(c, k);
    RandomStream random = new SeededStreams(15).named("turns");
    List<Arrival> arrivals = new ArrayList<>();
    for (int turn = 0; turn < 2; turn++) {
      double[] turned = turned(point, landscape.interchangeable(), random);
      for (int i = 0; i < turned.length; i++) {
        turned[i] += 1e-8 * random.gaussian();
      }
      arrivals.add(Arrival.of(Measured.of(terrain), DOUBLES.vec(turned)));
    }
    boolean minimum = c.required("kind").asText().equals("minimum");
    for (Arrival arrival : arrivals) {
      assertEquals(minimum ? Place.MINIMUM : Place.SADDLE, arrival.place());
      assertEquals(c.required("index").asInt(), arrival.index());
      assertEquals(c.required("loss").asDouble(), arrival.loss(), 1e-11);
      assertEquals(c.required("lambda_min").asDouble(), arrival.least(), 1e-8);
      assertEquals(0, quotient.attained(point, arrival.point(), 1e-9), CLOSE);
      double copies = k <= FEW_NEURONS ? counted(landscape, point) : listed(c);
      assertEquals(copies, quotient.copies(arrival.point(), 1e-8));
    }
    Minima found = Minima.of(arrivals, quotient, x -> x);
    assertEquals(minimum ? 1 : 0, found.all().size());
  }

  private static double listed(JsonNode c) {
    return c.required("distinct_copies").asDouble();
  }

  /**
   * One by one: with three neurons a = f and c = d = e, which the file's count takes for different.
   */
  private static double counted(Landscape landscape, double[] point) {
    return AllExchanges.of(landscape.interchangeable(), point).stream()
        .map(Arrays::toString)
        .distinct()
        .count();
  }

  /** The matrix that the file describes by its entries. */
  private static double[] folded(JsonNode c, int k) {
    int m = c.required("m").asInt();
    JsonNode values = c.required("values");
    double[] point = new double[k * k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        String entry = i < m ? i == j ? "a" : j < m ? "b" : "c" : j < m ? "d" : i == j ? "e" : "f";
        point[i * k + j] = values.required(entry).asDouble();
      }
    }
    return point;
  }

  private static double[] turned(
      double[] point, List<Interchangeable> groups, RandomStream random) {
    double[] turned = point;
    for (Parts parts : Parts.of(groups, point.length)) {
      int[] from = new int[parts.count()];
      int[] signs = new int[from.length];
      for (int i = 0; i < from.length; i++) {
        from[i] = i;
        signs[i] = 1;
      }
      random.shuffle(from);
      turned = parts.moved(turned, from, signs);
    }
    return turned;
  }

  private static Terrain terrain(Surface surface) {
    SurfaceLandscape landscape = new SurfaceLandscape(surface);
    return new Terrain(
        landscape.whole(), landscape.blocks(), () -> DOUBLES.vec(surface.dimension()));
  }

  private static double[] drawn(JsonNode law, RandomStream random) {
    if (law.required("kind").asText().equals("uniform")) {
      double[] box = Truth.numbers(law.required("box"));
      return new double[] {
        box[0] + (box[1] - box[0]) * random.uniform(), box[2] + (box[3] - box[2]) * random.uniform()
      };
    }
    double[] mean = Truth.numbers(law.required("mean"));
    double sd = law.required("sd").asDouble();
    return new double[] {mean[0] + sd * random.gaussian(), mean[1] + sd * random.gaussian()};
  }

  private static List<double[]> points(JsonNode list, String name) {
    List<double[]> points = new ArrayList<>();
    list.forEach(point -> points.add(Truth.numbers(point.required(name))));
    return points;
  }

  private static int numbered(List<double[]> known, double[] point) {
    for (int m = 0; m < known.size(); m++) {
      double off = 0;
      for (int i = 0; i < point.length; i++) {
        double scale = 1 + Math.abs(known.get(m)[i]);
        off = Math.max(off, Math.abs(known.get(m)[i] - point[i]) / scale);
      }
      if (off < CLOSE) {
        assertArrayEquals(known.get(m), point, CLOSE * 1000);
        return m;
      }
    }
    throw new AssertionError("nobody knows of " + Arrays.toString(point));
  }
}
