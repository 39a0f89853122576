package basin.reports.statistics.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Rules of evidence against a published record of runs. */
class EvidenceTruthTest {
  private final Truth truth = Truth.read("statistics_more.json");
  private final JsonNode rules = truth.root().required("evidence_rules");
  private final KnownSpread rule =
      new KnownSpread(rules.required("sigma").doubleValue(), rules.required("bound").doubleValue());

  @TestFactory
  Stream<DynamicTest> claimsOfATargetAgree() {
    return truth.tests("evidence_rules/validity", "result", 12, this::target);
  }

  @TestFactory
  Stream<DynamicTest> claimsOfBeingBetterAgree() {
    return truth.tests("evidence_rules/pairwise", "id", 4, this::better);
  }

  private void target(JsonNode c) {
    Evidence found =
        rule.below(
            rules.required("target").doubleValue(),
            c.required("mean_loss").doubleValue(),
            c.required("n").intValue());
    agree(c, found);
    assertEquals(c.required("valid").booleanValue(), found.holds());
  }

  private void better(JsonNode c) {
    JsonNode own = result(c.required("new").intValue());
    JsonNode old = result(c.required("old").intValue());
    double saved = old.required("steps").doubleValue() - own.required("steps").doubleValue();
    double gain =
        old.required("mean_loss").doubleValue()
            - own.required("mean_loss").doubleValue()
            + saved * rules.required("loss_per_100_steps").doubleValue() / 100;
    Evidence found = rule.better(gain, own.required("n").intValue(), old.required("n").intValue());
    assertEquals(c.required("combined_gain").doubleValue(), found.gain(), 1e-14);
    agree(c, found);
    assertEquals(c.required("better").booleanValue(), found.holds());
  }

  /** Means are printed to four decimals: a difference of them loses digits of its own. */
  private static void agree(JsonNode c, Evidence found) {
    assertEquals(c.required("left_side").doubleValue(), found.side(), 1e-14);
    assertEquals(c.required("z").doubleValue(), found.z(), 1e-11);
    assertEquals(
        c.required("p_one_sided").doubleValue(),
        found.p(),
        1e-8 * c.required("p_one_sided").doubleValue());
  }

  private JsonNode result(int number) {
    return truth.cases("evidence_rules/validity").stream()
        .filter(r -> r.required("result").intValue() == number)
        .findFirst()
        .orElseThrow();
  }
}
