package basin.reports.statistics.benchmark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TargetsTest {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  @Test
  void cocosTargetsAreFiveADecade() {
    double[] targets = TargetLadder.COCO.targets();
    assertEquals(51, targets.length);
    assertEquals(100, targets[0]);
    assertEquals(1e-8, targets[50]);
    for (int decade = 0; decade <= 10; decade++) {
      double power = Math.pow(10, 2 - decade);
      assertEquals(power, targets[5 * decade], 1e-12 * power);
    }
    assertEquals(Math.pow(10, 1.8), targets[1], 1e-10);
  }

  @Test
  void aTargetByRunLengthIsTheEasiestThatTheReferenceJustMisses() {
    TargetLadder ladder = new TargetLadder(100, 10, 1, 0.1);
    double[] reference = {4, 20, 20.5, NEVER};
    assertArrayEquals(
        new double[] {100, 10, 1, 0.1, 0.1}, ladder.byRunLength(reference, 2, 1, 2, 10, 15, 500));
    assertArrayEquals(
        new double[] {0.1}, ladder.byRunLength(new double[] {1, 2, 3, 4}, 1, 9), "all reached");
    assertThrows(IllegalArgumentException.class, () -> ladder.byRunLength(new double[3], 2, 1));
  }

  @Test
  void aTargetIsMetByTheFirstValueAtOrBelowIt() {
    TargetTimes times =
        TargetTimes.of(
            new double[][] {{1, 2, 3}, {10, 20}},
            new double[][] {{5, Double.NaN, 2}, {9, 3}},
            5,
            2,
            1);
    assertArrayEquals(new double[] {1, 3, NEVER}, times.times()[0]);
    assertArrayEquals(new double[] {20, NEVER, NEVER}, times.times()[1]);
    assertArrayEquals(new double[] {3, 20}, times.lengths());
    assertEquals(10.5, times.toTarget(0).average());
    assertEquals(23, times.toTarget(1).average());
    assertEquals(NEVER, times.toTarget(2).average());
    assertEquals(2 / 6.0, times.ecdf(2).at(1.5));
    assertEquals(0.5, times.ecdf(2).at(1e9));
  }

  @Test
  void aStaircaseIsFlatOutsideOfItsSteps() {
    Staircase stairs = Staircase.of(2, 1, 2, NEVER);
    assertEquals(0, stairs.at(0.999));
    assertEquals(0.25, stairs.at(1));
    assertEquals(0.75, stairs.at(1e300));
    assertEquals((0 * 1 + 0.25 * 1 + 0.75 * 2) / 4, stairs.mean(0, 4), 1e-15);
    assertEquals(0.75, stairs.mean(3, 9), 1e-15);
    assertEquals(0, stairs.mean(0, 0.5));
    assertEquals(0, Staircase.of(NEVER).mean(0, 1));
    assertThrows(IllegalArgumentException.class, () -> stairs.mean(1, 1));
  }

  @Test
  void aStepAtNothingCountsFromTheLeftEndOfALogarithm() {
    assertEquals(0.5 + 0.25, Staircase.of(0, 1).log10().mean(-1, 1), 1e-15);
  }

  @Test
  void laddersThatDoNotFallAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new TargetLadder(1, 1));
    assertThrows(IllegalArgumentException.class, () -> TargetLadder.logUniform(1, 2, 5));
    assertThrows(IllegalArgumentException.class, () -> TargetLadder.logUniform(1, 0, 5));
    assertThrows(IllegalArgumentException.class, () -> TargetLadder.logUniform(2, 1, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> TargetTimes.of(new double[] {1}, new double[][] {{1, 2}}, 1));
    assertThrows(
        IllegalArgumentException.class, () -> TargetTimes.of(new double[0], new double[0][], 1));
  }
}
