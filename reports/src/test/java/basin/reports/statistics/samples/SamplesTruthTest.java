package basin.reports.statistics.samples;

import basin.reports.statistics.Close;
import basin.reports.statistics.Interval;
import basin.reports.statistics.Sample;
import basin.reports.statistics.Scale;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Statistics of samples against NumPy and SciPy. */
class SamplesTruthTest {
  private final Truth truth = Truth.read("statistics.json");

  @TestFactory
  Stream<DynamicTest> summariesAgree() {
    return truth.tests("summaries", "id", 2, SamplesTruthTest::summary);
  }

  @TestFactory
  Stream<DynamicTest> twoSamplesAgree() {
    return truth.tests("two_samples", "id", 2, SamplesTruthTest::twoSamples);
  }

  @TestFactory
  Stream<DynamicTest> linesAgree() {
    return truth.tests("correlations", "id", 2, SamplesTruthTest::line);
  }

  @Test
  void analysesOfVarianceAgree() {
    JsonNode c = truth.root().required("groups");
    double[][] groups = Truth.rows(c.required("groups"));
    Close.STATISTIC.to(c.required("anova_F"), Anova.of(groups).statistic());
    Close.P.to(c.required("anova_p"), Anova.of(groups).p());
    Close.STATISTIC.to(c.required("brown_forsythe_W"), Anova.brownForsythe(groups).statistic());
    Close.P.to(c.required("brown_forsythe_p"), Anova.brownForsythe(groups).p());
  }

  @TestFactory
  Stream<DynamicTest> correctedTestsOfSplitsAgree() {
    return Truth.read("statistics_more.json")
        .tests("corrected_resampled_t", "id", 2, SamplesTruthTest::resampled);
  }

  private static void summary(JsonNode c) {
    double[] x = Truth.numbers(c.required("x"));
    Sample sample = new Sample(x);
    Moments moments = Moments.of(x);
    Close.STATISTIC.to(c.required("mean"), sample.mean());
    Close.STATISTIC.to(c.required("sd_n_minus_1"), sample.deviation());
    Close.STATISTIC.to(c.required("sd_n"), moments.deviation());
    Close.STATISTIC.to(c.required("standard_error"), sample.standardError());
    Close.STATISTIC.to(c.required("median"), sample.median());
    for (var q : c.required("quantiles_type7").properties()) {
      Close.STATISTIC.to(q.getValue(), sample.quantile(Double.parseDouble(q.getKey())));
    }
    Close.STATISTIC.to(c.required("mad_raw"), Robust.mad(x));
    Close.STATISTIC.to(c.required("skewness_biased"), moments.skewness());
    Close.STATISTIC.to(c.required("excess_kurtosis_biased"), moments.excessKurtosis());
    Close.STATISTIC.to(c.required("t_interval_95"), Interval.ofMean(sample));
    Close.STATISTIC.to(c.required("t_interval_95"), TTest.of(x).interval(0.95));
    Close.STATISTIC.to(c.required("trimmed_mean_20"), Robust.trimmedMean(0.2, x));
    if (!c.required("geometric_mean").isNull()) {
      Scale scale = Scale.LOGARITHMIC;
      double[] logs = Arrays.stream(x).map(scale::map).toArray();
      Close.STATISTIC.to(c.get("geometric_mean"), scale.unmap(new Sample(logs).mean()));
    }
  }

  private static void twoSamples(JsonNode c) {
    double[] a = Truth.numbers(c.required("a"));
    double[] b = Truth.numbers(c.required("b"));
    TTest welch = TTest.welch(a, b);
    Close.STATISTIC.to(c.required("welch").required("t"), welch.t());
    Close.STATISTIC.to(c.required("welch").required("df"), welch.freedom());
    Close.P.to(c.required("welch").required("p"), welch.p());
    Close.STATISTIC.to(c.required("student").required("t"), TTest.pooled(a, b).t());
    Close.P.to(c.required("student").required("p"), TTest.pooled(a, b).p());
    Close.STATISTIC.to(c.required("cohens_d"), EffectSize.cohen(a, b));
    Close.STATISTIC.to(c.required("hedges_g_exact_gamma"), EffectSize.hedges(a, b));
    Close.STATISTIC.to(c.required("hedges_g_approx"), EffectSize.hedgesApproximate(a, b));
    Close.STATISTIC.to(c.required("glass_delta_b"), EffectSize.glass(a, b));
  }

  private static void line(JsonNode c) {
    double[] x = Truth.numbers(c.required("x"));
    double[] y = Truth.numbers(c.required("y"));
    Pearson pearson = Pearson.of(x, y);
    Close.STATISTIC.to(c.required("pearson"), pearson.coefficient());
    Close.P.to(c.required("pearson_p"), pearson.p());
    Line line = Line.of(x, y);
    Close.STATISTIC.to(c.required("slope"), line.slope());
    Close.STATISTIC.to(c.required("intercept"), line.intercept());
    Close.STATISTIC.to(c.required("r_squared"), line.determination());
    Close.STATISTIC.to(c.required("slope_standard_error"), line.slopeError());
    Close.STATISTIC.to(c.required("theil_sen_slope"), Line.theilSen(x, y));
  }

  private static void resampled(JsonNode c) {
    double[] differences = Truth.numbers(c.required("differences"));
    ResampledT test =
        ResampledT.of(
            c.required("test_fraction").doubleValue(),
            c.required("train_fraction").doubleValue(),
            differences);
    Close.MORE.to(c.required("mean"), test.mean());
    Close.MORE.to(c.required("variance"), test.variance());
    Close.MORE.to(c.required("t"), test.t());
    Close.MORE.to(c.required("df"), test.freedom());
    Close.P.to(c.required("p_two_sided"), test.p());
    Close.P.to(c.required("ci95"), test.interval(0.95));
    Close.MORE.to(c.required("uncorrected_t"), TTest.of(differences).t());
    Close.P.to(c.required("uncorrected_p"), TTest.of(differences).p());
  }
}
