package basin.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.network.MeanLoss;
import basin.engine.number.Arithmetic;
import basin.losses.BinaryCrossEntropy.From;
import basin.losses.Hinge.Form;
import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Values and gradients against PyTorch's. */
class LossesTruthTest {
  private static final double TOLERANCE = 1e-12;

  @TestFactory
  Stream<DynamicTest> valuesAndGradientsAgree() {
    return Truth.read("losses.json").tests("cases", "id", 17, this::check);
  }

  private void check(JsonNode c) {
    Optional<Loss> named = named(c.required("id").asText(), c.required("parameters"));
    Assumptions.assumeTrue(named.isPresent(), "not built");
    Matrix predictions = matrix(Truth.rows(c.required("prediction")));
    Matrix targets = matrix(targets(c.required("target"), predictions.columns()));
    Matrix gradient = matrix(new double[predictions.rows()][predictions.columns()]);
    double wanted = c.required("value").doubleValue();
    MeanLoss loss = new MeanLoss(named.get(), Arithmetic.of(Precision.FLOAT64));
    assertClose(wanted, loss.value(predictions, targets), "value");
    loss.gradient(predictions, targets, gradient);
    double[][] slopes = Truth.rows(c.required("gradient"));
    for (int r = 0; r < slopes.length; r++) {
      for (int k = 0; k < slopes[r].length; k++) {
        assertClose(slopes[r][k], gradient.get(r, k), "gradient, row " + r + ", column " + k);
      }
    }
  }

  private static Optional<Loss> named(String id, JsonNode parameters) {
    double margin = parameters.path("margin").asDouble(1);
    double smoothing = parameters.path("label_smoothing").asDouble(0);
    return Optional.ofNullable(
        switch (id) {
          case "mse" -> new Mse();
          case "bce-hard", "bce-soft" -> new BinaryCrossEntropy(From.PROBABILITIES);
          case "bce_with_logits-hard", "bce_with_logits-soft", "bce_with_logits-extreme" ->
              new BinaryCrossEntropy(From.LOGITS);
          case "cross_entropy-index",
              "cross_entropy-probabilities",
              "cross_entropy-index-smoothing-0.1",
              "cross_entropy-index-smoothing-0.3",
              "cross_entropy-probabilities-smoothing-0.1",
              "cross_entropy-extreme" ->
              new SoftmaxCrossEntropy(smoothing);
          case "multi_margin-p1" -> new Hinge(Form.MULTI_MARGIN, margin, 1);
          case "multi_margin-p2" -> new Hinge(Form.MULTI_MARGIN, margin, 2);
          case "hinge-crammer-singer" -> new Hinge(Form.CRAMMER_SINGER, margin, 1);
          case "hinge-binary" -> new Hinge(Form.BINARY, margin, 1);
          case "hinge-squared" -> new Hinge(Form.BINARY, margin, 2);
          default -> null;
        });
  }

  /** A class index stands for a one-hot row. */
  private static double[][] targets(JsonNode target, int classes) {
    if (target.get(0).isArray()) {
      return Truth.rows(target);
    }
    double[][] rows = new double[target.size()][classes];
    for (int r = 0; r < rows.length; r++) {
      rows[r][target.get(r).intValue()] = 1;
    }
    return rows;
  }

  private static Matrix matrix(double[][] rows) {
    return Matrices.of(Precision.FLOAT64, rows);
  }

  private static void assertClose(double wanted, double got, String what) {
    assertEquals(wanted, got, TOLERANCE * (1 + Math.abs(wanted)), what);
  }
}
