package basin.problems.quadratics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.optimizers.rules.AdaBound;
import basin.optimizers.rules.Adadelta;
import basin.optimizers.rules.Adagrad;
import basin.optimizers.rules.Adam;
import basin.optimizers.rules.Correction;
import basin.optimizers.rules.Momentum;
import basin.optimizers.rules.NAdam;
import basin.optimizers.rules.Nesterov;
import basin.optimizers.rules.RAdam;
import basin.optimizers.rules.RmsProp;
import basin.optimizers.rules.Sgd;
import basin.optimizers.wrappers.Lookahead;
import basin.problems.Trail;
import basin.schedules.Constant;
import basin.spi.descent.Optimizer;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.PrimitiveIterator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The noisy quadratic of DeepOBS, and what optimizers with default settings were published on it.
 */
class QuadraticDeepTest {
  private static final double CLOSE = 1e-9;
  private static final int EPOCHS = 100;
  private static final double NO_EPSILON = 1e-300;

  /** Published losses are means in single precision, quoted to three decimals. */
  private static final double ROUNDED = 6e-4;

  private static final Constant ZERO = new Constant(0);

  private final Truth truth = Truth.read("crowded_valley_quadratic_deep.json");
  private final JsonNode checks = truth.root().required("problem").required("checks");

  @Test
  void theGeneratorIsThatOfNumpy() {
    MersenneTwister uniform = new MersenneTwister(42);
    for (double wanted : Truth.numbers(checks.required("first_uniforms_seed_42"))) {
      assertEquals(wanted, uniform.uniform());
    }
    MersenneTwister normal = new MersenneTwister(42);
    for (double wanted : Truth.numbers(checks.required("first_normals_seed_42"))) {
      assertEquals(wanted, normal.normal(), 1e-15);
    }
  }

  @Test
  void theRowsAreThoseOfTheBenchmark() throws Exception {
    assertEquals(checks.required("train_sha256").asText(), digest(DeepQuadraticRows.train()));
    assertEquals(
        checks.required("validation_sha256").asText(), digest(DeepQuadraticRows.validation()));
    assertEquals(checks.required("test_sha256").asText(), digest(DeepQuadraticRows.test()));
  }

  private static String digest(double[][] rows) throws Exception {
    ByteBuffer bytes =
        ByteBuffer.allocate(4 * rows.length * rows[0].length).order(ByteOrder.LITTLE_ENDIAN);
    for (double[] row : rows) {
      for (double number : row) {
        bytes.putFloat((float) number);
      }
    }
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
  }

  @Test
  void theMatricesAreThoseOfTheBenchmark() {
    for (JsonNode instance : checks.required("instances")) {
      int number = instance.required("instance").intValue();
      double[][] matrix = DeepQuadraticMatrix.of(number);
      assertClose(instance.required("hessian_0_0").doubleValue(), matrix[0][0]);
      double trace = 0;
      for (int i = 0; i < matrix.length; i++) {
        trace += matrix[i][i];
      }
      assertClose(instance.required("trace").doubleValue(), trace);
      Trail start = Trail.ofEpochs(problem(number), new Sgd(new Constant(1e-6), ZERO), 1, 0);
      assertClose(instance.required("initial_test_loss").doubleValue(), start.loss("test", 0));
      assertClose(
          instance.required("initial_validation_loss").doubleValue(), start.loss("validation", 0));
    }
    JsonNode upper = truth.root().required("problem").path("hessian_upper_triangle");
    double[][] first = DeepQuadraticMatrix.of(1);
    for (int i = 0; i < upper.size(); i++) {
      double[] wanted = Truth.numbers(upper.get(i));
      assertArrayEquals(wanted, Arrays.copyOfRange(first[i], i, first.length), 1e-12);
    }
  }

  @TestFactory
  Stream<DynamicTest> lossesWithDefaultSettingsAreThePublishedOnes() {
    return truth.tests("optimizers", "name", this::check);
  }

  private void check(JsonNode c) {
    Optimizer optimizer = optimizer(c);
    JsonNode given = c.required("file_order_instance_1");
    Trail trail = Trail.ofEpochs(problem(1), optimizer, EPOCHS, 0);
    double[] epochs = Truth.numbers(truth.root().required("epochs"));
    for (String split : new String[] {"train", "test"}) {
      double[] wanted = Truth.numbers(given.required(split));
      for (int i = 0; i < epochs.length; i++) {
        assertClose(wanted[i], trail.loss(split, (int) epochs[i]));
      }
    }
    double[] theta = Truth.numbers(given.required("theta_0_to_4_after_100_epochs"));
    for (int i = 0; i < theta.length; i++) {
      assertEquals(theta[i], trail.lastPoint()[i], 1e-8);
    }
    assertOrdersScatterAlike(c, optimizer, epochs);
    assertPublishedLiesWithin(c, epochs);
  }

  /** The mean over n orders of our own lies within 4·sd/√n of the file's mean. */
  private static void assertOrdersScatterAlike(JsonNode c, Optimizer optimizer, double[] epochs) {
    JsonNode own = c.required("own").get(0);
    QuadraticDeep drawn =
        new QuadraticDeep(own.required("instance").intValue(), 128, QuadraticDeep.Order.DRAWN);
    int orders = 5;
    double[] train = new double[epochs.length];
    double[] test = new double[epochs.length];
    for (int seed = 0; seed < orders; seed++) {
      Trail trail = Trail.ofEpochs(drawn, optimizer, EPOCHS, seed);
      for (int i = 0; i < epochs.length; i++) {
        train[i] += trail.loss("train", (int) epochs[i]) / orders;
        test[i] += trail.loss("test", (int) epochs[i]) / orders;
      }
    }
    assertAlike(own.required("train"), train, orders);
    assertAlike(own.required("test"), test, orders);
  }

  private static void assertAlike(JsonNode own, double[] means, int orders) {
    double[] wanted = Truth.numbers(own.required("mean"));
    double[] deviations = Truth.numbers(own.required("sd"));
    for (int i = 0; i < means.length; i++) {
      double error = 4 * deviations[i] / Math.sqrt(orders);
      assertEquals(wanted[i], means[i], error + CLOSE * Math.abs(wanted[i]));
    }
  }

  /** A published loss lies within 4 deviations of the file's mean on its instance. */
  private static void assertPublishedLiesWithin(JsonNode c, double[] epochs) {
    for (JsonNode published : c.required("published")) {
      for (JsonNode own : c.required("own")) {
        if (own.required("instance").equals(published.required("instance"))) {
          double[] losses = Truth.numbers(published.required("test"));
          double[] means = Truth.numbers(own.required("test").required("mean"));
          double[] deviations = Truth.numbers(own.required("test").required("sd"));
          for (int i = 0; i < epochs.length; i++) {
            assertEquals(means[i], losses[i], 4 * deviations[i] + ROUNDED);
          }
        }
      }
    }
  }

  /** At every epoch some order of the rows leads to a higher loss, and some to a lower one. */
  @TestFactory
  Stream<DynamicTest> publishedCurvesLieAmongRunsOverOrdersOfTheRows() {
    return truth.tests(
        "optimizers",
        "name",
        8,
        c -> {
          for (JsonNode published : c.required("published")) {
            assertEnclosed(published, optimizer(c), c.required("name").asText());
          }
        });
  }

  private void assertEnclosed(JsonNode published, Optimizer optimizer, String name) {
    int instance = published.required("instance").intValue();
    QuadraticDeep drawn = new QuadraticDeep(instance, 128, QuadraticDeep.Order.DRAWN);
    Enclosure test = new Enclosure(published.required("test"));
    Enclosure train = new Enclosure(published.required("train"));
    double[] epochs = Truth.numbers(truth.root().required("epochs"));
    PrimitiveIterator.OfInt seeds = seeds(name + " " + published.required("seed")).iterator();
    while (!(test.complete() && train.complete())) {
      assertTrue(seeds.hasNext(), () -> "above: " + test.above() + ", below: " + test.below());
      Trail trail = Trail.ofEpochs(drawn, optimizer, EPOCHS, seeds.nextInt());
      test.add(i -> trail.loss("test", (int) epochs[i]));
      train.add(i -> trail.loss("train", (int) epochs[i]));
    }
  }

  /** Two hundred orders; first those of which is known that they suffice. */
  private static IntStream seeds(String run) {
    int[] enough =
        switch (run) {
          case "SGD 42" -> new int[] {0, 3, 8};
          case "SGD 44" -> new int[] {0, 1, 7};
          case "Momentum 42" -> new int[] {0, 18, 26, 2, 3, 8};
          case "Momentum 43" -> new int[] {11, 37, 16};
          case "Adam 43" -> new int[] {10, 3, 1, 6};
          case "Adam 46" -> new int[] {19, 13, 18};
          case "RMSProp 43" -> new int[] {0, 34};
          case "Lookahead (momentum) 43" -> new int[] {0, 20, 12, 4};
          default -> new int[0];
        };
    return IntStream.concat(IntStream.of(enough), IntStream.range(0, 200));
  }

  /** Whether some curve lies above and some below a published one, at each of its points. */
  private static final class Enclosure {
    private final double[] published;
    private final BitSet above = new BitSet();
    private final BitSet below = new BitSet();

    Enclosure(JsonNode published) {
      this.published = published.isArray() ? Truth.numbers(published) : new double[0];
    }

    void add(IntToDoubleFunction curve) {
      for (int i = 0; i < published.length; i++) {
        above.set(i, above.get(i) || curve.applyAsDouble(i) >= published[i] - ROUNDED);
        below.set(i, below.get(i) || curve.applyAsDouble(i) <= published[i] + ROUNDED);
      }
    }

    boolean complete() {
      return above.cardinality() == published.length && below.cardinality() == published.length;
    }

    BitSet above() {
      return above;
    }

    BitSet below() {
      return below;
    }
  }

  private static QuadraticDeep problem(int instance) {
    return new QuadraticDeep(instance, 128, QuadraticDeep.Order.GIVEN);
  }

  /** With another batch rows that fill none are left out. */
  @Test
  void rowsThatFillNoBatchAreNeverUsed() {
    QuadraticDeep threes = new QuadraticDeep(1, 300, QuadraticDeep.Order.DRAWN);
    Trail trail = Trail.ofEpochs(threes, new Sgd(new Constant(0.01), ZERO), 4, 1);
    assertEquals(12, trail.ending().steps());
    assertEquals(12 * 300, trail.ending().effort().gradientRows());
  }

  @Test
  void eachSeedHasAnOrderOfItsOwnAndKeepsIt() {
    QuadraticDeep drawn = new QuadraticDeep(1, 128, QuadraticDeep.Order.DRAWN);
    Optimizer sgd = new Sgd(new Constant(0.01), ZERO);
    double one = Trail.ofEpochs(drawn, sgd, 3, 1).loss("train", 3);
    assertEquals(one, Trail.ofEpochs(drawn, sgd, 3, 1).loss("train", 3));
    assertTrue(one != Trail.ofEpochs(drawn, sgd, 3, 2).loss("train", 3));
    double first = Trail.ofEpochs(drawn, sgd, 1, 1).loss("train", 0);
    assertTrue(first != Trail.ofEpochs(drawn, sgd, 1, 2).loss("train", 0), "rows of its own");
  }

  private static Optimizer optimizer(JsonNode c) {
    return of(c.required("name").asText(), c.required("settings"));
  }

  /** What the benchmark calls its optimizers, in Basin's terms. */
  private static Optimizer of(String name, JsonNode s) {
    Constant rate = new Constant(s.required("lr").doubleValue());
    return switch (name.split(" ")[0]) {
      case "SGD" -> new Sgd(rate, ZERO);
      case "Momentum" -> momentum(rate, s);
      case "NAG", "Nesterov" -> momentum(rate, s);
      case "Adam", "AMSGrad" ->
          new Adam(
              rate,
              beta(s, "beta1"),
              beta(s, "beta2"),
              s.required("epsilon").doubleValue(),
              ZERO,
              s.path("amsgrad").asBoolean(),
              Correction.RATE);
      case "Adagrad" ->
          new Adagrad(rate, 0, NO_EPSILON, s.required("initial_accumulator").doubleValue(), ZERO);
      case "Adadelta" ->
          new Adadelta(rate, beta(s, "rho"), s.required("epsilon").doubleValue(), ZERO);
      case "RMSProp" ->
          new RmsProp(
              rate,
              beta(s, "decay"),
              s.required("epsilon").doubleValue(),
              ZERO,
              false,
              ZERO,
              s.required("initial_accumulator").doubleValue(),
              true);
      case "NAdam" ->
          new NAdam(
              rate,
              beta(s, "beta1"),
              beta(s, "beta2"),
              0,
              s.required("epsilon").doubleValue(),
              ZERO,
              NAdam.Form.TENSORFLOW);
      case "RAdam" ->
          new RAdam(
              rate,
              beta(s, "beta1"),
              s.required("beta2").doubleValue(),
              s.required("epsilon").doubleValue(),
              ZERO,
              Correction.MOMENTS);
      case "AdaBound", "AMSBound" ->
          new AdaBound(
              rate,
              beta(s, "beta1"),
              beta(s, "beta2"),
              beta(s, "final_lr"),
              s.required("gamma").doubleValue(),
              s.required("epsilon").doubleValue(),
              ZERO,
              s.path("amsgrad").asBoolean());
      case "Lookahead" ->
          new Lookahead(
              of(inner(s), s),
              s.required("k").intValue(),
              beta(s, "alpha"),
              Lookahead.Meet.INSTEAD,
              Lookahead.Answer.FAST);
      default -> throw new IllegalArgumentException("no such optimizer: " + name);
    };
  }

  private static String inner(JsonNode settings) {
    return switch (settings.required("inner").asText()) {
      case "momentum" -> "Momentum";
      case "radam" -> "RAdam";
      default -> throw new IllegalArgumentException("no such optimizer inside: " + settings);
    };
  }

  private static Optimizer momentum(Constant rate, JsonNode s) {
    return s.required("nesterov").booleanValue()
        ? new Nesterov(rate, beta(s, "momentum"), ZERO)
        : new Momentum(rate, beta(s, "momentum"), ZERO, ZERO);
  }

  private static Constant beta(JsonNode settings, String name) {
    return new Constant(settings.required(name).doubleValue());
  }

  private static void assertClose(double wanted, double got) {
    assertEquals(wanted, got, CLOSE * Math.abs(wanted));
  }
}
