package basin.reports.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.reports.invented.Invented;
import basin.reports.invented.InventedTrial;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import org.junit.jupiter.api.Test;

class SpendingTest {
  private final Invented results = new Invented().goal("train.loss", false);

  /** Three evaluations at each of five steps, of which the first step asked for most. */
  private InventedTrial searching() {
    return results.trial(0, "optimizer", "search").rowless().costing(3, 12);
  }

  @Test
  void workIsSpentWhereTheProbeSaysThatItWas() {
    // 10 values and 5 gradients in all, weighed 1 and 3: 25
    searching()
        .curve("train.loss", 9, 8, 7, 6, 5, 4)
        .curve("effort.value-rows", 0, 6, 7, 8, 9, 10)
        .curve("effort.gradient-rows", 0, 1, 2, 3, 4, 5)
        .curve("effort.product-rows", 0, 0, 0, 0, 0, 0);

    assertArrayEquals(new double[] {0, 9, 13, 17, 21, 25}, times(Clock.WORK), 1e-12);
    assertArrayEquals(
        new double[] {0, 12 * 9 / 25.0, 12 * 13 / 25.0, 12 * 17 / 25.0, 12 * 21 / 25.0, 12},
        times(Clock.SECONDS),
        1e-12);
  }

  @Test
  void withoutTheProbeItIsSharedOutEvenly() {
    searching().curve("train.loss", 9, 8, 7, 6, 5, 4);

    assertArrayEquals(new double[] {0, 5, 10, 15, 20, 25}, times(Clock.WORK), 1e-12);
    assertArrayEquals(new double[] {0, 2.4, 4.8, 7.2, 9.6, 12}, times(Clock.SECONDS), 1e-12);
  }

  @Test
  void betweenTwoRecordsItIsSpentEvenly() {
    Spending spending = new Spending(new long[] {0, 10, 20}, new double[] {0, 80, 100});

    assertEquals(0, spending.share(0));
    assertEquals(0.4, spending.share(5), 1e-15);
    assertEquals(0.8, spending.share(10), 1e-15);
    assertEquals(0.9, spending.share(15), 1e-15);
    assertEquals(1, spending.share(20), 1e-15);
    assertEquals(1, spending.share(25), 1e-15);
  }

  @Test
  void aTargetIsReachedLaterWhereTheFirstStepCostMost() {
    searching()
        .curve("train.loss", 9, 1, 1, 1, 1, 1)
        .curve("effort.value-rows", 0, 6, 7, 8, 9, 10)
        .curve("effort.gradient-rows", 0, 1, 2, 3, 4, 5)
        .curve("effort.product-rows", 0, 0, 0, 0, 0, 0);
    Study study = Study.of(results);
    Reach reach =
        Reach.of(study, study.settings().get(0), Clock.WORK, new Target("train.loss", false, 2));

    assertEquals(9, reach.median(), 1e-12, "and 5 if it were shared out evenly");
  }

  private double[] times(Clock clock) {
    TrialRecord trial = results.trials().get(0);
    Curve curve = results.curve(trial, "train.loss").orElseThrow();
    return clock.read(results, trial, curve);
  }
}
