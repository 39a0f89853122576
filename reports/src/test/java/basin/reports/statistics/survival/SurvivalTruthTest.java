package basin.reports.statistics.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.reports.statistics.Interval;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Curves of arrivals against exact fractions, SciPy and R's survival. */
class SurvivalTruthTest {
  private static final double RELATIVE = 1e-9;
  private static final double P = 1e-8;

  @TestFactory
  Stream<DynamicTest> curvesAndTheirComparisonsAgree() {
    return Truth.read("statistics_more.json")
        .tests("kaplan_meier", "id", 4, SurvivalTruthTest::check);
  }

  private static void check(JsonNode c) {
    List<Durations> groups = new ArrayList<>();
    List<RestrictedMean> means = new ArrayList<>();
    for (JsonNode group : c.required("groups")) {
      Durations runs = durations(group);
      KaplanMeier curve = KaplanMeier.of(runs);
      table(group.required("table"), curve);
      agree(group.required("median"), curve.median());
      RestrictedMean mean = curve.restrictedMean(group.required("tau").asDouble());
      agree(group.required("restricted_mean"), mean.mean());
      agree(group.required("restricted_mean_standard_error"), mean.standardError());
      groups.add(runs);
      means.add(mean);
    }
    if (c.has("log_rank")) {
      logRank(c.required("log_rank"), LogRank.of(groups.get(0), groups.get(1)));
    }
    if (c.has("restricted_mean_difference")) {
      difference(
          c.required("restricted_mean_difference"),
          new RestrictedMeanDifference(means.get(0), means.get(1)));
    }
  }

  private static Durations durations(JsonNode group) {
    double[] flags = Truth.numbers(group.required("reached"));
    boolean[] reached = new boolean[flags.length];
    for (int i = 0; i < flags.length; i++) {
      reached[i] = flags[i] == 1;
    }
    return new Durations(Truth.numbers(group.required("time")), reached);
  }

  private static void table(JsonNode table, KaplanMeier curve) {
    assertEquals(table.size(), curve.arrivals().size());
    for (int i = 0; i < table.size(); i++) {
      JsonNode row = table.get(i);
      Arrival arrival = curve.arrivals().get(i);
      agree(row.required("time"), arrival.time());
      assertEquals(row.required("at_risk").asInt(), arrival.atRisk());
      assertEquals(row.required("reached").asInt(), arrival.reached());
      agree(row.required("survival"), arrival.survival());
      agree(row.required("survival"), curve.survival(arrival.time()));
      if (row.required("greenwood_variance").isNull()) {
        assertEquals(Double.NaN, arrival.variance());
        assertEquals(false, arrival.plain(0.95).known());
        assertEquals(false, arrival.logLog(0.95).known());
      } else {
        agree(row.required("greenwood_variance"), arrival.variance());
        limits(row.required("ci95_plain"), arrival.plain(0.95));
        limits(row.required("ci95_log_log"), arrival.logLog(0.95));
      }
    }
  }

  private static void limits(JsonNode wanted, Interval found) {
    agree(wanted.get(0), found.low());
    agree(wanted.get(1), found.high());
  }

  private static void logRank(JsonNode wanted, LogRank found) {
    agree(wanted.required("observed_first"), found.observed());
    agree(wanted.required("expected_first"), found.expected());
    agree(wanted.required("variance"), found.variance());
    agree(wanted.required("chi_square"), found.chiSquare());
    assertEquals(wanted.required("p").asDouble(), found.p(), P * wanted.required("p").asDouble());
  }

  private static void difference(JsonNode wanted, RestrictedMeanDifference found) {
    agree(wanted.required("difference"), found.difference());
    agree(wanted.required("standard_error"), found.standardError());
    agree(wanted.required("z"), found.z());
    double p = wanted.required("p_two_sided").asDouble();
    assertEquals(p, found.normalP(), P * p);
  }

  /** Where the file has nothing, there is no end to it. */
  private static void agree(JsonNode wanted, double found) {
    double x = wanted.isNull() ? Double.POSITIVE_INFINITY : wanted.asDouble();
    assertEquals(x, found, RELATIVE * Math.max(1e-3, Math.abs(x)));
  }
}
