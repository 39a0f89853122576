package basin.schedules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Schedules against their formulas, step by step: 60 steps, 6 to an epoch. */
class ClosedFormsTest {
  private static final int STEPS = 60;
  private static final int EPOCH = 6;

  @Test
  void inverseTimeFallsSmoothlyOrInStairs() {
    assertSteps(new InverseTime(2, 0.5, 3, false, Granularity.STEP), t -> 2 / (1 + t / 36.0));
    assertSteps(new InverseTime(2, 0.5, 3, true, Granularity.STEP), t -> 2 / (1 + 0.5 * (t / 18)));
    assertSteps(new InverseTime(2, 0.5, 3, false, Granularity.EPOCH), t -> 2 / (1 + t / 6 / 6.0));
  }

  @Test
  void piecesAreTakenFromTheirMilestonesOn() {
    assertSteps(
        new PiecewiseConstant(List.of(3.0, 1.0, 2.0), List.of(2, 5)),
        t -> t < 12 ? 3 : t < 30 ? 1 : 2);
    assertEquals(
        "2 values need 1 milestones between them, not 2",
        refusal(() -> new PiecewiseConstant(List.of(1.0, 2.0), List.of(1, 2))));
    assertEquals(
        "milestones rise, but 2 stands behind 4",
        refusal(() -> new PiecewiseConstant(List.of(1.0, 2.0, 3.0), List.of(4, 2))));
  }

  @Test
  void thePlateauHasARiseBeforeAndAFallBehind() {
    assertSteps(
        new Wsd(4, 1, 0.1, 0.25, Way.LINEAR),
        t -> t < 5 ? 4 * (t + 1) / 6.0 : t <= 45 ? 4 : 4 - 3 * (t - 45) / 15.0);
    assertSteps(
        new Wsd(4, 0, 0, 0.5, Way.ROOT), t -> t <= 30 ? 4 : 4 * (1 - Math.sqrt((t - 30) / 30.0)));
    assertEquals(
        "a rise of 0.5 and a fall of 0.6 are more than all; together they may be 1",
        refusal(() -> new Wsd(1, 0, 0.5, 0.6, Way.LINEAR)));
  }

  @Test
  void noamIsTheTransformersWithItsWidth() {
    int width = 32;
    int steps = 20;
    assertSteps(
        new Noam(1 / Math.sqrt(width * steps), steps),
        t -> Math.min(Math.pow(t + 1, -0.5), (t + 1) * Math.pow(steps, -1.5)) / Math.sqrt(width));
  }

  @Test
  void rexAndKDecayStayHighAndArriveAtTheEnd() {
    assertSteps(
        new Rex(2, 0.5, Optional.of(5.0), Granularity.STEP),
        t -> {
          double left = Math.max(0, 1 - t / 30.0);
          return 0.5 + 1.5 * left / (0.5 + 0.5 * left);
        });
    assertSteps(
        new KDecay(2, 0.5, 3, Optional.empty(), Granularity.STEP),
        t -> 0.5 + 0.75 * (1 + Math.cos(Math.PI * Math.pow(t / 60.0, 3))));
    assertSame(
        new KDecay(2, 0.5, 1, Optional.empty(), Granularity.STEP),
        new Cosine(2, 0.5, Optional.empty(), Granularity.STEP));
  }

  @Test
  void aSigmoidHasHalfOfItselfLeftInItsMiddle() {
    assertSteps(
        new SigmoidDecay(2, 4, 1.5, Granularity.STEP),
        t -> 2 / (1 + Math.exp(1.5 * (t / 6.0 - 4))));
    assertEquals(1, new SigmoidDecay(2, 4, 1.5, Granularity.EPOCH).at(progress(24)));
  }

  @Test
  void aPolynomialThatComesAgainHasALongerWayDown() {
    assertSteps(
        new Polynomial(2, 0.5, 2, Optional.of(4.0), true, Granularity.STEP),
        t -> 0.5 + 1.5 * Math.pow(1 - t / (24.0 * Math.max(1, Math.ceil(t / 24.0))), 2));
  }

  @Test
  void restartsThatShrinkDo() {
    assertSteps(
        new CosineRestarts(2, 0.5, 3, 2, 0.5, Granularity.STEP),
        t -> {
          double peak = t < 18 ? 2 : t < 54 ? 1 : 0.5;
          double share = t < 18 ? t / 18.0 : t < 54 ? (t - 18) / 36.0 : (t - 54) / 72.0;
          return 0.5 + (peak - 0.5) * (1 + Math.cos(Math.PI * share)) / 2;
        });
  }

  @Test
  void aCycleTakesTheWholeBudgetUnlessItIsShorter() {
    OneCycle whole = oneCycle(Optional.empty());
    OneCycle given = oneCycle(Optional.of(10.0));
    assertSame(whole, given);
    OneCycle half = oneCycle(Optional.of(5.0));
    assertEquals(2, half.at(progress(14)), 1e-15);
    assertEquals(0.01, half.at(progress(29)), 1e-15);
    assertEquals(0.01, half.at(progress(59)), 1e-15);
    assertEquals(
        "a rise of 0.6 leaves no room to come down as slowly; make it 0.5 or less",
        refusal(
            () ->
                new OneCycle(
                    1,
                    Optional.empty(),
                    Optional.empty(),
                    0.6,
                    Way.LINEAR,
                    true,
                    Optional.empty(),
                    Granularity.STEP)));
  }

  /** A part of a sequence has the epochs up to the next as its budget. */
  @Test
  void aCycleInASequenceEndsWithItsPart() {
    Schedule parts = new Sequence(List.of(oneCycle(Optional.empty()), new Constant(7)), List.of(5));
    assertEquals(2, parts.at(progress(14)), 1e-15);
    assertEquals(0.01, parts.at(progress(29)), 1e-15);
    assertEquals(7, parts.at(progress(30)));
  }

  private static OneCycle oneCycle(Optional<Double> epochs) {
    return new OneCycle(
        2, Optional.of(0.5), Optional.of(0.01), 0.5, Way.LINEAR, false, epochs, Granularity.STEP);
  }

  private static String refusal(Executable made) {
    return assertThrows(IllegalArgumentException.class, made).getMessage();
  }

  private static void assertSame(Schedule schedule, Schedule other) {
    assertSteps(schedule, t -> other.at(progress(t)));
  }

  private static void assertSteps(Schedule schedule, IntToDoubleFunction wanted) {
    assertArrayEquals(
        IntStream.range(0, STEPS).mapToDouble(wanted).toArray(),
        IntStream.range(0, STEPS).mapToDouble(t -> schedule.at(progress(t))).toArray(),
        1e-14);
  }

  private static Progress progress(int step) {
    return Progress.of(step, STEPS, EPOCH);
  }
}
