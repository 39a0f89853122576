package basin.reports.statistics.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.Close;
import basin.reports.statistics.Paired;
import basin.reports.statistics.Sample;
import basin.reports.statistics.samples.Student;
import basin.reports.statistics.samples.TTest;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Statistics of ranks against SciPy, statsmodels and R. */
class RankTruthTest {
  private final Truth truth = Truth.read("statistics.json");

  @TestFactory
  Stream<DynamicTest> pairedTestsAgree() {
    return truth.tests("paired_tests", "id", 3, RankTruthTest::paired);
  }

  @TestFactory
  Stream<DynamicTest> friedmansTestAgrees() {
    return truth.tests("friedman", "id", 2, RankTruthTest::friedman);
  }

  @TestFactory
  Stream<DynamicTest> twoSamplesAgree() {
    return truth.tests("two_samples", "id", 2, RankTruthTest::twoSamples);
  }

  @TestFactory
  Stream<DynamicTest> correlationsOfRanksAgree() {
    return truth.tests("correlations", "id", 2, RankTruthTest::correlation);
  }

  @TestFactory
  Stream<DynamicTest> nemenyisTableAgrees() {
    return truth.root().required("nemenyi_q_table").properties().stream()
        .map(
            table ->
                DynamicTest.dynamicTest(
                    table.getKey(),
                    () -> {
                      double alpha = Double.parseDouble(table.getKey().replace("alpha_", ""));
                      assertTrue(table.getValue().size() > 0);
                      for (var row : table.getValue().properties()) {
                        int k = Integer.parseInt(row.getKey());
                        Close.RANGE.to(row.getValue(), StudentizedRange.nemenyi(alpha, k));
                      }
                    }));
  }

  @Test
  void kruskalAndWallisAgree() {
    JsonNode c = truth.root().required("groups");
    KruskalWallis test = KruskalWallis.of(Truth.rows(c.required("groups")));
    Close.STATISTIC.to(c.required("kruskal_H"), test.statistic());
    Close.P.to(c.required("kruskal_p"), test.p());
  }

  @TestFactory
  Stream<DynamicTest> skillingsAndMackAgree() {
    return Truth.read("statistics_more.json")
        .tests("skillings_mack", "id", 5, RankTruthTest::skillingsMack);
  }

  private static void paired(JsonNode c) {
    double[] a = Truth.numbers(c.required("a"));
    double[] b = Truth.numbers(c.required("b"));
    double[] differences = new double[a.length];
    Arrays.setAll(differences, i -> a[i] - b[i]);
    assertEquals(c.required("n").intValue(), differences.length);
    SignedRank rank = SignedRank.of(differences);
    Close.STATISTIC.to(c.required("n_nonzero"), rank.pairs());
    Close.STATISTIC.to(c.required("w_plus"), rank.positive());
    Close.STATISTIC.to(c.required("w_minus"), rank.negative());
    Close.STATISTIC.to(c.required("statistic_min"), Math.min(rank.positive(), rank.negative()));
    Close.STATISTIC.to(c.required("rank_biserial"), rank.biserial());
    if (c.has("p_two_sided_exact_sign_permutation")) {
      Close.P.to(c.get("p_two_sided_exact_sign_permutation"), rank.p());
      Close.P.to(c.required("p_greater_exact"), rank.greater());
      Close.P.to(c.required("p_less_exact"), rank.less());
    }
    if (c.has("scipy_exact_p_two_sided")) {
      Close.P.to(c.get("scipy_exact_p_two_sided"), rank.p());
    }
    for (boolean continuity : new boolean[] {false, true}) {
      String more = continuity ? "_continuity" : "";
      Close.P.to(
          c.required("p_two_sided_normal_wilcox" + more),
          NormalSignedRank.of(continuity, differences).p());
      Close.P.to(
          c.required("p_two_sided_normal_pratt" + more),
          NormalSignedRank.withZeros(continuity, differences).p());
    }
    JsonNode t = c.required("paired_t");
    TTest test = TTest.of(differences);
    Close.STATISTIC.to(t.required("t"), test.t());
    Close.STATISTIC.to(t.required("df"), test.freedom());
    Close.P.to(t.required("p_two_sided"), test.p());
    int positive = (int) Arrays.stream(differences).filter(d -> d > 0).count();
    Close.P.to(
        c.required("sign_test_p_two_sided"), Discordance.of(positive, rank.pairs() - positive).p());
    Paired paired = Paired.of(differences);
    assertEquals(paired.ranked() ? rank.p() : Student.p(new Sample(differences)), paired.p());
  }

  private static void friedman(JsonNode c) {
    double sign = c.required("higher_is_better").booleanValue() ? -1 : 1;
    double[][] scores = Truth.rows(c.required("scores"));
    for (double[] row : scores) {
      Arrays.setAll(row, j -> sign * row[j]);
    }
    Friedman test = Friedman.of(scores);
    Close.STATISTIC.to(c.required("average_ranks"), test.ranks());
    Close.STATISTIC.to(c.required("chi_square"), test.statistic());
    Close.STATISTIC.to(c.required("df"), test.freedom());
    Close.P.to(c.required("p_chi_square"), test.p());
    Close.STATISTIC.to(c.required("chi_square_without_tie_correction"), test.uncorrected());
    Close.STATISTIC.to(c.required("iman_davenport_F"), test.imanDavenport());
    Close.P.to(c.required("p_iman_davenport"), test.imanDavenportP());
    Close.STATISTIC.to(c.required("kendall_w"), test.concordance());
    for (var entry : c.required("nemenyi").properties()) {
      double alpha = Double.parseDouble(entry.getKey().replace("alpha_", ""));
      CriticalDifference difference = CriticalDifference.of(alpha, test);
      Close.RANGE.to(
          entry.getValue().required("q"), StudentizedRange.nemenyi(alpha, test.ranks().length));
      Close.RANGE.to(entry.getValue().required("critical_difference"), difference.difference());
    }
    List<String> names = names(c.required("treatments"));
    List<RankContrast> contrasts = test.contrasts();
    assertEquals(c.required("pairwise").size(), contrasts.size());
    for (int i = 0; i < contrasts.size(); i++) {
      JsonNode wanted = c.required("pairwise").get(i);
      RankContrast found = contrasts.get(i);
      assertEquals(
          names(wanted.required("pair")),
          List.of(names.get(found.first()), names.get(found.second())));
      Close.STATISTIC.to(wanted.required("z"), found.z());
      Close.RANGE.to(wanted.required("p_nemenyi"), found.nemenyi());
      Close.P.to(wanted.required("p_normal_two_sided"), found.p());
      Close.P.to(wanted.required("p_holm_all_pairs"), found.holm());
    }
  }

  private static void twoSamples(JsonNode c) {
    double[] a = Truth.numbers(c.required("a"));
    double[] b = Truth.numbers(c.required("b"));
    Close.STATISTIC.to(c.required("vargha_delaney_A12"), Dominance.of(a, b).superiority());
    Close.STATISTIC.to(c.required("cliffs_delta"), Dominance.of(a, b).delta());
    MannWhitney test = MannWhitney.of(a, b);
    Close.STATISTIC.to(c.required("mann_whitney_U1"), test.first());
    Close.P.to(c.required("p_asymptotic_continuity"), test.normal(true));
    Close.P.to(c.required("p_asymptotic"), test.normal(false));
    if (c.has("p_exact")) {
      Close.P.to(c.get("p_exact"), test.exact().orElseThrow());
    }
  }

  private static void correlation(JsonNode c) {
    double[] x = Truth.numbers(c.required("x"));
    double[] y = Truth.numbers(c.required("y"));
    Close.STATISTIC.to(c.required("spearman"), Spearman.of(x, y).coefficient());
    Close.P.to(c.required("spearman_p_t_approximation"), Spearman.of(x, y).p());
    Close.STATISTIC.to(c.required("kendall_tau_b"), Kendall.of(x, y));
  }

  private static void skillingsMack(JsonNode c) {
    double[][] values = Truth.rows(c.required("values"));
    SkillingsMack test = SkillingsMack.of(values);
    Close.MORE.to(c.required("weighted_rank_sums"), test.sums());
    IntStream.range(0, test.covariance().length)
        .forEach(i -> Close.MORE.to(c.required("covariance").get(i), test.covariance()[i]));
    Close.MORE.to(c.required("statistic"), test.statistic());
    Close.MORE.to(c.required("df"), test.freedom());
    Close.P.to(c.required("p_chi_square"), test.p());
    if (c.has("published")) {
      assertEquals(c.get("published").required("statistic").doubleValue(), test.statistic(), 5e-7);
      assertEquals(c.get("published").required("p").doubleValue(), test.p(), 1e-9);
    }
    if (c.has("friedman_without_tie_correction")) {
      Friedman full = Friedman.of(values);
      Close.MORE.to(c.get("friedman_without_tie_correction"), full.uncorrected());
      Close.MORE.to(c.required("friedman_with_tie_correction"), full.statistic());
    }
    if (c.has("p_exact_within_block_permutation")) {
      Close.MORE.to(
          c.get("p_exact_within_block_permutation"), BlockPermutation.exact(values).orElseThrow());
    }
  }

  private static List<String> names(JsonNode list) {
    return IntStream.range(0, list.size()).mapToObj(i -> list.get(i).asText()).toList();
  }
}
