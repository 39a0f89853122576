package basin.reports.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RoundingTest {
  @Test
  void whatFloatsRoundAwayIsTheSameAndNothingElse() {
    assertTrue(Rounding.same(0.9667f, 0.9667));
    assertTrue(Rounding.same(-3e20f, -3e20));
    assertTrue(Rounding.same(0, 0));
    assertFalse(Rounding.same(0, 1e-300));
    assertFalse(Rounding.same(0.9667, 0.96671));
    assertFalse(Rounding.same(Double.POSITIVE_INFINITY, 1e300));
    assertTrue(Rounding.same(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
  }

  @Test
  void sizesWithinTheToleranceBecomeOne() {
    assertArrayEquals(
        new double[] {0.2, -0.2, 0, 0.5, 0},
        Rounding.settled(0.01, 0.2, -0.205, 0.004, 0.5, -0.01));
    assertTrue(Rounding.tied(0.2, -0.2) && Rounding.tied(0, 0.5));
    assertFalse(Rounding.tied(0.2, -0.3) || Rounding.tied());
  }

  @Test
  void withoutToleranceOnlyEqualsAreEqual() {
    double[] numbers = {1e-300, -2e-300, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    assertArrayEquals(numbers, Rounding.settled(0, numbers));
    assertEquals(0, Rounding.settled(0, 0.0)[0]);
  }
}
