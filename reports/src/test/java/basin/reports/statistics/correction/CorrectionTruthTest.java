package basin.reports.statistics.correction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Corrections against statsmodels. */
class CorrectionTruthTest {
  private static final Map<String, UnaryOperator<double[]>> CORRECTIONS =
      Map.of(
          "bonferroni", Bonferroni::correct,
          "holm", Holm::correct,
          "holm-sidak", HolmSidak::correct,
          "simes-hochberg", Hochberg::correct,
          "hommel", Hommel::correct,
          "fdr_bh", BenjaminiHochberg::correct,
          "fdr_by", BenjaminiYekutieli::correct);

  @TestFactory
  Stream<DynamicTest> correctionsAgree() {
    return Truth.read("statistics.json")
        .tests("multiple_testing", "id", 2, CorrectionTruthTest::corrections);
  }

  private static void corrections(JsonNode c) {
    double[] p = Truth.numbers(c.required("p"));
    CORRECTIONS.forEach(
        (name, correction) ->
            assertArrayEquals(
                Truth.numbers(c.required(name)), correction.apply(p), 1e-10, () -> name));
    double[] holm = Holm.correct(p);
    for (int i = 0; i < p.length; i++) {
      assertEquals(c.required("reject_holm_005").get(i).booleanValue(), holm[i] <= 0.05);
    }
  }
}
