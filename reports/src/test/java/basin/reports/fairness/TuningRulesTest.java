package basin.reports.fairness;

import static basin.reports.fairness.Contested.only;
import static basin.reports.fairness.Contested.tuned;
import static basin.reports.fairness.Contested.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.spi.report.Objection;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Rules on how settings were tried and chosen, on invented results that break them and on others.
 */
class TuningRulesTest {
  @Test
  void unequalNumbersOfSettingsAreCountedAndTheFewerAreMadeMore() {
    Invented results = new Invented().goal("validation.loss", false);
    tuned(results, "sgd", 0.5, "0.1", "1");
    tuned(results, "adam", 0.3, "0.001", "0.01", "0.1", "1");

    Objection found = only(new UnequalTuning(), results);

    assertTrue(found.serious());
    assertTrue(
        found.evidence().startsWith("Settings tried: 4 for adam and 2 for sgd."), found.evidence());
    // one of adam's four beats sgd's best: among two drawn of four it is in half of the draws
    assertTrue(
        found.evidence().contains("ahead of sgd at rate 0.1 in 50 % of draws"), found::evidence);
  }

  @Test
  void whoWonWithTheFewestTriesWonInSpiteOfIt() {
    Invented results = new Invented().goal("validation.loss", false);
    tuned(results, "sgd", 0.1, "0.1", "1");
    tuned(results, "adam", 0.3, "0.001", "0.01", "0.1", "1");

    assertFalse(only(new UnequalTuning(), results).serious());
  }

  @Test
  void theChanceToDrawAGoodSettingIsCountedOut() {
    assertEquals(0.5, UnequalTuning.chance(4, 1, 2), 1e-12);
    assertEquals(1 - 3 / 10.0, UnequalTuning.chance(5, 2, 2), 1e-12); // 3 of 10 pairs have neither
    assertEquals(1, UnequalTuning.chance(5, 4, 2), 0);
    assertEquals(0, UnequalTuning.chance(5, 0, 2), 1e-12);
  }

  @Test
  void oneSettingBesideATunedGroupIsLeftUntunedAndSaidOnce() {
    Invented results = new Invented().goal("validation.loss", false);
    tuned(results, "sgd", 0.1, "0.1", "1");
    tuned(results, "adam", 0.3, "0.001");

    Objection found = only(new Untuned(), results);

    assertEquals("Adam stands at one setting beside a group that was tuned.", found.fact());
    assertEquals("Settings tried: 2 for sgd and 1 for adam (rate 0.001).", found.evidence());
    assertTrue(found.serious());
    assertEquals(List.of(), new UnequalTuning().examine(results));
  }

  @Test
  void groupsThatWereNotTunedAtAllAreRemarkedOn() {
    Invented results = new Invented().goal("validation.loss", false);
    tuned(results, "sgd", 0.1, "0.1");
    tuned(results, "adam", 0.3, "0.1");

    Objection found = only(new Untuned(), results);
    assertEquals("No optimizer was tuned.", found.fact());
    assertFalse(found.serious());
    assertEquals(List.of(), new UnequalTuning().examine(results));
  }

  @Test
  void aChoiceThatHangsOnASeedFlattersByAsMuchAsChoosingWithoutItCosts() {
    Invented results = new Invented().goal("validation.error", false);
    // seeds 0 … 3; chosen is a with a mean of 1; without seed 0 b is chosen, which has 5 there
    values(results, "a", 0, 1, 1, 2);
    values(results, "b", 5, 1, 1, 1);

    Objection found = only(new SharedSelection(), results);

    assertTrue(found.evidence().contains("2.25 in place of 1"), found.evidence());
    assertFalse(found.serious());
  }

  @Test
  void whereSeedsChangeNothingThereIsNoLuckToChoose() {
    Invented results = new Invented().goal("validation.error", false);
    values(results, "a", 1, 1, 1, 1);
    values(results, "b", 2, 2, 2, 2);

    assertEquals(List.of(), new SharedSelection().examine(results));
  }

  @Test
  void aChoiceThatHangsOnNoSeedFlattersNone() {
    Invented results = new Invented().goal("validation.error", false);
    values(results, "a", 1, 1.1, 1.2, 0.9);
    values(results, "b", 2, 2.1, 2.2, 1.9);

    Objection found = only(new SharedSelection(), results);
    assertFalse(found.serious());
    assertTrue(found.evidence().endsWith("an estimated optimism of 0."), found.evidence());
  }

  @Test
  void whatWonByALuckyChoiceIsSaidToHangOnIt() {
    Invented results = new Invented().goal("validation.error", false);
    values(results, "group", "lucky", "a", 0, 1, 1, 2);
    values(results, "group", "lucky", "b", 5, 1, 1, 1);
    values(results, "group", "steady", "a", 1.5, 1.4, 1.6, 1.5);
    values(results, "group", "steady", "b", 9, 9, 9, 9);

    Objection found = only(new SharedSelection(), results);

    assertTrue(found.serious());
    assertTrue(found.fact().endsWith("and the order hangs on it."), found.fact());
  }

  @Test
  void beyondAnEdgeOfWrittenNumbersMoreAreTried() {
    Invented results = new Invented().goal("validation.loss", false);
    tuned(results, "sgd", 0.5, "1", "0.1", "0.01");
    Objection found = only(new EdgeOfGrid(), results);
    assertEquals("Try more beyond; finished trials are kept.", found.repair());
    assertTrue(found.change().endsWith("=0.01,0.1,1,10,100"), found.change());
  }

  @Test
  void beyondAnEdgeOfDrawnNumbersTheirDistributionIsWidened() {
    Invented results = new Invented().goal("validation.loss", false);
    tuned(results, "sgd", 0.5, "0.871342", "0.0412077", "0.00917214", "0.1");
    tuned(results, "adam", 0.5, "0.00120934", "0.0412077", "0.387115");
    Objection found = only(new EdgeOfGrid(), results);
    assertEquals(
        "Widen the distribution or the range that the file gives for rate of adam downwards and"
            + " rate of sgd upwards.",
        found.repair());
    assertEquals("", found.change());
  }
}
