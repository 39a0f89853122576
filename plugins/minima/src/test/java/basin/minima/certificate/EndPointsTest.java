package basin.minima.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.minima.stationary.Shape;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * End points whose verdicts are known. {@code mvn test -pl plugins/minima -am -Dtest=EndPointsTest
 * -Dbasin.truth=DIR} prints what was called what.
 */
@EnabledIfSystemProperty(named = "basin.truth", matches = ".+")
class EndPointsTest {
  private static final Map<String, Verdict> CALLED =
      Map.ofEntries(
          Map.entry("strict minimum", Verdict.MINIMUM),
          Map.entry("degenerate minimum", Verdict.DEGENERATE_MINIMUM),
          Map.entry("saddle", Verdict.SADDLE),
          Map.entry("degenerate saddle", Verdict.DEGENERATE_SADDLE),
          Map.entry("maximum", Verdict.MAXIMUM),
          Map.entry("degenerate maximum", Verdict.DEGENERATE_MAXIMUM),
          Map.entry("channel to infinity", Verdict.CHANNEL),
          Map.entry("minimum at infinity", Verdict.INFINITY),
          Map.entry("unbounded below", Verdict.UNBOUNDED),
          Map.entry("plateau", Verdict.PLATEAU),
          Map.entry("flat region", Verdict.FLAT_REGION),
          Map.entry("minimum at a kink", Verdict.MINIMUM_AT_KINK),
          Map.entry("kink, not a minimum", Verdict.KINK),
          Map.entry("not stationary", Verdict.ON_ITS_WAY));

  private static final Map<String, Map<String, Integer>> TABLE = new ConcurrentSkipListMap<>();

  @TestFactory
  Stream<DynamicTest> verdictsAreThoseThatAreKnown() {
    return Truth.read("end_points.json").tests("cases", "id", EndPointsTest::check);
  }

  private static void check(JsonNode given) {
    Given model = Given.model(given.required("model"));
    double[] end = model.in(Truth.numbers(given.required("point")));
    Finding finding = model.certifier().of(end);
    String verdict = given.required("verdict").asText();
    TABLE
        .computeIfAbsent(verdict, any -> new TreeMap<>())
        .merge(finding.verdict().series(), 1, Integer::sum);
    if (finding.verdict() != Verdict.UNDECIDED) {
      assertEquals(CALLED.get(verdict), finding.verdict());
    } else {
      assertTrue(
          given.required("second_order_alone").asText().matches("undecided|no second derivative.*"),
          "what second order decides is decided");
    }
    double loss = given.required("loss").asDouble();
    assertEquals(loss, finding.loss(), 1e-10 * (1 + Math.abs(loss)));
    String alone = given.required("second_order_alone").asText();
    if (!alone.equals("not stationary") && given.has("negative_zero_positive")) {
      Shape shape = finding.shape().orElseThrow();
      assertEquals(
          given.required("negative_zero_positive").toString(),
          List.of(shape.negative(), shape.zero(), shape.positive()).toString().replace(" ", ""));
    }
  }

  @AfterAll
  static void print() {
    TABLE.forEach((verdict, called) -> System.out.println(verdict + " → " + called));
  }
}
