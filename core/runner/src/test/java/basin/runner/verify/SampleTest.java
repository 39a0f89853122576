package basin.runner.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {
  private static final List<Integer> ALL = IntStream.range(0, 30).boxed().toList();

  @Test
  void itHasItsSizeInOrderAndNothingTwice() {
    List<Integer> sample = Sample.of(ALL, 7, 0);
    assertEquals(7, sample.size());
    assertEquals(sample.stream().sorted().distinct().toList(), sample);
  }

  @Test
  void aSeedDrawsTheSameAndAnotherAnother() {
    assertEquals(Sample.of(ALL, 7, 3), Sample.of(ALL, 7, 3));
    assertNotEquals(Sample.of(ALL, 7, 3), Sample.of(ALL, 7, 4));
  }

  @Test
  void everyElementIsDrawnNowAndThen() {
    Set<Integer> drawn = new HashSet<>();
    for (long seed = 0; seed < 100; seed++) {
      drawn.addAll(Sample.of(ALL, 3, seed));
    }
    assertEquals(Set.copyOf(ALL), drawn);
  }

  @Test
  void ofFewerThanAskedForItIsAll() {
    assertEquals(ALL, Sample.of(ALL, 31, 0));
  }
}
