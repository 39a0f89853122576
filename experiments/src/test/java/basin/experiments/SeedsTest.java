package basin.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small programs come out as mathematics says they must. */
class SeedsTest {
  /** Kept from test to test: what one has run, the next finds finished. */
  @TempDir static Path out;

  @Test
  void theFittedLineIsThatOfLeastSquares() {
    run("line-fit");
    read("line-fit", results -> results.trials().forEach(t -> assertLeastSquares(results, t)));
  }

  @Test
  void fourPointsDescendToTheNormalEquationsSolution() {
    run("linear-regression-four-points");
    // XᵀXθ = Xᵀy for the four rows; the best mean squared error without an intercept.
    double best = leastLossOfFourPoints();
    read(
        "linear-regression-four-points",
        results -> {
          assertEquals(24, results.trials().size());
          for (TrialRecord trial : results.trials()) {
            double loss = results.curve(trial, "train.loss").orElseThrow().last();
            assertTrue(loss >= best - 1e-12, () -> trial + " is below the least loss " + best);
            if (trial.outcome().orElseThrow() == Outcome.COMPLETED) {
              assertEquals(best, loss, 0.01, trial::toString);
            }
          }
        });
  }

  @Test
  void everyCriterionOfConvergenceStopsSomeRun() {
    run("linear-regression-four-points");
    read(
        "linear-regression-four-points",
        results -> {
          List<String> reasons =
              results.trials().stream()
                  .filter(t -> t.outcome().orElseThrow() == Outcome.STOPPED)
                  .map(TrialRecord::reason)
                  .toList();
          for (String sign : List.of("gradient norm", "change of the loss", "length of the step")) {
            assertTrue(reasons.stream().anyMatch(r -> r.contains(sign)), () -> sign + reasons);
          }
        });
  }

  @Test
  void aLinearModelTellsMostIrisesApart() {
    run("linear-softmax");
    read(
        "linear-softmax",
        results -> {
          for (TrialRecord trial : results.trials()) {
            double start = results.curve(trial, "train.loss").orElseThrow().values()[0];
            double end = results.curve(trial, "train.loss").orElseThrow().last();
            assertTrue(end < start, () -> start + " to " + end);
            assertEquals(11, results.curve(trial, "train.accuracy").orElseThrow().values().length);
          }
        });
  }

  private void run(String name) {
    Laboratory.Answer answer = new Laboratory(out).run(Laboratory.file("seeds/" + name + ".yaml"));
    assertEquals(0, answer.exit(), answer::toString);
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

  /** The slow, obvious way: slope = cov(x, y)/var(x), intercept = mean(y) − slope·mean(x). */
  private static void assertLeastSquares(Results results, TrialRecord trial) {
    double[] x = only(results, trial, "fit.x");
    double[] y = only(results, trial, "fit.y");
    double[] output = only(results, trial, "fit.output");
    double slope = covariance(x, y) / covariance(x, x);
    double intercept = mean(y) - slope * mean(x);
    assertEquals(100, x.length);
    assertEquals(3, slope, 0.2);
    assertEquals(2, intercept, 0.2);
    for (int i = 0; i < x.length; i++) {
      assertEquals(intercept + slope * x[i], output[i], 1e-6);
    }
  }

  private static double[] only(Results results, TrialRecord trial, String name) {
    Track track = results.track(trial, name).orElseThrow();
    assertEquals(1, track.values().length);
    return track.values()[0];
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double covariance(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - mean(x)) * (y[i] - mean(y));
    }
    return sum / x.length;
  }

  private static double leastLossOfFourPoints() {
    double[][] x = {{1, 1}, {1, 2}, {2, 2}, {2, 3}};
    double[] y = {6, 8, 9, 11};
    double a = 0;
    double b = 0;
    double c = 0;
    double p = 0;
    double q = 0;
    for (int i = 0; i < 4; i++) {
      a += x[i][0] * x[i][0];
      b += x[i][0] * x[i][1];
      c += x[i][1] * x[i][1];
      p += x[i][0] * y[i];
      q += x[i][1] * y[i];
    }
    double first = (p * c - q * b) / (a * c - b * b);
    double second = (a * q - b * p) / (a * c - b * b);
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      double error = first * x[i][0] + second * x[i][1] - y[i];
      sum += error * error;
    }
    return sum / 4;
  }
}
