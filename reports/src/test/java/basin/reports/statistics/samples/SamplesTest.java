package basin.reports.statistics.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.Tail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  @ParameterizedTest
  @CsvSource({"1, 0.025", "2, 0.025", "3, 1e-6", "29, 0.05", "5.5, 0.01", "200, 0.4"})
  void aQuantileIsExceededAsOftenAsItSays(double freedom, double alpha) {
    double t = Student.upper(freedom, alpha);
    assertEquals(alpha, Tail.student(t, freedom), 1e-12 * alpha);
  }

  @Test
  void oneFreedomIsCauchys() {
    assertEquals(Math.tan(Math.PI * 0.475), Student.quantile(1, 0.95), 1e-10);
    assertEquals(0.25, Tail.student(1, 1), 1e-15);
    assertEquals(0, Tail.student(NEVER, 3));
    assertEquals(1, Tail.student(-NEVER, 3));
  }

  @Test
  void withoutSpreadADifferenceIsEndlessOrNone() {
    assertEquals(0, TTest.of(2, 2, 2).p());
    assertEquals(1, TTest.of(0, 0).p());
    assertEquals(1, TTest.welch(new double[] {1, 1}, new double[] {1, 1}).p());
    assertEquals(0, TTest.welch(new double[] {2, 2}, new double[] {1, 1}).p());
    assertEquals(0, Anova.of(new double[] {1, 1}, new double[] {2, 2}).p());
    assertEquals(1, Anova.of(new double[] {1, 1}, new double[] {1, 1}).p());
    assertTrue(Double.isNaN(Moments.of(3, 3).skewness()));
  }

  @Test
  void oneSidedTailsAddUp() {
    TTest test = TTest.of(0.3, -0.1, 0.5, 0.2);
    assertEquals(1, test.greater() + test.less(), 1e-15);
    assertEquals(test.p(), 2 * test.greater(), 1e-15);
  }

  @Test
  void oneNumberSaysNothingOfItsSpread() {
    assertThrows(IllegalArgumentException.class, () -> TTest.of(1));
    assertThrows(
        IllegalArgumentException.class, () -> TTest.welch(new double[] {1}, new double[] {1, 2}));
    assertThrows(
        IllegalArgumentException.class, () -> Anova.of(new double[] {1}, new double[] {2}));
    assertThrows(IllegalArgumentException.class, () -> Anova.of(new double[] {1, 2}));
    assertThrows(IllegalArgumentException.class, () -> ResampledT.of(1, 9, 0.2));
    assertThrows(IllegalArgumentException.class, () -> ResampledT.of(0, 9, 0.2, 0.3));
  }

  @Test
  void whatIsNotFiniteIsRefusedByItsPlace() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> TTest.of(1, NEVER)).getMessage();
    assertEquals("sample: number 2 is infinite and has no part in a sum", message);
    message =
        assertThrows(IllegalArgumentException.class, () -> Moments.of(Double.NaN)).getMessage();
    assertEquals("sample: number 1 is missing (NaN)", message);
  }

  @Test
  void aLineThroughTwoPointsHasNoError() {
    Line line = Line.of(new double[] {1, 3}, new double[] {2, 8});
    assertEquals(3, line.slope(), 1e-15);
    assertEquals(-1, line.intercept(), 1e-15);
    assertFalse(line.slope(0.95).known());
    assertTrue(Double.isNaN(Line.of(new double[] {1, 1}, new double[] {2, 8}).slope()));
    assertTrue(Double.isNaN(Line.theilSen(new double[] {1, 1}, new double[] {2, 8})));
    assertThrows(
        IllegalArgumentException.class, () -> Line.of(new double[] {1, 2}, new double[] {2}));
  }

  @Test
  void anExactLineCorrelatesFully() {
    Pearson pearson = Pearson.of(new double[] {1, 2, 4}, new double[] {-0.1, -0.2, -0.4});
    assertEquals(-1, pearson.coefficient());
    assertEquals(0, pearson.p());
    assertTrue(Double.isNaN(Pearson.of(new double[] {1, 1, 1}, new double[] {1, 2, 3}).p()));
  }

  @Test
  void wildNumbersDoNotMoveTheMiddle() {
    assertEquals(2, Robust.trimmedMean(0.2, 1, 2, 3, NEVER, -NEVER));
    assertEquals(1, Robust.mad(1, 2, 3, 4, 1e9));
    assertThrows(IllegalArgumentException.class, () -> Robust.trimmedMean(0.5, 1, 2));
    assertThrows(IllegalArgumentException.class, () -> Robust.trimmedMean(0.1, 1, NEVER));
  }
}
