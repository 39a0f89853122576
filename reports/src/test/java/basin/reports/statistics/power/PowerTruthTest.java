package basin.reports.statistics.power;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.reports.statistics.Close;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Power against SciPy and R. */
class PowerTruthTest {
  @TestFactory
  Stream<DynamicTest> powersAgree() {
    return Truth.read("statistics_more.json")
        .tests("paired_t_power", "id", 5, PowerTruthTest::power);
  }

  private static void power(JsonNode c) {
    double wanted = c.required("power").doubleValue();
    PairedPower test =
        new PairedPower(
            c.required("effect").doubleValue(),
            c.required("alpha").doubleValue(),
            c.required("sides").intValue());
    int pairs = test.pairs(wanted).orElseThrow();
    assertEquals(c.required("seeds").intValue(), pairs);
    Close.P.to(c.required("power_at_seeds"), test.at(pairs));
    if (!c.required("power_at_one_less").isNull()) {
      Close.P.to(c.get("power_at_one_less"), test.at(pairs - 1));
    }
    Close.P.to(c.required("normal_approximation"), test.normalPairs(wanted));
    for (var point : c.required("curve").properties()) {
      Close.P.to(point.getValue(), test.at(Integer.parseInt(point.getKey())));
    }
  }
}
