package basin.reports.statistics.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CriticalDifferenceTest {
  /** With 30 blocks of five treatments the critical difference is 1.11. */
  private static CriticalDifference of(double... ranks) {
    return CriticalDifference.of(0.05, 30, ranks);
  }

  @Test
  void cliquesAreTheLargestGroupsNotToldApart() {
    CriticalDifference found = of(4.6, 1.5, 2.2, 3.0, 3.7);
    assertEquals(1.1137, found.difference(), 1e-3);
    assertEquals(List.of(1, 2, 3, 4, 0), found.order());
    assertEquals(
        List.of(List.of(1, 2), List.of(2, 3), List.of(3, 4), List.of(4, 0)), found.cliques());
    assertTrue(found.apart(1, 3));
    assertFalse(found.apart(2, 1));
  }

  @Test
  void aGroupWithinAnotherIsNoCliqueOfItsOwn() {
    assertEquals(List.of(List.of(0, 1, 2, 3, 4)), of(2.6, 2.8, 3.0, 3.2, 3.4).cliques());
    assertEquals(List.of(List.of(0, 1, 2), List.of(4, 3)), of(1.6, 1.7, 2.2, 4.8, 4.7).cliques());
  }

  @Test
  void whoIsApartFromAllIsInNone() {
    assertEquals(List.of(List.of(1, 2)), CriticalDifference.of(0.05, 100, 1, 2.4, 2.6).cliques());
    assertEquals(List.of(), CriticalDifference.of(0.05, 100, 1, 2, 3).cliques());
  }

  @Test
  void equalRanksStandAsGiven() {
    assertEquals(List.of(0, 1, 2), CriticalDifference.of(0.1, 3, 2, 2, 2).order());
    assertEquals(List.of(List.of(0, 1, 2)), CriticalDifference.of(0.1, 3, 2, 2, 2).cliques());
  }

  @Test
  void oneTreatmentOrNoBlockIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> CriticalDifference.of(0.05, 3, 1));
    assertThrows(IllegalArgumentException.class, () -> CriticalDifference.of(0.05, 0, 1, 2));
    assertThrows(
        IllegalArgumentException.class, () -> CriticalDifference.of(0.05, 3, 1, Double.NaN));
  }
}
