package basin.reports.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SampleTest {
  @Test
  void aMedianOfCensoredTimesIsInfiniteOnceHalfAreCensored() {
    double never = Double.POSITIVE_INFINITY;
    assertEquals(5, new Sample(5, never, 3, 9, never).quantile(0.25));
    assertEquals(9, new Sample(5, never, 3, 9, never).median());
    assertEquals(never, new Sample(5, never, 3, never).median());
    assertEquals(never, new Sample(never, never).median());
    assertEquals(-never, new Sample(-never, 3).median());
  }

  @Test
  void aSampleKeepsItsOwnCopy() {
    double[] values = {1, 2, 3};
    Sample sample = new Sample(values);
    values[0] = 100;
    assertEquals(2, sample.mean());
  }

  @Test
  void oneValueHasNoSpreadAndNoInterval() {
    assertTrue(Double.isNaN(new Sample(4).deviation()));
    assertFalse(Interval.ofMean(new Sample(4)).known());
    assertEquals(4, Interval.ofMean(new Sample(4)).center());
  }

  @Test
  void aSumKeepsWhatLargeNumbersWouldSwallow() {
    assertEquals(0.5, new Sample(1e17, 1, 1, -1e17).mean());
  }

  @Test
  void aQuantileOutsideTheUnitIntervalIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Sample(1, 2).quantile(1.1));
  }
}
