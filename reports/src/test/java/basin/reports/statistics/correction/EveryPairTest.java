package basin.reports.statistics.correction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class EveryPairTest {
  @Test
  void theFirstMeetsEachOtherAndIsCorrectedForAllPairs() {
    // p of (a, b) 0.01, (a, c) 0.04, (b, c) 0.03: Holm multiplies by 3, 2, 1 in the order of p.
    EveryPair<String> pairs =
        EveryPair.of(
            List.of("a", "b", "c"),
            String::concat,
            pair -> pair.equals("ab") ? 0.01 : pair.equals("ac") ? 0.04 : 0.03);
    assertEquals(List.of("ab", "ac"), pairs.ofFirst());
    assertEquals(0.03, pairs.corrected()[0], 1e-15);
    assertEquals(0.06, pairs.corrected()[1], 1e-15);
  }

  @Test
  void whoIsAloneMeetsNobody() {
    EveryPair<String> pairs = EveryPair.of(List.of("a"), String::concat, pair -> 0.5);
    assertEquals(List.of(), pairs.ofFirst());
    assertArrayEquals(new double[0], pairs.corrected());
  }
}
