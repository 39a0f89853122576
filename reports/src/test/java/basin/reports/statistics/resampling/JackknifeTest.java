package basin.reports.statistics.resampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Sample;
import org.junit.jupiter.api.Test;

class JackknifeTest {
  @Test
  void ofAMeanItIsStudentsInterval() {
    Jackknife mean = new Jackknife(4, 4.5, 5, 2.5);
    assertArrayEquals(new double[] {3, 2, 7}, mean.pseudoValues().values(), 1e-12);
    Interval student = Interval.ofMean(new Sample(3, 2, 7));
    assertEquals(student.low(), mean.interval(0.95).low(), 1e-12);
    assertEquals(student.high(), mean.interval(0.95).high(), 1e-12);
  }

  /** Σ(x − x̄)²/n is too small by s²/n; of 1, 2 and 6 it is 14/3, and s² is 7. */
  @Test
  void ofTheVarianceItTakesTheBiasAway() {
    assertEquals(7, new Jackknife(14 / 3.0, 4, 6.25, 0.25).pseudoValues().mean(), 1e-12);
  }

  @Test
  void theStatisticItselfIsNeverOutside() {
    Interval limits = new Jackknife(1, 1.5, 1.5, 1.5001).interval(0.95);
    assertEquals(1, limits.high());
    assertEquals(1, limits.center());
  }

  @Test
  void whatNothingChangesHasNoLimits() {
    assertFalse(new Jackknife(2, 2, 2, 2).interval(0.95).known());
    assertFalse(new Jackknife(2, 2).interval(0.95).known());
    assertFalse(new Jackknife(2, 2, Double.NaN, 1).interval(0.95).known());
  }
}
