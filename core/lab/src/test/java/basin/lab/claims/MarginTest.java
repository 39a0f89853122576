package basin.lab.claims;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.spi.claim.Margin;
import basin.spi.claim.Yardstick;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginTest {
  private static final Yardstick TIME = new Yardstick("epochs to test.accuracy ≥ 0.9");
  private static final Yardstick LOSS = new Yardstick("validation.loss");
  private static final Yardstick SHARE = new Yardstick("best test.accuracy");

  @ParameterizedTest
  @CsvSource({
    "1.2, true, true, false",
    "1.2 times, true, true, true",
    "0.01 difference, false, false, false"
  })
  void aBareNumberIsAFactorOfTimesAndLosses(
      String text, boolean time, boolean loss, boolean share) {
    Margin margin = new Margin(text);
    assertEquals(time, margin.factor(TIME));
    assertEquals(loss, margin.factor(LOSS));
    assertEquals(share, margin.factor(SHARE));
  }

  @Test
  void aUnitMustBeThatOfTheMeasure() {
    assertDoesNotThrow(() -> new Margin("2 epochs").require(TIME));
    assertEquals(2, new Margin("2 epochs").value());
    assertThrows(IllegalArgumentException.class, () -> new Margin("2 steps").require(TIME));
    assertThrows(IllegalArgumentException.class, () -> new Margin("2 epochs").require(SHARE));
  }

  @Test
  void aFactorIsAboveZeroAndADifferenceNeedNotBe() {
    assertThrows(IllegalArgumentException.class, () -> new Margin("-1.5").require(TIME));
    assertDoesNotThrow(() -> new Margin("-0.01").require(SHARE));
    assertThrows(IllegalArgumentException.class, () -> new Margin("twice"));
  }
}
