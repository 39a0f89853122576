package basin.reports.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Statistics against SciPy and statsmodels. */
class StatisticsTruthTest {
  private static final double STATISTIC = 1e-10;
  private static final double P = 1e-8;

  private final Truth truth = Truth.read("statistics.json");

  @TestFactory
  Stream<DynamicTest> pairedTestsAgree() {
    return truth.tests("paired_tests", "id", 3, StatisticsTruthTest::paired);
  }

  @TestFactory
  Stream<DynamicTest> summariesAgree() {
    return truth.tests("summaries", "id", 2, StatisticsTruthTest::summary);
  }

  @Test
  void holmsCorrectionAgrees() {
    for (JsonNode c : truth.cases("multiple_testing")) {
      double[] corrected = Holm.correct(Truth.numbers(c.required("p")));
      assertArrayEquals(Truth.numbers(c.required("holm")), corrected, P);
    }
  }

  private static void paired(JsonNode c) {
    double[] a = Truth.numbers(c.required("a"));
    double[] b = Truth.numbers(c.required("b"));
    double[] differences = new double[a.length];
    Arrays.setAll(differences, i -> a[i] - b[i]);
    SignedRank rank = SignedRank.of(differences);
    close(c.required("n_nonzero"), rank.pairs(), STATISTIC);
    close(c.required("w_plus"), rank.positive(), STATISTIC);
    close(c.required("w_minus"), rank.negative(), STATISTIC);
    close(c.required("p_two_sided_exact_sign_permutation"), rank.p(), P);
    Paired paired = Paired.of(differences);
    Sample sample = new Sample(differences);
    if (!sample.constant()) {
      close(c.required("paired_t").required("p_two_sided"), Student.p(sample), P);
    }
    assertEquals(rank.p(), paired.rankP().orElseThrow());
    assertEquals(paired.ranked() ? rank.p() : Student.p(sample), paired.p());
  }

  private static void summary(JsonNode c) {
    Sample sample = new Sample(Truth.numbers(c.required("x")));
    close(c.required("mean"), sample.mean(), STATISTIC);
    close(c.required("sd_n_minus_1"), sample.deviation(), STATISTIC);
    close(c.required("standard_error"), sample.standardError(), STATISTIC);
    close(c.required("median"), sample.median(), STATISTIC);
    c.required("quantiles_type7")
        .properties()
        .forEach(
            q -> close(q.getValue(), sample.quantile(Double.parseDouble(q.getKey())), STATISTIC));
    Interval interval = Interval.ofMean(sample);
    double[] limits =
        StreamSupport.stream(c.required("t_interval_95").spliterator(), false)
            .mapToDouble(JsonNode::doubleValue)
            .toArray();
    assertEquals(limits[0], interval.low(), Math.abs(limits[0]) * STATISTIC);
    assertEquals(limits[1], interval.high(), Math.abs(limits[1]) * STATISTIC);
  }

  private static void close(JsonNode wanted, double found, double relative) {
    double x = wanted.doubleValue();
    assertEquals(x, found, Math.abs(x) * relative);
  }
}
