package basin.problems.surfaces;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.problems.Surfaces;
import basin.spi.number.Vec;
import java.util.List;
import org.junit.jupiter.api.Test;

class HimmelblauTest {
  @Test
  void withoutAStartEachSeedHasItsOwn() {
    Himmelblau surface = new Himmelblau(List.of());
    double first = start(surface, 0).get(0);
    assertNotEquals(first, start(surface, 1).get(0));
    for (long seed = 0; seed < 200; seed++) {
      assertTrue(start(surface, seed).abs().largest() < 5);
    }
  }

  @Test
  void aGivenStartIsTheSameForEverySeed() {
    Himmelblau surface = new Himmelblau(List.of(-1.0, 2.5));
    assertArrayEquals(new double[] {-1, 2.5}, start(surface, 7).toArray());
  }

  @Test
  void aStartHasTwoNumbers() {
    assertThrows(IllegalArgumentException.class, () -> new Himmelblau(List.of(1.0)));
  }

  private static Vec start(Himmelblau surface, long seed) {
    Vec x = Surfaces.DOUBLES.vec(2);
    surface.start(x, new SeededStreams(seed).named("init"));
    return x;
  }
}
