package basin.minima.atlas;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BestTest {
  @Test
  void lossesThatAreZeroButForRoundingAreOne() {
    Best best = Best.of(new double[] {1e-31, 3e-17, 0.1}, new double[] {0.5, 3, 2});
    assertTrue(best.holds(1e-31));
    assertTrue(best.holds(3e-17));
    assertFalse(best.holds(1e-12));
  }

  @Test
  void lossesThatDifferInTheSeventhDigitAreOne() {
    Best best = Best.of(new double[] {0.025, 0.0251}, new double[] {1, 1, 1});
    assertTrue(best.holds(0.02500001));
    assertFalse(best.holds(0.0251));
  }
}
