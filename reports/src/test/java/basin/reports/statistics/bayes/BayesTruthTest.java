package basin.reports.statistics.bayes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.reports.statistics.Close;
import basin.reports.statistics.random.Draws;
import basin.reports.statistics.samples.ResampledT;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Posteriors against SciPy and 400 000 draws. */
class BayesTruthTest {
  private final Truth truth = Truth.read("statistics_more.json");

  @TestFactory
  Stream<DynamicTest> signedRanksAgree() {
    return truth.tests("bayesian_signed_rank", "id", 4, BayesTruthTest::signedRank);
  }

  @TestFactory
  Stream<DynamicTest> correlatedDifferencesAgree() {
    return truth.tests("corrected_resampled_t", "id", 2, BayesTruthTest::correlated);
  }

  private static void signedRank(JsonNode c) {
    BayesianSignedRank found =
        BayesianSignedRank.of(
            c.required("rope").doubleValue(),
            c.required("prior_weight").doubleValue(),
            200_000,
            Draws.of("posterior"),
            Truth.numbers(c.required("differences")));
    Close.MORE.to(c.required("posterior_mean_left_rope_right"), numbers(found.mean()));
    double tolerance = c.required("tolerance_probability").doubleValue();
    double[] wanted = Truth.numbers(c.required("probability_largest_left_rope_right"));
    double[] largest = numbers(found.largest());
    for (int k = 0; k < 3; k++) {
      assertEquals(wanted[k], largest[k], tolerance);
    }
    if (c.has("closed_form_probability_of_the_data_side")) {
      double closed = c.get("closed_form_probability_of_the_data_side").doubleValue();
      assertEquals(closed, Math.max(found.largest().below(), found.largest().above()), 0.003);
    }
  }

  private static void correlated(JsonNode c) {
    ResampledT differences =
        ResampledT.of(
            c.required("test_fraction").doubleValue(),
            c.required("train_fraction").doubleValue(),
            Truth.numbers(c.required("differences")));
    JsonNode wanted = c.required("bayesian_correlated_t");
    Belief found = CorrelatedT.of(differences, wanted.required("rope").doubleValue());
    Close.P.to(wanted.required("p_below"), found.below());
    Close.P.to(wanted.required("p_inside"), found.within());
    Close.P.to(wanted.required("p_above"), found.above());
  }

  private static double[] numbers(Belief belief) {
    return new double[] {belief.below(), belief.within(), belief.above()};
  }
}
