package basin.minima.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Identity;
import basin.activations.Sigmoid;
import basin.activations.Tanh;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.minima.stationary.Shape;
import basin.problems.models.StudentTeacherRelu;
import basin.spi.network.Activation;
import basin.spi.network.Layer;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Stationary points of networks that others have found, each certified as what it is. */
@EnabledIfSystemProperty(named = "basin.truth", matches = ".+")
class KnownPointsTest {
  /** A student of more neurons takes long. */
  private static final int NEURONS = 8;

  @TestFactory
  Stream<DynamicTest> ofSmallNetsWithWeightDecay() {
    return Truth.read("mlp_stationary_points.json").cases("problems").stream()
        .flatMap(KnownPointsTest::points);
  }

  private static Stream<DynamicTest> points(JsonNode problem) {
    Given given =
        Given.network(
            column(problem.required("x")),
            column(problem.required("y")),
            List.of(
                dense(problem.required("hidden").asInt(), new Tanh(), true),
                dense(1, new Identity(), true)),
            new Mse(),
            problem.required("l2").asDouble());
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode point : problem.required("points")) {
      tests.add(
          DynamicTest.dynamicTest(
              problem.required("id").asText() + ", loss " + point.required("loss"),
              () -> {
                Finding finding = certified(given, Truth.numbers(point.required("parameters")));
                assertEquals(kind(point), finding.verdict());
                Shape shape = finding.shape().orElseThrow();
                assertEquals(point.required("index").asInt(), shape.negative());
                assertEquals(point.required("loss").asDouble(), finding.loss(), 1e-10);
              }));
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> ofXor() {
    Truth truth = Truth.read("theory_landscape.json");
    Given given =
        Given.network(
            new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}},
            column(truth.root().required("xor").required("targets")),
            List.of(dense(2, new Sigmoid(), true), dense(1, new Sigmoid(), true)),
            new Mse(),
            0);
    return truth.tests(
        "xor/points",
        "id",
        point -> {
          Finding finding = certified(given, Truth.numbers(point.required("parameters")));
          boolean down = point.required("negative").asInt() > 0;
          Verdict known =
              point.required("verdict").asText().startsWith("global minimum")
                  ? Verdict.DEGENERATE_MINIMUM
                  : down ? Verdict.SADDLE : Verdict.DEGENERATE_SADDLE;
          assertTrue(
              finding.verdict() == known || !down && finding.verdict() == Verdict.UNDECIDED,
              () -> "called " + finding.verdict());
          Shape shape = finding.shape().orElseThrow();
          assertEquals(point.required("negative").asInt(), shape.negative());
          assertEquals(point.required("zero").asInt(), shape.zero());
        });
  }

  @TestFactory
  Stream<DynamicTest> ofALinearNetwork() {
    Truth truth = Truth.read("theory_landscape.json");
    JsonNode net = truth.root().required("linear_network");
    JsonNode first = net.required("critical_points").get(0);
    Given given =
        Given.network(
            Truth.rows(net.required("X")),
            Truth.rows(net.required("Y")),
            List.of(
                dense(first.required("W1").size(), new Identity(), false),
                dense(first.required("W2").size(), new Identity(), false)),
            new Mse(),
            0);
    return truth.tests(
        "linear_network/critical_points",
        "loss",
        point -> {
          double[] flat =
              Stream.of("W1", "W2")
                  .flatMap(w -> Stream.of(Truth.rows(point.required(w))))
                  .flatMapToDouble(Arrays::stream)
                  .toArray();
          Finding finding = certified(given, flat);
          assertEquals(
              point.required("kind").asText().equals("saddle")
                  ? Verdict.SADDLE
                  : Verdict.DEGENERATE_MINIMUM,
              finding.verdict());
        });
  }

  @TestFactory
  Stream<DynamicTest> ofOneNeuron() {
    Truth truth = Truth.read("theory_landscape.json");
    return truth.cases("one_neuron").stream()
        .flatMap(
            neuron -> {
              boolean tanh = neuron.required("model").asText().startsWith("out = tanh");
              Given given =
                  Given.network(
                      column(neuron.required("x")),
                      column(neuron.required("y")),
                      List.of(dense(1, tanh ? new Tanh() : new Sigmoid(), false)),
                      new Mse(),
                      0);
              List<DynamicTest> tests = new ArrayList<>();
              neuron
                  .required("stationary_points")
                  .forEach(
                      point ->
                          tests.add(
                              DynamicTest.dynamicTest(
                                  neuron.required("id").asText() + " at " + point.required("w"),
                                  () ->
                                      assertEquals(
                                          kind(point),
                                          certified(given, point.required("w").asDouble())
                                              .verdict()))));
              return tests.stream();
            });
  }

  @TestFactory
  Stream<DynamicTest> ofStudentsOfReluTeachers() {
    return Truth.read("student_teacher_relu.json").cases("stationary_points").stream()
        .filter(point -> point.required("k").asInt() <= NEURONS)
        .map(
            point ->
                DynamicTest.dynamicTest(
                    point.required("id").asText(),
                    () -> {
                      int k = point.required("k").asInt();
                      Given given = Given.of(new StudentTeacherRelu(k, Optional.of(k), List.of()));
                      Finding finding = certified(given, student(point, k));
                      assertEquals(kind(point), finding.verdict());
                      assertEquals(
                          point.required("index").asInt(),
                          finding.shape().orElseThrow().negative());
                    }));
  }

  /** Rows with a, b and c are folded, the others have d, e and f. */
  private static double[] student(JsonNode point, int k) {
    JsonNode values = point.required("values");
    int folded = point.required("m").asInt();
    double[] w = new double[k * k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        String name =
            i < folded
                ? i == j ? "a" : j < folded ? "b" : "c"
                : j < folded ? "d" : i == j ? "e" : "f";
        w[i * k + j] = values.required(name).asDouble();
      }
    }
    return w;
  }

  private static Finding certified(Given given, double... point) {
    return given.certifier().of(given.in(point));
  }

  private static Verdict kind(JsonNode point) {
    return Verdict.valueOf(point.required("kind").asText().toUpperCase(Locale.ROOT));
  }

  private static Layer dense(int units, Activation activation, boolean bias) {
    return new Dense(units, activation, bias, Optional.empty(), new Constant(0));
  }

  private static double[][] column(JsonNode numbers) {
    return Arrays.stream(Truth.numbers(numbers))
        .mapToObj(x -> new double[] {x})
        .toArray(double[][]::new);
  }
}
