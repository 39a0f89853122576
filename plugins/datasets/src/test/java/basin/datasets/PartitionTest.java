package basin.datasets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.spi.random.RandomStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
  void everyClassGetsItsShareWithinARow(long seed) {
    RandomStream random = new SeededStreams(seed).named("test");
    int[] classes = IntStream.range(0, 50 + random.below(200)).map(r -> random.below(7)).toArray();
    Split split = new Split(0.15, 0.2);
    Partition partition = Partition.of(classes, split, random);
    assertEquals(Math.round(0.2 * classes.length), partition.test().length, 0.5);
    for (int kind = 0; kind < 7; kind++) {
      int wanted = kind;
      double rows = IntStream.of(classes).filter(c -> c == wanted).count();
      assertEquals(split.test() * rows, of(kind, partition.test(), classes), 1);
      assertEquals(split.validation() * rows, of(kind, partition.validation(), classes), 1);
    }
    assertArrayEquals(
        IntStream.range(0, classes.length).toArray(),
        Stream.of(partition.train(), partition.validation(), partition.test())
            .flatMapToInt(IntStream::of)
            .sorted()
            .toArray());
  }

  @Test
  void withoutClassesTheSharesAreExact() {
    Partition partition =
        Partition.of(new int[1000], new Split(0.15, 0.2), new SeededStreams(0).named("split"));
    assertEquals(650, partition.train().length);
    assertEquals(150, partition.validation().length);
    assertEquals(200, partition.test().length);
  }

  @Test
  void aClassOfOneRowIsNeverDealtOutTwice() {
    int[] classes = {0, 1, 2, 3, 4};
    Partition partition =
        Partition.of(classes, new Split(0.45, 0.45), new SeededStreams(0).named("split"));
    assertEquals(
        5, partition.train().length + partition.validation().length + partition.test().length);
    assertTrue(partition.test().length >= 2);
  }

  @Test
  void aSplitLeavesSomethingToTrain() {
    assertThrows(IllegalArgumentException.class, () -> new Split(0.5, 0.5));
  }

  private static long of(int kind, int[] rows, int[] classes) {
    return IntStream.of(rows).filter(r -> classes[r] == kind).count();
  }
}
