package basin.runner.live;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AllowanceTest {
  private final Allowance allowance = new Allowance();

  @Test
  void theFirstDrawingComesWhenASecondIsASmallShare() {
    assertFalse(allowance.covers(66, 0, 5));
    assertTrue(allowance.covers(67, 0, 5));
  }

  @Test
  void ofManyTrialsItComesLater() {
    assertFalse(allowance.covers(6_000, 0, 50_000));
    assertTrue(allowance.covers(7_000, 0, 50_000));
  }

  @Test
  void whatTookLongIsNotDoneAgainSoon() {
    allowance.took(3, 100);
    assertFalse(allowance.covers(390, 3, 110));
    assertTrue(allowance.covers(430, 3, 110));
    assertFalse(allowance.covers(430, 3, 200));
  }

  /** Drawn whenever it is covered, all drawings together take less than a fiftieth. */
  @Test
  void allDrawingsOfALongSweepStayBelowTwoHundredths() {
    double spent = 0;
    for (int second = 1; second <= 20_000; second++) {
      long trials = second;
      if (allowance.covers(2.0 * second, spent, trials)) {
        double took = 0.5 + 0.004 * trials;
        allowance.took(took, trials);
        spent += took;
      }
      assertTrue(spent <= 0.02 * 2 * second + 1, second + " s: " + spent);
    }
    assertTrue(spent > 100, "it is drawn now and then: " + spent);
  }
}
