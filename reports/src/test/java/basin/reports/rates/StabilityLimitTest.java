package basin.reports.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StabilityLimitTest {
  @Test
  void aFormulaThatIsANumberIsSaidOnce() {
    assertEquals("2", new StabilityLimit(2, "2").words());
    assertEquals("2(1+β) = 3.8", new StabilityLimit(3.8, "2(1+β)").words());
  }
}
