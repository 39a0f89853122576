package basin.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What papers say of convergence comes out where it is small enough to be tried in seconds. */
class ConvergenceTest {
  @TempDir Path out;

  @Test
  void adamGoesTheWrongWayAndAmsgradDoesNot() {
    run("reddi-2018");
    read(
        "reddi-2018",
        results -> {
          assertEquals(15, results.trials().size());
          for (TrialRecord trial : results.trials()) {
            double point = 3 * last(results, trial, "train.loss");
            boolean adam = trial.axes().get("inside").equals("adam");
            assertTrue(
                adam ? point > 0.99 : point < -0.9, () -> trial.axes() + " ends at " + point);
          }
        });
  }

  /** By hand: 0.25 for each feature is ½((1 − 0.75)² + (−1 − 0.25)²) on the two new rows. */
  @Test
  void adaptiveMethodsCallEverythingPositive() {
    run("wilson-2017");
    read(
        "wilson-2017",
        results -> {
          for (TrialRecord trial : results.trials()) {
            assertTrue(last(results, trial, "train.loss") < 1e-12, trial::toString);
          }
          double apart = (sq(1 - 0.934010152284264) + sq(1 - 0.36548223350253817)) / 2;
          double alike = (sq(1 - 0.75) + sq(1 + 0.25)) / 2;
          for (TrialRecord trial : results.trials()) {
            boolean descent = by(trial, "sgd") || by(trial, "momentum");
            double wanted = descent ? apart : alike;
            double got = last(results, trial, "test.loss");
            assertEquals(wanted, got, 1e-4, () -> trial.axes().toString());
          }
        });
  }

  @Test
  void betweenTwoAndFourOverTheCurvatureTheLossRisesBeforeItFalls() {
    run("catapult");
    read(
        "catapult",
        results -> {
          for (TrialRecord trial : results.trials()) {
            double rate = rate(trial);
            double[] losses = results.curve(trial, "train.loss").orElseThrow().values();
            double most = DoubleStream.of(losses).filter(Double::isFinite).max().orElseThrow();
            boolean diverged = trial.outcome().orElseThrow() == Outcome.DIVERGED;
            assertEquals(rate * 1.40125 > 4, diverged, () -> "at the rate " + rate);
            assertEquals(rate * 1.40125 > 2, most > losses[0], () -> "at the rate " + rate);
            if (!diverged && rate * 1.40125 > 2) {
              assertTrue(last(results, trial, "curvature.largest") < 2 / rate, "flatter");
            }
          }
        });
    assertEquals(4 / 1.40125, column("catapult", "stability-thresholds", "Threshold").get(0), 0.01);
  }

  /** Steps at the best setting over κ: exponent 1 for descent, ½ for momentum and Nesterov. */
  @Test
  void stepsGrowLikeTheConditionAndLikeItsRoot() {
    run("momentum-condition");
    read(
        "momentum-condition",
        results -> {
          assertEquals(1, exponent(results, "sgd"), 0.06);
          assertEquals(0.5, exponent(results, "momentum"), 0.1);
          assertEquals(0.5, exponent(results, "nesterov"), 0.1);
        });
    Laboratory.Answer claims =
        Laboratory.basin("claims", "momentum-condition", "--out", out.toString());
    assertTrue(claims.said().contains("3 claims, 3 supported"), claims::toString);
    for (int condition = 1; condition <= 4; condition++) {
      String table = "stability-thresholds-" + condition;
      List<Double> ratios = column("momentum-condition", table, "Ratio");
      assertEquals(3, ratios.size());
      ratios.forEach(ratio -> assertEquals(1, ratio, 0.01, "measured over 2/λ and its kin"));
    }
  }

  /** The published test losses after 100 epochs: each seed's lies among them. */
  @Test
  void untunedOptimizersEndWhereTheyWerePublished() {
    run("schmidt-2021", "--set", "seeds=2");
    read(
        "schmidt-2021",
        results -> {
          assertNear(results, "sgd", 87.35, 0.4);
          assertNear(results, "adam", 106.7, 0.6);
          assertNear(results, "adagrad", 112.1, 0.6);
          assertNear(results, "rmsprop", 100.6, 0.6);
          assertNear(results, "adabound", 87.0, 0.6);
        });
  }

  private static void assertNear(Results results, String optimizer, double wanted, double band) {
    List<TrialRecord> trials = with(results, t -> by(t, optimizer));
    assertTrue(!trials.isEmpty(), optimizer);
    trials.forEach(t -> assertEquals(wanted, last(results, t, "test.loss"), band, optimizer));
  }

  /** The slope of log steps over log κ between the smallest and the largest κ. */
  private static double exponent(Results results, String optimizer) {
    double few = steps(results, optimizer, 10);
    double many = steps(results, optimizer, 10000);
    return Math.log(many / few) / Math.log(1000);
  }

  private static double steps(Results results, String optimizer, int condition) {
    OptionalDouble least =
        with(
                results,
                t ->
                    by(t, optimizer)
                        && t.axes().get("problem.quadratic.condition").equals("" + condition)
                        && t.outcome().orElseThrow() == Outcome.STOPPED)
            .stream()
            .mapToDouble(t -> t.steps())
            .min();
    return least.orElseThrow();
  }

  private static List<TrialRecord> with(Results results, Predicate<TrialRecord> wanted) {
    return results.trials().stream().filter(wanted).toList();
  }

  private static double rate(TrialRecord trial) {
    return Double.parseDouble(trial.axes().get("optimizer.sgd.rate"));
  }

  private static boolean by(TrialRecord trial, String optimizer) {
    return trial.tree().contains("\"optimizer\": {\"" + optimizer + "\": {");
  }

  private static double sq(double x) {
    return x * x;
  }

  private static double last(Results results, TrialRecord trial, String series) {
    return results.curve(trial, series).orElseThrow().last();
  }

  private void run(String name, String... more) {
    Path file = Laboratory.file("convergence/" + name + ".yaml");
    Laboratory.Answer answer = new Laboratory(out).run(file, more);
    assertEquals(0, answer.exit(), answer::toString);
  }

  /** A column of a table of the report. */
  private List<Double> column(String experiment, String table, String title) {
    Path file = out.resolve(experiment).resolve("report/tables/" + table + ".csv");
    try {
      List<String> lines = Files.readAllLines(file);
      String comma = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";
      int index = List.of(lines.get(0).split(comma)).indexOf(title);
      return lines.stream().skip(1).map(l -> Double.valueOf(l.split(comma)[index])).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String name, Consumer<Results> reader) {
    new Laboratory(out)
        .read(
            name,
            results -> {
              reader.accept(results);
              return null;
            });
  }
}
