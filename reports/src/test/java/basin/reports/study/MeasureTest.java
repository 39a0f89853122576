package basin.reports.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.statistics.Best;
import basin.reports.statistics.Counts;
import basin.reports.statistics.Interval;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MeasureTest {
  private static final Measure ACCURACY = Measure.share(new Counts(0));

  @RepeatedTest(50)
  void limitsNeverLeaveWhatASeriesCanBe(RepetitionInfo repetition) {
    SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
    double[] values = random.doubles(2 + random.nextInt(5)).toArray();
    Interval accuracy = ACCURACY.mean(new Best(9, 0, true), values);
    assertTrue(accuracy.low() >= 0 && accuracy.high() <= 1 && accuracy.contains(accuracy.center()));
    Interval loss = Measure.loss(0).mean(new Best(9, 0.3, false), values);
    assertTrue(loss.low() > 0 && loss.contains(loss.center()));
    Interval amount = Measure.amount(0).mean(values);
    assertTrue(amount.low() >= 0 && amount.contains(amount.center()));
    Interval gain = ACCURACY.difference(new Interval(0.2, -1.4, 1.8));
    assertEquals(new Interval(0.2, -1, 1), gain);
  }

  @Test
  void whereNothingIsCutTheLimitsAreStudents() {
    assertEquals(Measure.plain().mean(0.5, 0.52, 0.48), ACCURACY.mean(0.5, 0.52, 0.48));
  }

  @Test
  void valuesThatAgreeHaveNoInterval() {
    assertFalse(ACCURACY.mean(0.9667, 0.9667f, 0.9667).known());
    assertFalse(Measure.loss(0).mean(3e-9, 3e-9).known());
    assertTrue(ACCURACY.mean(0.9667, 0.9668).known());
  }

  @Test
  void aLossIsAveragedByLogarithmOnlyIfItEndsAboveZeroEverywhere() {
    assertTrue(loss(5, 1e-9).byRatio());
    assertFalse(loss(5, -1e-9).byRatio());
    assertFalse(loss(5, 0).byRatio());
    assertFalse(loss(5, 2e-15).byRatio(), "0 but for rounding of 5");
    assertTrue(loss(5e-8, 2e-15).byRatio(), "the same is much where all is small");
    assertEquals(1, loss(5, 0).mean(0, 2).center());
    assertEquals(-3, loss(5, -2).mean(-2, -4).center());
  }

  @Test
  void nothingIsFloored() {
    Measure loss = loss(5, 0);
    assertEquals(0, loss.settled(0));
    assertEquals(1e-31, loss.settled(1e-31));
    assertTrue(loss.same(0, 1e-31));
    assertFalse(loss.same(0, 1e-13));
  }

  /** Of two trials that start from a loss, one of which ends at half of it. */
  private static Measure loss(double start, double end) {
    Invented results = new Invented().goal("train.loss", false);
    results.trial(0).curve("train.loss", start, start / 2);
    results.trial(1).curve("train.loss", start, end);
    return Study.of(results).measure("train.loss");
  }
}
