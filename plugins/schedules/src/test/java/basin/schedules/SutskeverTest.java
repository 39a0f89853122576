package basin.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.descent.Progress;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SutskeverTest {
  @Test
  void theStairsAreThoseOfThePaper() {
    JsonNode values = Truth.read("exact_claims.json").root().at("/sutskever_2013/values");
    for (JsonNode value : values) {
      Sutskever schedule = new Sutskever(value.required("mu_max").doubleValue(), 250);
      long t = value.required("t").longValue();
      assertEquals(
          value.required("mu").doubleValue(), schedule.at(Progress.of(t, 1_000_000, 1)), 1e-14);
    }
    assertTrue(values.size() > 0);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.5", "6, 0.5", "7, 0.75", "20, 0.8333333333333334", "34, 0.9", "35, 0.9"})
  void aStairIsAsLongAsItIsSaidToBe(long t, double wanted) {
    assertEquals(wanted, new Sutskever(0.9, 7).at(Progress.of(t, 100, 10)), 1e-15);
  }
}
