package basin.reports.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.data.DataRoom;
import basin.engine.training.Assignment;
import basin.engine.training.Budget;
import basin.engine.training.Cadence;
import basin.engine.training.Ending;
import basin.engine.training.Observation;
import basin.engine.training.Trainer;
import basin.optimizers.rules.Momentum;
import basin.optimizers.rules.Nesterov;
import basin.optimizers.rules.Sgd;
import basin.probes.Curvature;
import basin.probes.Metrics;
import basin.problems.quadratics.Quadratic;
import basin.reports.invented.Invented;
import basin.schedules.Constant;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Schedule;
import basin.spi.number.Precision;
import basin.spi.report.Element.Table;
import basin.spi.run.Outcome;
import basin.testkit.NoFiles;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Rates and thresholds of known quadratics, trained by the engine and read by the report. */
class QuadraticTruthTest {
  private static final JsonNode QUADRATIC =
      Truth.read("theory_quadratic.json").root().required("quadratic");

  @TestFactory
  Stream<DynamicTest> theReportFindsTheRateOfEachMethod() {
    return cases("methods").map(c -> DynamicTest.dynamicTest(c.get("id").asText(), () -> rate(c)));
  }

  @TestFactory
  Stream<DynamicTest> theThresholdLiesBetweenTheRatesThatStraddleIt() {
    return cases("stability_thresholds")
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.get("method").asText() + " " + c.get("beta"), () -> threshold(c)));
  }

  private static Stream<JsonNode> cases(String list) {
    List<JsonNode> cases = new ArrayList<>();
    QUADRATIC.required(list).forEach(cases::add);
    assertTrue(!cases.isEmpty(), list);
    return cases.stream();
  }

  private static void rate(JsonNode c) {
    String method =
        c.get("nesterov").asBoolean()
            ? "nesterov"
            : c.get("momentum").asDouble() == 0 ? "sgd" : "momentum";
    Invented results = new Invented().goal("train.loss", false);
    add(results, method, c.get("lr").asDouble(), c.get("momentum").asDouble(), 0, 600);
    Table table = table(results, "rates");
    double expected = c.get("asymptotic_rate_per_step").asDouble();
    double measured = number(table, "√q");
    // A double root makes t·rateᵗ of the distance, which a fit over a window reads as slower.
    assertEquals(expected, measured, 0.02 * (1 - expected) + 0.5 / 300, "measured");
    assertEquals(c.get("spectral_radius").asDouble(), number(table, "Theory"), 1e-6, "theory");
  }

  private static void threshold(JsonNode c) {
    String name = c.get("method").asText();
    double beta = c.get("beta").asDouble();
    double rate = c.get("largest_stable_lr").asDouble();
    String method =
        name.equals("gd")
            ? "sgd"
            : name.equals("nesterov")
                ? "nesterov"
                : name.equals("heavy-ball") || name.startsWith("ema") ? "momentum" : "";
    Assumptions.assumeFalse(method.isEmpty(), name);
    double leftOut = name.startsWith("ema") ? beta : 0;
    Invented results = new Invented().goal("train.loss", false);
    for (double share : new double[] {0.9, 0.97, 1.05, 1.2}) {
      add(results, method, share * rate, beta, leftOut, 1000);
    }
    Table table = table(results, "largest-rates");
    assertEquals(0.97 * rate, number(table, "Stable"), 1e-12);
    assertEquals(1.05 * rate, number(table, "Unstable"), 1e-12);
    assertEquals(rate, number(table, "Theory"), 1e-9 * rate);
  }

  private static void add(
      Invented results, String method, double rate, double beta, double leftOut, int steps) {
    Ending ending = run(optimizer(method, rate, beta, leftOut), steps);
    String tree =
        "{\"optimizer\": {\"%s\": {\"rate\": %s, \"beta\": %s, \"dampening\": %s}}}"
            .formatted(method, rate, beta, leftOut);
    var trial =
        results
            .trial(0, "optimizer.rate", Double.toString(rate))
            .rowless()
            .set(tree)
            .recorded(ending.curves(), ending.tracks());
    if (ending.outcome() == Outcome.DIVERGED) {
      trial.ended(Outcome.DIVERGED, ending.reason());
    }
  }

  private static Optimizer optimizer(String method, double rate, double beta, double leftOut) {
    Schedule zero = new Constant(0);
    return switch (method) {
      case "sgd" -> new Sgd(new Constant(rate), zero);
      case "momentum" ->
          new Momentum(new Constant(rate), new Constant(beta), new Constant(leftOut), zero);
      default -> new Nesterov(new Constant(rate), new Constant(beta), zero);
    };
  }

  private static Ending run(Optimizer optimizer, int steps) {
    List<List<Double>> matrix = new ArrayList<>();
    JsonNode eigenvalues = QUADRATIC.get("eigenvalues");
    for (int i = 0; i < eigenvalues.size(); i++) {
      List<Double> row = new ArrayList<>();
      for (int j = 0; j < eigenvalues.size(); j++) {
        row.add(i == j ? eigenvalues.get(i).asDouble() : 0);
      }
      matrix.add(row);
    }
    List<Double> start = new ArrayList<>();
    QUADRATIC.get("x0").forEach(x -> start.add(x.asDouble()));
    Assignment assignment =
        new Assignment(
            new Quadratic(2, 10, 0, matrix, List.of(), start),
            optimizer,
            Budget.ofSteps(steps),
            OptionalInt.empty(),
            Precision.FLOAT64,
            0,
            List.of(
                new Observation(new Metrics(List.of()), Cadence.everySteps(1)),
                Observation.of(new Curvature(500))),
            List.of());
    return new Trainer(new DataRoom(new NoFiles())).train(assignment);
  }

  private static double number(Table table, String column) {
    List<String> titles = table.columns().stream().map(c -> c.title()).toList();
    return (Double) table.rows().get(0).get(titles.indexOf(column));
  }

  private static Table table(Invented results, String name) {
    return new Rates()
        .write(results).stream()
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .filter(t -> t.name().equals(name))
            .findFirst()
            .orElseThrow();
  }
}
