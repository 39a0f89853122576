package basin.reports.statistics.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KnownSpreadTest {
  private final KnownSpread rule = new KnownSpread(0.2, 0.6);

  @Test
  void oneRunIsEnoughWhereTheGapIsLarge() {
    assertTrue(rule.below(5, 4.25, 1).holds());
    assertFalse(rule.below(5, 4.75, 1).holds());
    assertTrue(rule.below(5, 4.75, 6).holds());
    assertEquals(0.0013499, rule.below(5, 4.4, 1).p(), 1e-7);
  }

  @Test
  void aBoundThatIsJustMetHolds() {
    assertTrue(new KnownSpread(1, 0.5).below(2, 1.5, 1).holds());
  }

  @Test
  void whatIsWorseIsNoEvidence() {
    Evidence worse = rule.better(-0.5, 4, 4);
    assertFalse(worse.holds());
    assertTrue(worse.p() > 0.99);
  }

  @Test
  void noRunsAndNoSpreadAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> rule.below(1, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> rule.better(1, 3, 0));
    assertThrows(IllegalArgumentException.class, () -> new KnownSpread(0, 1));
  }
}
