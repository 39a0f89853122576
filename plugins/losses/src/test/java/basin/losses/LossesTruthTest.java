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
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Values and gradients against PyTorch's. */
class LossesTruthTest {
  private static final double TOLERANCE = 1e-12;

  @TestFactory
  Stream<DynamicTest> valuesAndGradientsAgree() {
    return Truth.read("losses.json").tests("cases", "id", 36, this::check);
  }

  private void check(JsonNode c) {
    String id = c.required("id").asText();
    if (id.startsWith("cosine_embedding")) {
      new Pairs(c).check();
      return;
    }
    Optional<Loss> named = named(id, c.required("parameters"));
    Assumptions.assumeTrue(named.isPresent(), "not built");
    Matrix predictions = matrix(Truth.rows(c.required("prediction")));
    Matrix targets = matrix(targets(c.required("target"), predictions.columns()));
    int width = predictions.columns();
    if (c.has("variance")) {
      predictions = beside(predictions, Truth.rows(c.get("variance")));
    }
    Matrix gradient = matrix(new double[predictions.rows()][predictions.columns()]);
    double divisor = divisor(c, targets);
    MeanLoss loss = new MeanLoss(named.get(), Arithmetic.of(Precision.FLOAT64));
    double wanted = c.required("value").doubleValue();
    assertClose(wanted, loss.value(predictions, targets) / divisor, "value");
    loss.gradient(predictions, targets, gradient);
    double[][] slopes = Truth.rows(c.required("gradient"));
    for (int r = 0; r < slopes.length; r++) {
      for (int k = 0; k < width; k++) {
        String place = "gradient, row " + r + ", column " + k;
        assertClose(slopes[r][k], gradient.get(r, k) / divisor, place);
      }
    }
  }

  /** PyTorch divides by the weights of the rows' classes, Basin by rows. */
  private static double divisor(JsonNode c, Matrix targets) {
    JsonNode weights = c.required("parameters").path("weight");
    if (weights.isMissingNode()) {
      return 1;
    }
    double sum = 0;
    for (int r = 0; r < targets.rows(); r++) {
      sum += weights.get(targets.row(r).indexOfLargest()).doubleValue();
    }
    return sum / targets.rows();
  }

  /** Means, and behind them variances. */
  private static Matrix beside(Matrix means, double[][] variances) {
    Matrix both = matrix(new double[means.rows()][2 * means.columns()]);
    both.setColumns(0, means, 0, means.columns());
    return both.setColumns(means.columns(), matrix(variances), 0, means.columns());
  }

  /**
   * Pairs of rows of which some belong together, and lose 1 − c, and others do not, and lose max(0,
   * c − margin): each from its distance.
   */
  private record Pairs(JsonNode c) {
    void check() {
      double[][] predictions = Truth.rows(c.required("prediction"));
      double[][] targets = Truth.rows(c.required("target"));
      double[][] slopes = Truth.rows(c.required("gradient"));
      double margin = c.required("parameters").path("margin").asDouble(0);
      int rows = predictions.length;
      double sum = 0;
      for (int r = 0; r < rows; r++) {
        Matrix prediction = matrix(new double[][] {predictions[r]});
        Matrix target = matrix(new double[][] {targets[r]});
        Matrix gradient = matrix(new double[][] {predictions[r]});
        double distance = Matrices.value(new CosineDistance(), prediction, target);
        Matrices.gradient(new CosineDistance(), prediction, target, gradient);
        boolean together = c.required("y").get(r).doubleValue() > 0;
        double apart = 1 - distance - margin;
        sum += together ? distance : Math.max(0, apart);
        double factor = together ? 1 : apart > 0 ? -1 : 0;
        for (int k = 0; k < slopes[r].length; k++) {
          assertClose(slopes[r][k], factor * gradient.get(0, k) / rows, "gradient, row " + r);
        }
      }
      assertClose(c.required("value").doubleValue(), sum / rows, "value");
    }
  }

  private static Optional<Loss> named(String id, JsonNode parameters) {
    double margin = parameters.path("margin").asDouble(1);
    double smoothing = parameters.path("label_smoothing").asDouble(0);
    String family = id.replaceAll("-.*", "");
    return Optional.ofNullable(
        switch (family) {
          case "mse" -> id.endsWith("-half") ? new HalfMse() : new Mse();
          case "l1" -> new Mae();
          case "huber" -> new Huber(parameters.required("delta").doubleValue());
          case "smooth_l1" -> new SmoothL1(parameters.required("beta").doubleValue());
          case "log_cosh" -> new LogCosh();
          case "quantile" -> new Quantile(parameters.required("quantile").doubleValue());
          case "bce" -> new BinaryCrossEntropy(From.PROBABILITIES);
          case "bce_with_logits" ->
              new BinaryCrossEntropy(From.LOGITS, 0, numbers(parameters.path("pos_weight")));
          case "cross_entropy" ->
              new SoftmaxCrossEntropy(smoothing, numbers(parameters.path("weight")));
          case "nll" -> parameters.has("weight") ? null : new Nll();
          case "kl_div" ->
              new KlDivergence(
                  KlDivergence.From.LOG_PROBABILITIES,
                  id.endsWith("-batchmean") ? MeanOver.ROWS : MeanOver.ENTRIES);
          case "multi_margin" ->
              parameters.has("weight")
                  ? null
                  : new Hinge(Form.MULTI_MARGIN, margin, parameters.required("p").intValue());
          case "hinge" ->
              switch (id) {
                case "hinge-crammer-singer" -> new Hinge(Form.CRAMMER_SINGER, margin, 1);
                case "hinge-binary" -> new Hinge(Form.BINARY, margin, 1);
                case "hinge-squared" -> new Hinge(Form.BINARY, margin, 2);
                default -> null;
              };
          case "soft_margin" -> new SoftMargin();
          case "poisson_nll" ->
              new PoissonNll(
                  id.contains("rate_input") ? PoissonNll.From.RATE : PoissonNll.From.LOG_RATE,
                  id.endsWith("-full"),
                  parameters.path("eps").asDouble(1e-8));
          case "gaussian_nll" ->
              new GaussianNll(GaussianNll.From.VARIANCE, parameters.path("eps").asDouble(1e-6));
          default -> null;
        });
  }

  private static List<Double> numbers(JsonNode list) {
    return DoubleStream.of(Truth.numbers(list)).boxed().toList();
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
