package basin.reports.statistics.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What benchmarks count, against exact fractions and enumeration. */
class BenchmarkTruthTest {
  private static final double RELATIVE = 1e-9;

  private final Truth truth = Truth.read("statistics_more.json");

  @TestFactory
  Stream<DynamicTest> runLengthsAndRestartsAgree() {
    return truth.tests("run_lengths", "id", 4, BenchmarkTruthTest::runLengths);
  }

  @TestFactory
  Stream<DynamicTest> profilesAgree() {
    return truth.tests("profiles", "id", 1, BenchmarkTruthTest::profiles);
  }

  @TestFactory
  Stream<DynamicTest> curvesOverTargetsAgree() {
    return truth.tests("target_ecdf", "id", 1, BenchmarkTruthTest::targets);
  }

  @TestFactory
  Stream<DynamicTest> scoresOverTasksAgree() {
    return truth.tests("rliable", "id", 2, BenchmarkTruthTest::scores);
  }

  private static void runLengths(JsonNode c) {
    double[] flags = Truth.numbers(c.required("success"));
    boolean[] success = new boolean[flags.length];
    for (int i = 0; i < flags.length; i++) {
      success[i] = flags[i] == 1;
    }
    RunLengths runs = new RunLengths(Truth.numbers(c.required("evaluations")), success);
    agree(c.required("success_rate"), runs.successRate());
    agree(c.required("art"), runs.average());
    assertEquals(
        Truth.number(c.required("mean_of_successful")), runs.meanOfSuccessful(), RELATIVE * 1e3);
    over(c.required("restart_distribution"), runs.restarts()::within);
    double last =
        c.required("restart_distribution").properties().stream()
            .mapToDouble(e -> Double.parseDouble(e.getKey()))
            .max()
            .orElse(0);
    over(c.required("restart_distribution"), runs.restarts().upTo(last)::at);
  }

  private static void profiles(JsonNode c) {
    double[][] evaluations = endless(c.required("evaluations"));
    PerformanceProfile profile = PerformanceProfile.of(evaluations);
    table(c.required("ratios"), profile.ratios());
    rows(c.required("performance_profile"), profile::at);
    numbers(c.required("share_fastest"), profile.at(1));
    JsonNode area = c.required("area");
    numbers(area.required("values"), profile.area(area.required("up_to").asDouble()));
    DataProfile data = DataProfile.of(evaluations, Truth.numbers(c.required("dimension")));
    rows(c.required("data_profile"), data::at);
  }

  private static void targets(JsonNode c) {
    TargetTimes times =
        TargetTimes.of(
            Truth.numbers(c.required("evaluations")),
            Truth.rows(c.required("best_so_far")),
            Truth.numbers(c.required("targets")));
    table(c.required("evaluations_to_target"), times.times());
    Staircase ecdf = times.ecdf(c.required("dimension").asDouble());
    over(c.required("ecdf"), ecdf::at);
    double[] window = Truth.numbers(c.required("log10_window"));
    agree(c.required("area_over_log10_window"), ecdf.log10().mean(window[0], window[1]));
    JsonNode average = c.required("art");
    for (int t = 0; t < average.size(); t++) {
      agree(average.get(t), times.toTarget(t).average());
    }
  }

  private static void scores(JsonNode c) {
    Scores x = Scores.ofRuns(Truth.rows(c.required("x")));
    Scores y = Scores.ofRuns(Truth.rows(c.required("y")));
    double gamma = c.required("gamma").asDouble();
    aggregates(c.required("aggregates_x"), x, gamma);
    aggregates(c.required("aggregates_y"), y, gamma);
    Improvement improvement = Improvement.of(x, y);
    JsonNode likely = c.required("probability_of_improvement");
    numbers(likely.required("per_task"), improvement.perTask());
    agree(likely.required("mean"), improvement.mean());
    over(c.required("score_distribution_x"), x::above);
    JsonNode iqm = c.required("iqm_bootstrap_exact");
    Resamples means = StratifiedBootstrap.exact(x, Scores::interquartileMean);
    resamples(iqm, means);
    assertEquals(iqm.required("distinct_values").asInt(), means.atoms().values().length);
    agree(iqm.required("ci90").get(0), means.interval(0, 0.9).low());
    agree(iqm.required("ci90").get(1), means.interval(0, 0.9).high());
    resamples(c.required("improvement_bootstrap_exact"), ImprovementBootstrap.exact(x, y));
  }

  private static void aggregates(JsonNode wanted, Scores scores, double gamma) {
    agree(wanted.required("iqm"), scores.interquartileMean());
    agree(wanted.required("mean"), scores.mean());
    agree(wanted.required("median_of_task_means"), scores.medianOfTaskMeans());
    agree(wanted.required("optimality_gap"), scores.optimalityGap(gamma));
  }

  private static void resamples(JsonNode wanted, Resamples found) {
    assertTrue(found.exact());
    agree(wanted.required("mean"), found.mean());
    agree(wanted.required("standard_error"), found.standardError());
    agree(wanted.required("ci95").get(0), found.interval(0, 0.95).low());
    agree(wanted.required("ci95").get(1), found.interval(0, 0.95).high());
  }

  /** A function at the places that are the names of fields. */
  private static void over(JsonNode wanted, DoubleUnaryOperator found) {
    wanted
        .properties()
        .forEach(e -> agree(e.getValue(), found.applyAsDouble(Double.parseDouble(e.getKey()))));
  }

  private static void rows(JsonNode wanted, DoubleFunction<double[]> found) {
    wanted
        .properties()
        .forEach(e -> numbers(e.getValue(), found.apply(Double.parseDouble(e.getKey()))));
  }

  private static void table(JsonNode wanted, double[][] found) {
    assertEquals(wanted.size(), found.length);
    for (int i = 0; i < found.length; i++) {
      numbers(wanted.get(i), found[i]);
    }
  }

  private static void numbers(JsonNode wanted, double... found) {
    assertEquals(wanted.size(), found.length);
    for (int i = 0; i < found.length; i++) {
      agree(wanted.get(i), found[i]);
    }
  }

  private static void agree(JsonNode wanted, double found) {
    double x = wanted.isNull() ? Double.POSITIVE_INFINITY : wanted.asDouble();
    assertEquals(x, found, RELATIVE * Math.max(1e-3, Math.abs(x)));
  }

  private static double[][] endless(JsonNode table) {
    ToDoubleFunction<Double> end = x -> x.isNaN() ? Double.POSITIVE_INFINITY : x;
    return Arrays.stream(Truth.rows(table))
        .map(row -> DoubleStream.of(row).boxed().mapToDouble(end).toArray())
        .toArray(double[][]::new);
  }
}
