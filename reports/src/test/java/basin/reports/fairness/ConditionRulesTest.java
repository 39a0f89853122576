package basin.reports.fairness;

import static basin.reports.fairness.Contested.beside;
import static basin.reports.fairness.Contested.fair;
import static basin.reports.fairness.Contested.loss;
import static basin.reports.fairness.Contested.only;
import static basin.reports.fairness.Contested.reaching;
import static basin.reports.fairness.Contested.timed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.spi.report.Objection;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Rules on the conditions under which trials ran, on invented results that break them and on
 * others.
 */
class ConditionRulesTest {
  @Test
  void trialsThatRanBesideOthersHaveNoSecondsToCompare() {
    Invented results = timed();
    Objection alike = only(new ContendedTime(), beside(results, 2, 1, 2, 1));
    assertFalse(alike.serious());
    assertTrue(alike.evidence().contains("ran up to 2 at once"), alike.evidence());
    assertEquals("./basin run FILE --alone --out runs/alone", alike.change());

    Objection unlike = only(new ContendedTime(), beside(timed(), 1, 4, 1, 1));
    assertTrue(unlike.serious());
    assertEquals(
        "Trials of adam ran up to 4 in lockstep. It was not the same for all.", unlike.evidence());
  }

  @Test
  void aTrialWithoutAProcessorForATenthOfItsTimeRanUnderLoad() {
    Invented results = timed();
    for (int seed = 0; seed < 5; seed++) {
      reaching(results.trial(seed, "optimizer", "adam"), 1).beside(1, 1, 0.24).costing(1, 0.25);
      reaching(results.trial(seed, "optimizer", "sgd"), 2).beside(1, 1, 0.1).costing(1, 0.25);
    }
    assertEquals(
        "Trials of sgd ran with a processor for 40 % of their seconds. It was not the same for"
            + " all.",
        only(new ContendedTime(), results).evidence());
  }

  @Test
  void trialsThatRanAloneHave() {
    assertEquals(List.of(), new ContendedTime().examine(beside(timed(), 1, 1, 1, 1)));
  }

  @Test
  void whereNoSecondsAreComparedNobodyAsksWhatRanBeside() {
    Invented results = new Invented().goal("validation.loss", false);
    for (int seed = 0; seed < 5; seed++) {
      loss(results.trial(seed, "optimizer", "adam").beside(8, 4, 0.01), 0.4, seed);
      loss(results.trial(seed, "optimizer", "sgd").beside(1, 1, 0.25), 0.5, seed);
    }
    assertEquals(List.of(), new ContendedTime().examine(results));
  }

  @Test
  void secondsOfTwoMachinesAreNotSetSideBySide() {
    Invented results = timed();
    for (int seed = 0; seed < 5; seed++) {
      reaching(results.trial(seed, "optimizer", "adam"), 1).made("Cores", "2");
      reaching(results.trial(seed, "optimizer", "sgd"), 2).made("Cores", seed == 0 ? "64" : "2");
    }
    Objection found = only(new MixedConditions(), results);

    assertTrue(
        found.evidence().startsWith("Cores: 2 for 9 trials and 64 for 1 trial."), found.evidence());
    assertEquals(List.of(), new MixedConditions().examine(results.goal("validation.loss", false)));
  }

  @Test
  void twoVersionsAreNotComparedWhateverCounts() {
    Invented results = fair();
    results.trial(5, "optimizer", "adam").made("Basin", "0.2.0").curve("validation.loss", 1, 0.5);
    results.trial(5, "optimizer", "sgd").made("Basin", "0.3.0").curve("validation.loss", 1, 0.5);

    assertEquals(
        "Basin: 0.2.0 for 1 trial and 0.3.0 for 1 trial.",
        only(new MixedConditions(), results).evidence());
  }

  @Test
  void twoPrecisionsAreNotComparedUnlessTheyAreTheQuestion() {
    Invented results = new Invented().goal("validation.loss", false);
    for (int seed = 0; seed < 5; seed++) {
      loss(results.trial(seed, "optimizer", "adam"), 0.4, seed).set("{\"precision\": \"float32\"}");
      loss(results.trial(seed, "optimizer", "sgd"), 0.5, seed).set("{\"precision\": \"float64\"}");
    }
    assertEquals(
        "Precision: float32 for adam and float64 for sgd.",
        only(new MixedConditions(), results).evidence());
  }
}
