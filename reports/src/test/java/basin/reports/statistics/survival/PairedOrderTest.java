package basin.reports.statistics.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PairedOrderTest {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  @Test
  void whoNeverGotThereIsLaterThanWhoDid() {
    PairedOrder order =
        PairedOrder.of(
            Durations.within(100, 10, 20, NEVER, NEVER, 40, 50),
            Durations.within(100, 15, NEVER, 30, NEVER, 40, 70));
    assertArrayEquals(new double[] {-5, -NEVER, NEVER, 0, 0, -20}, order.differences());
    assertEquals(3, order.first());
    assertEquals(1, order.second());
    assertEquals(2, order.ties());
    assertEquals(0, order.undecided());
    // of four coins at most one on the other side, on either side
    assertEquals(10 / 16.0, order.signP(), 1e-12);
    // of 16 patterns over the ranks 1, 2, 3½ and 3½ six have a sum of at most 3½
    assertEquals(0.75, order.rankP(), 1e-12);
  }

  @Test
  void aPairOfWhichOneWasGivenUpTooEarlySaysNothing() {
    Durations early = new Durations(new double[] {5, 9}, new boolean[] {false, true});
    Durations late = new Durations(new double[] {8, 9}, new boolean[] {true, false});
    PairedOrder order = PairedOrder.of(early, late);
    assertEquals(1, order.undecided());
    assertEquals(1, order.first(), "given up at the very time at which the other arrived");
    assertEquals(1, PairedOrder.of(late, early).undecided());
    assertEquals(1, PairedOrder.of(late, early).second());
  }

  @Test
  void withoutAnyArrivalNothingIsToldApart() {
    PairedOrder order = PairedOrder.of(Watched.none(5, 5), Watched.none(5, 5));
    assertEquals(2, order.ties());
    assertEquals(1, order.signP());
    assertEquals(1, order.rankP());
  }

  @Test
  void pairsNeedAsManyRuns() {
    assertThrows(
        IllegalArgumentException.class, () -> PairedOrder.of(Watched.all(1), Watched.all(1, 2)));
  }
}
