package basin.probes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.testkit.EmptyState;
import org.junit.jupiter.api.Test;

class LateMedianTest {
  @Test
  void itIsThatOfTheLaterHalf() {
    assertEquals(7, of(7), 0);
    assertEquals(3, of(100, 100, 100, 3, 4, 1), 0);
    assertEquals(2.5, of(100, 2, 3), 0);
    assertEquals(2.5, of(100, 100, 100, 100, 4, 1, 2, 3), 0);
  }

  @Test
  void ofNothingThereIsNone() {
    assertTrue(Double.isNaN(new LateMedian(EmptyState.make(), "late").value()));
  }

  private static double of(double... values) {
    LateMedian median = new LateMedian(EmptyState.make(), "late");
    for (double value : values) {
      median.add(value);
    }
    return median.value();
  }
}
