package basin.reports.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PairingTest {
  @Test
  void onlyWhatBothHaveIsPaired() {
    Pairing pairing = Pairing.of(values(2, 5, 7, 9), values(1, 5, 6, 9, 12));
    assertEquals(List.of(Replicate.of(5), Replicate.of(9)), pairing.replicates());
    assertArrayEquals(new double[] {50, 90}, pairing.first());
    assertArrayEquals(new double[] {50, 90}, pairing.second());
    assertEquals(0, Pairing.of(values(1, 3), values(2, 4)).replicates().size());
    assertEquals(0, Pairing.of(values(), values(2, 4)).replicates().size());
  }

  @Test
  void itIsWhatLookingUpEachWouldFind() {
    for (int shift = -6; shift <= 6; shift++) {
      SortedMap<Replicate, Double> one = new TreeMap<>();
      SortedMap<Replicate, Double> other = new TreeMap<>();
      for (int i = 0; i < 12; i++) {
        one.put(replicate(i, i * i % 5), i + 0.25);
        other.put(replicate(i + shift, i % 5), -i - 0.5);
      }
      Pairing pairing = Pairing.of(one, other);
      List<Replicate> shared = one.keySet().stream().filter(other::containsKey).toList();
      assertEquals(shared, pairing.replicates());
      assertArrayEquals(
          shared.stream().mapToDouble(r -> one.get(r) - other.get(r)).toArray(),
          pairing.gains((x, y) -> x - y));
    }
  }

  private static Replicate replicate(int fold, long seed) {
    return new Replicate(new TreeMap<>(Map.of("fold", "" + fold / 3)), seed);
  }

  private static SortedMap<Replicate, Double> values(long... seeds) {
    SortedMap<Replicate, Double> values = new TreeMap<>();
    for (long seed : seeds) {
      values.put(Replicate.of(seed), 10.0 * seed);
    }
    return values;
  }
}
