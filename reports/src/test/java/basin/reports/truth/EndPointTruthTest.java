package basin.reports.truth;

import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Identity;
import basin.activations.Relu;
import basin.activations.Sigmoid;
import basin.activations.Tanh;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.losses.BinaryCrossEntropy;
import basin.losses.Mse;
import basin.losses.SoftmaxCrossEntropy;
import basin.spi.descent.Block;
import basin.spi.descent.Penalty;
import basin.spi.network.Activation;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.problem.Landscape;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Verdicts on end points whose kind is known exactly, from the function to the report. */
class EndPointTruthTest {
  private static final Map<String, Activation> ACTIVATIONS =
      Map.of(
          "identity", new Identity(),
          "relu", new Relu(),
          "sigmoid", new Sigmoid(),
          "tanh", new Tanh());

  private static final Map<String, Loss> LOSSES =
      Map.of(
          "bce", new BinaryCrossEntropy(BinaryCrossEntropy.From.LOGITS),
          "cross_entropy", new SoftmaxCrossEntropy(0),
          "mse", new Mse());

  @TestFactory
  Stream<DynamicTest> endPointsAreCalledWhatTheyAre() {
    return Truth.read("end_points.json").tests("cases", "id", 98, EndPointTruthTest::check);
  }

  private static void check(JsonNode c) {
    JsonNode model = c.required("model");
    String type = model.required("type").asText();
    Assumptions.assumeTrue(!type.equals("student_teacher_relu"), "needs Gaussian inputs");
    double[] end = Truth.numbers(c.required("point"));
    double[] start = Truth.numbers(c.required("descent").get(0).required("start"));
    String said;
    if (type.equals("function")) {
      Formula formula = new Formula(model.required("formula").asText(), end.length);
      said = End.verdict(End.on(formula), start, end, Penalty.nothing());
    } else {
      Landscape network = network(model);
      said =
          End.verdict(
              network,
              turned(network, start),
              turned(network, end),
              Penalty.decay(model.path("l2").asDouble(0)));
    }
    judge(c, said);
  }

  private static void judge(JsonNode c, String said) {
    String truth = c.required("verdict").asText();
    String signs = c.required("second_order_alone").asText();
    boolean strict = said.equals("minimum");
    assertTrue(!strict || truth.equals("strict minimum"), truth + " was called " + said);
    String expected =
        switch (signs) {
          case "minimum", "maximum", "saddle" -> signs;
          case "not stationary" ->
              truth.equals("strict minimum") ? "minimum" : "on its way|undecided: .* neither way";
          case "undecided", "not a minimum" ->
              truth.equals("degenerate minimum") || truth.equals("flat region")
                  ? "undecided.*|minimum, up to .*"
                  : truth.equals("degenerate maximum")
                      ? "undecided.*|maximum, up to .*"
                      : "undecided.*";
          default -> "undecided.*|on its way";
        };
    assertTrue(said.matches(expected), truth + ", by signs " + signs + ", was called " + said);
  }

  private static Landscape network(JsonNode model) {
    int[] sizes =
        Arrays.stream(Truth.numbers(model.required("sizes"))).mapToInt(x -> (int) x).toArray();
    List<Layer> layers = new ArrayList<>();
    for (int l = 1; l < sizes.length; l++) {
      String activation =
          l + 1 < sizes.length
              ? model.required("activation").asText()
              : model.path("output_activation").asText("identity");
      layers.add(
          new Dense(
              sizes[l],
              ACTIVATIONS.get(activation),
              model.required("bias").asBoolean(),
              Optional.empty(),
              new Constant(0)));
    }
    return End.on(
        Truth.rows(model.required("inputs")),
        targets(model, sizes[sizes.length - 1]),
        layers,
        LOSSES.get(model.required("loss").asText()));
  }

  private static double[][] targets(JsonNode model, int outputs) {
    JsonNode targets = model.required("targets");
    if (targets.get(0).isArray()) {
      return Truth.rows(targets);
    }
    double[][] rows = new double[targets.size()][outputs];
    for (int r = 0; r < rows.length; r++) {
      rows[r][targets.get(r).asInt()] = 1;
    }
    return rows;
  }

  /** From weights written as units × inputs to inputs × units. */
  private static double[] turned(Landscape network, double[] point) {
    double[] turned = point.clone();
    for (Block block : network.blocks()) {
      for (int r = 0; r < block.rows(); r++) {
        for (int c = 0; c < block.columns(); c++) {
          turned[block.offset() + r * block.columns() + c] =
              point[block.offset() + c * block.rows() + r];
        }
      }
    }
    return turned;
  }
}
