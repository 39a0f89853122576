package basin.minima.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Identity;
import basin.activations.Tanh;
import basin.curvature.Spectrum;
import basin.engine.random.SeededStreams;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.losses.SoftmaxCrossEntropy;
import basin.minima.stationary.Linear;
import basin.minima.stationary.OnwardByProducts;
import basin.minima.stationary.Shape;
import basin.spi.network.Activation;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.random.RandomStream;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is judged without a whole Hessian is judged as with one, or not at all. */
class ByProductsTest {
  private static final int PRODUCTS = 300;

  /** What only points of a kind may be called. */
  private static final Map<Verdict, Set<String>> ONLY =
      Map.of(
          Verdict.MINIMUM, Set.of("strict minimum"),
          Verdict.SADDLE, Set.of("saddle"),
          Verdict.MAXIMUM, Set.of("maximum"),
          Verdict.PLATEAU, Set.of("plateau"));

  @Test
  void noKnownPointIsCalledWhatItIsNot() {
    int decided = 0;
    int decidable = 0;
    for (JsonNode given : Truth.read("end_points.json").cases("cases")) {
      Given model = Given.model(given.required("model"));
      if (model.terrain().exact()) {
        Finding finding = certified(model, model.in(Truth.numbers(given.required("point"))), 0);
        String kind = given.required("verdict").asText();
        Set<String> only = ONLY.get(finding.verdict());
        String called = given.required("id").asText() + " is called " + finding.verdict();
        assertTrue(only == null || only.contains(kind), called);
        boolean strict = kind.equals("strict minimum") || kind.equals("saddle");
        decidable += strict ? 1 : 0;
        decided += strict && only != null ? 1 : 0;
      }
    }
    assertTrue(decided >= 0.75 * decidable, decided + " of " + decidable);
  }

  /** Ends of descent that were let go on for so long, with a decay that makes minima strict. */
  @Test
  void whatProductsShowOfANetworkItsWholeHessianHas() {
    Given given = drawn(40, new int[] {5, 11, 6}, new Mse(), 0.01, 3);
    int n = given.places().length;
    for (int budget : new int[] {1, 30, 3000}) {
      double[] start = numbers(n, 0.7, 11);
      double[] end = OnwardByProducts.from(given.terrain(), start, budget).point();
      Outermost seen = outermost(given, end);
      Shape shape = Shape.at(given.terrain(), end);
      double[] values = Spectrum.of(shape.rows()).values();
      assertTrue(seen.negative() <= shape.negative(), budget + ": modes that bend down");
      assertTrue(seen.positive() <= shape.positive(), budget + ": modes that bend up");
      assertEquals(values[0], seen.smallest(), seen.bound() + shape.doubt());
      assertEquals(values[n - 1], seen.largest(), seen.bound() + shape.doubt());
      assertTrue(seen.missed().floor() <= values[0] + seen.doubt());
      if (budget == 3000) {
        assertEquals(Verdict.MINIMUM, given.certifier().of(end).verdict());
        Finding byProducts = certified(given, end, 0);
        assertEquals(Verdict.MINIMUM, byProducts.verdict());
        assertEquals(Evidence.RANDOM_START, byProducts.evidence());
        assertTrue(Linear.norm(given.terrain().gradient(byProducts.polished())) < 1e-12);
        assertEquals(Verdict.MINIMUM, certified(given, end, n).verdict());
      }
    }
  }

  /** As many rows as that leave most weights to the decay alone: λ min = 0.05. */
  @Test
  void thousandsOfParametersHaveAMinimumIfTheDecayIsStrongEnough() {
    Given given = drawn(30, new int[] {400, 8}, new SoftmaxCrossEntropy(0), 0.05, 5);
    int n = given.places().length;
    assertEquals(3208, n);
    double[] start = numbers(n, 0.01, 6);
    Finding early = certified(given, start, 0);
    assertEquals(Verdict.ON_ITS_WAY, early.verdict());
    assertEquals(Verdict.MINIMUM, early.goal().orElseThrow().verdict());
    Finding late = certified(given, early.goal().orElseThrow().point(), 0);
    assertEquals(Verdict.MINIMUM, late.verdict());
    assertEquals(0.05, late.outermost().orElseThrow().smallest(), 1e-3);
    assertTrue(late.outermost().orElseThrow().missed().floor() > 0.025);
  }

  /** y = B·A·x at zero bends along pairs of an input and an output, as often down as up. */
  @Test
  void aSaddleHasAtLeastAsManyWaysDownAsWereSeen() {
    Given given = linear(20, new int[] {24, 10, 6});
    double[] zero = new double[given.places().length];
    Finding seen = certified(given, zero, 0);
    assertEquals(Verdict.SADDLE, seen.verdict());
    assertEquals(Evidence.BOTH_SIGNS, seen.evidence());
    int down = seen.outermost().orElseThrow().negative();
    assertTrue(down >= 6 && down <= 60, down + " ways down");
    Finding whole = certified(given, zero, zero.length);
    assertEquals(Verdict.SADDLE, whole.verdict());
    assertEquals(60, whole.shape().orElseThrow().negative());
  }

  private static Finding certified(Given given, double[] end, int spectrum) {
    return new CertifierByProducts(
            given.terrain(), given.certifier(), u -> outermost(given, u), spectrum, PRODUCTS)
        .of(end);
  }

  private static Outermost outermost(Given given, double[] u) {
    return Outermost.at(
        given.objective(),
        Given.DOUBLES.vec(u),
        given.terrain().lengths(),
        PRODUCTS,
        new SeededStreams(2).named("lanczos"),
        Given.DOUBLES::vec);
  }

  private static Given drawn(int rows, int[] sizes, Loss loss, double decay, int seed) {
    double[][] inputs = new double[rows][];
    double[][] targets = new double[rows][sizes[sizes.length - 1]];
    for (int r = 0; r < rows; r++) {
      inputs[r] = numbers(sizes[0], 1, 1000 * seed + r);
      if (loss instanceof Mse) {
        targets[r] = numbers(targets[r].length, 1, -1000 * seed - r);
      } else {
        targets[r][r % targets[r].length] = 1;
      }
    }
    return Given.network(inputs, targets, layers(sizes, new Tanh(), true), loss, decay);
  }

  private static Given linear(int rows, int[] sizes) {
    double[][] inputs = new double[rows][];
    double[][] targets = new double[rows][];
    for (int r = 0; r < rows; r++) {
      inputs[r] = numbers(sizes[0], 1, r);
      targets[r] = numbers(sizes[sizes.length - 1], 1, -r);
    }
    return Given.network(inputs, targets, layers(sizes, new Identity(), false), new Mse(), 0);
  }

  private static List<Layer> layers(int[] sizes, Activation inside, boolean bias) {
    Layer[] layers = new Layer[sizes.length - 1];
    Arrays.setAll(
        layers,
        l ->
            new Dense(
                sizes[l + 1],
                l + 1 < layers.length ? inside : new Identity(),
                bias,
                Optional.empty(),
                new Constant(0)));
    return List.of(layers);
  }

  private static double[] numbers(int n, double size, int seed) {
    RandomStream random = new SeededStreams(seed).named("numbers");
    double[] numbers = new double[n];
    Arrays.setAll(numbers, i -> size * random.gaussian());
    return numbers;
  }
}
