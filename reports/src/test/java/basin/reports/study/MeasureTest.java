package basin.reports.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.Interval;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MeasureTest {
  @RepeatedTest(50)
  void limitsNeverLeaveWhatASeriesCanBe(RepetitionInfo repetition) {
    SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
    double[] values = random.doubles(2 + random.nextInt(5)).toArray();
    Interval accuracy = Measure.of("test.accuracy", false, false).mean(values);
    assertTrue(accuracy.low() >= 0 && accuracy.high() <= 1 && accuracy.contains(accuracy.center()));
    Interval loss = Measure.of("train.loss", true, false).mean(values);
    assertTrue(loss.low() > 0 && loss.contains(loss.center()));
    Interval gain =
        Measure.of("test.accuracy", false, false).difference(new Interval(0.2, -1.4, 1.8));
    assertEquals(new Interval(0.2, -1, 1), gain);
  }

  @Test
  void whereNothingIsCutTheLimitsAreStudents() {
    Interval cut = Measure.of("test.accuracy", false, false).mean(0.5, 0.52, 0.48);
    Interval free = Measure.of("other", false, false).mean(0.5, 0.52, 0.48);
    assertEquals(free, cut);
  }

  @Test
  void aLossBelowZeroIsNotAveragedByLogarithm() {
    assertTrue(Measure.of("train.loss", true, false).byRatio());
    assertFalse(Measure.of("train.loss", true, true).byRatio());
    assertEquals(-3, Measure.of("train.loss", true, true).mean(-2, -4).center());
  }

  @Test
  void aLossOfZeroCountsAsRoundingAndNoLess() {
    Measure loss = Measure.of("train.loss", true, false);
    assertEquals(Measure.ROUNDING, loss.floored(0));
    assertEquals(1e-3, loss.floored(1e-3));
    assertTrue(loss.vanishes(loss.mean(loss.floored(0), loss.floored(1e-31)).center()));
  }
}
