package basin.reports.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.spi.report.TrialRecord;
import basin.spi.run.Effort;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassesTest {
  /** 100 rows in batches of 32: the last of the four is short. */
  @Test
  void rowsOverTheRowsOfAnEpochArePasses() {
    TrialRecord trial = trial(12, 3, 36, new Effort(600, 300, 1500));
    assertEquals(Optional.of(new Passes(6, 3, 15)), Passes.of(trial));
  }

  @Test
  void oneGradientAStepMakesAsManyPassesAsEpochs() {
    assertEquals(
        Optional.of(new Passes(0, 1.75, 0)), Passes.of(trial(7, 1.75, 7, new Effort(0, 196, 0))));
  }

  @Test
  void onASurfacePassesAreEvaluations() {
    assertEquals(
        Optional.of(new Passes(30, 10, 20)), Passes.of(trial(10, 10, 40, new Effort(30, 10, 20))));
  }

  @Test
  void whatWasNotCountedHasNone() {
    assertEquals(Optional.empty(), Passes.of(trial(7, 7, 7, Optional.empty())));
    assertEquals(
        Optional.empty(),
        Passes.of(trial(7, 7, 0, new Effort(0, 0, 70))),
        "nothing says how many rows a pass has");
  }

  @Test
  void aTrialThatTookNoStepCostNothing() {
    assertEquals(Optional.of(new Passes(0, 0, 0)), Passes.of(trial(0, 0, 0, new Effort(0, 0, 0))));
  }

  @Test
  void aMeanIsOfEachKindApart() {
    List<Passes> passes = List.of(new Passes(1, 2, 0), new Passes(4, 2, 3));
    assertEquals(Optional.of(new Passes(2.5, 2, 1.5)), Passes.mean(passes));
    assertEquals(Optional.empty(), Passes.mean(List.of()));
  }

  @Test
  void roundingIsNoDifference() {
    Passes third = new Passes(0, 1 / 3.0, 0);
    assertTrue(third.same(new Passes(0, 1 - 2 / 3.0, 0)));
    assertFalse(third.same(new Passes(0, 0.3334, 0)));
    assertFalse(third.same(new Passes(1e-3, 1 / 3.0, 0)));
    assertFalse(third.same(new Passes(0, 1 / 3.0, 1e-3)));
  }

  private static TrialRecord trial(long steps, double epochs, long evaluations, Effort effort) {
    return trial(steps, epochs, evaluations, Optional.of(effort));
  }

  private static TrialRecord trial(
      long steps, double epochs, long evaluations, Optional<Effort> effort) {
    Invented results = new Invented();
    results.trial(0);
    TrialRecord any = results.trials().get(0);
    return new TrialRecord(
        any.id(),
        any.number(),
        any.seed(),
        Map.of(),
        any.configuration(),
        any.outcome(),
        any.reason(),
        steps,
        epochs,
        evaluations,
        effort,
        any.seconds(),
        any.parameters(),
        List.of(),
        "",
        "{}");
  }
}
