package basin.reports.statistics.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The best of k and the variance of grids, against exact fractions. */
class SearchTruthTest {
  private static final double RELATIVE = 1e-9;

  private final Truth truth = Truth.read("statistics_more.json");

  @TestFactory
  Stream<DynamicTest> bestsOfKAgree() {
    return truth.tests("best_of_k", "id", 2, SearchTruthTest::bestOfK);
  }

  @TestFactory
  Stream<DynamicTest> variancesOfGridsAgree() {
    return truth.tests("fanova", "id", 3, SearchTruthTest::grid);
  }

  private static void bestOfK(JsonNode c) {
    double[][] losses =
        Arrays.stream(Truth.rows(c.required("losses")))
            .map(row -> DoubleStream.of(row).map(SearchTruthTest::endless).toArray())
            .toArray(double[][]::new);
    for (JsonNode row : c.required("with_replacement")) {
      budget(row, Drawing.WITH_REPLACEMENT, losses);
    }
    for (JsonNode row : c.required("without_replacement")) {
      budget(row, Drawing.WITHOUT_REPLACEMENT, losses);
    }
  }

  private static void budget(JsonNode row, Drawing drawing, double[]... losses) {
    int k = row.required("K").asInt();
    List<BestOf> bests = Arrays.stream(losses).map(l -> BestOf.of(drawing, k, l)).toList();
    column(row.required("expected_best"), bests, BestOf::expected);
    column(row.required("sd_of_best"), bests, b -> endless(b.deviation()));
    column(row.required("median_best"), bests, BestOf::median);
    JsonNode wins = row.required("probability_best");
    double[] found = Winning.of(drawing, k, losses).chances();
    for (int i = 0; i < found.length; i++) {
      agree(wins.get(i), found[i], 1);
    }
  }

  private static void column(JsonNode wanted, List<BestOf> bests, ToDoubleFunction<BestOf> found) {
    assertEquals(wanted.size(), bests.size());
    for (int i = 0; i < bests.size(); i++) {
      agree(wanted.get(i), found.applyAsDouble(bests.get(i)), 1e-3);
    }
  }

  private static void grid(JsonNode c) {
    List<String> names =
        StreamSupport.stream(c.required("parameters").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    int[] levels =
        Arrays.stream(Truth.numbers(c.required("levels"))).mapToInt(x -> (int) x).toArray();
    GridVariance grid = GridVariance.of(levels, Truth.numbers(c.required("values")));
    double total = c.required("total_variance").asDouble();
    agree(c.required("mean"), grid.mean(), 1);
    agree(c.required("total_variance"), grid.total(), 1e-3);
    assertEquals((1 << levels.length) - 1, c.required("variance").size());
    c.required("variance")
        .properties()
        .forEach(e -> agree(e.getValue(), grid.variances()[set(names, e.getKey())], total));
    c.required("importance")
        .properties()
        .forEach(e -> agree(e.getValue(), grid.importances()[set(names, e.getKey())], 1));
    for (int p = 0; p < levels.length; p++) {
      agree(c.required("total_effect").required(names.get(p)), grid.totalEffect(p), 1);
      JsonNode means = c.required("marginal_means").required(names.get(p));
      assertEquals(levels[p], grid.marginals()[p].length);
      for (int l = 0; l < levels[p]; l++) {
        agree(means.get(l), grid.marginals()[p][l], 1);
      }
    }
  }

  private static int set(List<String> names, String joined) {
    return Arrays.stream(joined.split(" x ")).mapToInt(name -> 1 << names.indexOf(name)).sum();
  }

  private static void agree(JsonNode wanted, double found, double scale) {
    double x = endless(Truth.number(wanted));
    assertEquals(x, found, RELATIVE * Math.max(scale, Math.abs(x)));
  }

  /** Where the file has nothing, there is no end to it. */
  private static double endless(double x) {
    return Double.isNaN(x) ? Double.POSITIVE_INFINITY : x;
  }
}
