package basin.stopping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.engine.number.Arithmetic;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.stop.Judge;
import basin.testkit.EmptyState;
import basin.testkit.StillSnapshot;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);
  private static final String LOSS = "validation.loss";
  private static final String ACCURACY = "validation.accuracy";

  @Test
  void itStopsAfterSoManyEpochsThatAreNotBetter() {
    Judge judge = patience(LOSS, 2, 0);
    assertGoesOn(judge, LOSS, 5, 4, 4.5, 3.5, 3.5);
    assertEquals(
        Optional.of("validation.loss has not become better than 3.500 for 2 epochs, after epoch 6"),
        after(judge, LOSS, 6, 3.6));
    assertAnswer(
        judge, 4, "the best point counts, that after epoch 4, where validation.loss was 3.500");
  }

  @Test
  void moreOfAnAccuracyIsBetterAndALittleMoreIsNot() {
    Judge judge = patience(ACCURACY, 2, 0.1);
    assertGoesOn(judge, ACCURACY, 0.5, 0.65, 0.7);
    assertEquals(
        Optional.of(
            "validation.accuracy has not become better than 0.6500 for 2 epochs, after epoch 4"),
        after(judge, ACCURACY, 4, 0.74));
    assertAnswer(
        judge,
        2,
        "the best point counts, that after epoch 2, where validation.accuracy was 0.6500");
  }

  @Test
  void whereTheLastEpochIsTheBestTheRunStandsRight() {
    Judge judge = patience(LOSS, 2, 0);
    assertGoesOn(judge, LOSS, 5, 4, 3);
    assertEquals(Optional.empty(), judge.answer(DOUBLES.vec(1)));
  }

  /** The budget may end a run in the middle of an epoch, at a point that nobody has measured. */
  @Test
  void aStepBehindTheBestEpochIsAnotherPoint() {
    Judge judge = patience(LOSS, 2, 0);
    assertGoesOn(judge, LOSS, 5, 4);
    judge.reasonToStop(StillSnapshot.empty().step(21, 100, 10));
    assertAnswer(
        judge, 2, "the best point counts, that after epoch 2, where validation.loss was 4.000");
  }

  @Test
  void aMetricThatIsNoNumberIsNotBetter() {
    Judge judge = patience(LOSS, 2, 0);
    assertGoesOn(judge, LOSS, Double.NaN);
    assertEquals(
        Optional.of("validation.loss was no number up to epoch 2"),
        after(judge, LOSS, 2, Double.NaN));
    assertEquals(Optional.empty(), judge.answer(DOUBLES.vec(1)));
    assertEquals(Optional.empty(), after(judge, LOSS, 3, 7));
    assertEquals(Optional.empty(), after(judge, LOSS, 4, Double.NaN));
    assertAnswer(
        judge, 3, "the best point counts, that after epoch 3, where validation.loss was 7.000");
  }

  @Test
  void thePointIsLeftWhereItIsOnDemand() {
    Judge judge = new Patience(LOSS, Optional.empty(), 2, 0, false).start(EmptyState.make());
    assertGoesOn(judge, LOSS, 3, 4);
    after(judge, LOSS, 3, 5);
    assertEquals(Optional.empty(), judge.answer(DOUBLES.vec(1)));
  }

  @Test
  void theModeOfAnyOtherMetricIsToBeGiven() {
    assertEquals(
        "validation.f1 is neither a loss nor an accuracy; add mode: min if less of it is better, or"
            + " mode: max if more",
        assertThrows(IllegalArgumentException.class, () -> patience("validation.f1", 2, 0))
            .getMessage());
  }

  private static Judge patience(String metric, int epochs, double least) {
    return new Patience(metric, Optional.empty(), epochs, least, true).start(EmptyState.make());
  }

  private static void assertGoesOn(Judge judge, String metric, double... values) {
    for (int i = 0; i < values.length; i++) {
      assertEquals(Optional.empty(), after(judge, metric, i + 1, values[i]));
    }
  }

  /** After an epoch the point is its number. */
  private static Optional<String> after(Judge judge, String metric, int epoch, double value) {
    return judge.reasonToStop(
        StillSnapshot.empty()
            .at(DOUBLES.vec((double) epoch))
            .step(10L * epoch, 100, 10)
            .metrics(Map.of(metric, value)));
  }

  private static void assertAnswer(Judge judge, double point, String words) {
    Vec answer = DOUBLES.vec(1);
    assertEquals(Optional.of(words), judge.answer(answer));
    assertArrayEquals(new double[] {point}, answer.toArray());
  }
}
