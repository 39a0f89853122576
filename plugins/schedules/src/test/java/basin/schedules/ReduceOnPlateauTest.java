package basin.schedules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReduceOnPlateauTest {
  private static final double[] STUCK = {3, 2, 2, 2, 2, 2, 2, 2, 2, 2};

  @Test
  void theValueFallsAfterMoreThanPatienceEpochs() {
    assertValues(plateau(1, 0, 0), STUCK, 8, 8, 8, 8, 4, 4, 2, 2, 1, 1, 0.5);
  }

  @Test
  void withoutPatienceEveryEpochThatIsNotGoodHalves() {
    assertValues(plateau(0, 0, 0), STUCK, 8, 8, 8, 4, 2, 1, 0.5, 0.25, 0.125, 0.0625, 0.03125);
  }

  @Test
  void epochsOfTheCooldownDoNotCount() {
    assertValues(plateau(0, 2, 0), STUCK, 8, 8, 8, 4, 4, 4, 2, 2, 2, 1, 1);
  }

  @Test
  void itNeverFallsBelowTheLeast() {
    assertValues(plateau(0, 0, 3), STUCK, 8, 8, 8, 4, 3, 3, 3, 3, 3, 3, 3);
  }

  @Test
  void aLossThatIsNoNumberIsNotGood() {
    assertValues(plateau(1, 0, 0), new double[] {3, Double.NaN, Double.NaN, 1}, 8, 8, 8, 4, 4);
  }

  @Test
  void moreOfAnAccuracyIsBetter() {
    Schedule rising = of("validation.accuracy", Optional.empty(), Threshold.RELATIVE, 0.1);
    assertValues(rising, new double[] {0.5, 0.54, 0.56, 0.6}, 8, 8, 4, 4, 2);
  }

  @Test
  void aShareOfANegativeBestIsAShareOfItsLength() {
    Schedule falling = of("train.loss", Optional.empty(), Threshold.RELATIVE, 0.1);
    assertValues(falling, new double[] {-1, -1.05, -1.2, -1.3}, 8, 8, 4, 4, 2);
  }

  @Test
  void anAbsoluteThresholdIsADifference() {
    Schedule falling = of("train.loss", Optional.empty(), Threshold.ABSOLUTE, 0.5);
    assertValues(falling, new double[] {9, 8.6, 8.4}, 8, 8, 4, 4);
  }

  /** Behind a warm-up the epochs before are as if they had not been. */
  @Test
  void aWarmupHidesWhatWasRecordedBefore() {
    Schedule warm = new Warmup(plateau(0, 0, 0), 3, 0.25, Granularity.EPOCH);
    assertValues(warm, new double[] {1, 1, 1, 7, 7, 6}, 2, 4, 6, 8, 8, 4, 4);
  }

  @Test
  void theModeOfAnyOtherMetricIsToBeGiven() {
    String refusal =
        assertThrows(
                IllegalArgumentException.class,
                () -> of("validation.f1", Optional.empty(), Threshold.RELATIVE, 0))
            .getMessage();
    assertEquals(
        "validation.f1 is neither a loss nor an accuracy; add mode: min if less of it is better, or mode: max if more",
        refusal);
  }

  private static Schedule plateau(int patience, int cooldown, double least) {
    return new ReduceOnPlateau(
        8,
        "train.loss",
        Optional.empty(),
        0.5,
        patience,
        1e-4,
        Threshold.RELATIVE,
        cooldown,
        least);
  }

  private static Schedule of(
      String metric, Optional<Mode> mode, Threshold threshold, double value) {
    return new ReduceOnPlateau(8, metric, mode, 0.5, 0, value, threshold, 0, 0);
  }

  /** The first value is the one before anything was recorded. */
  private static void assertValues(Schedule schedule, double[] metric, double... expected) {
    double[] values =
        IntStream.rangeClosed(0, metric.length)
            .mapToDouble(epoch -> schedule.at(Progress.of(2L * epoch + 1, 1000, 2, metric)))
            .toArray();
    assertArrayEquals(expected, values);
  }
}
