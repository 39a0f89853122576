package basin.datasets.rows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.spi.data.DataException;
import basin.spi.random.RandomStream;
import java.util.Arrays;
import java.util.Optional;
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
    Split split = Split.of(0.15, 0.2);
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
        Partition.of(new int[1000], Split.of(0.15, 0.2), new SeededStreams(0).named("split"));
    assertEquals(650, partition.train().length);
    assertEquals(150, partition.validation().length);
    assertEquals(200, partition.test().length);
  }

  @Test
  void aClassOfOneRowIsNeverDealtOutTwice() {
    int[] classes = {0, 1, 2, 3, 4};
    Partition partition =
        Partition.of(classes, Split.of(0.45, 0.45), new SeededStreams(0).named("split"));
    assertEquals(
        5, partition.train().length + partition.validation().length + partition.test().length);
    assertTrue(partition.test().length >= 2);
  }

  @Test
  void aSplitLeavesSomethingToTrain() {
    assertThrows(IllegalArgumentException.class, () -> Split.of(0.5, 0.5));
  }

  @Test
  void overItsFoldsEachRowIsChosenByOnce() {
    int[] classes = IntStream.range(0, 103).map(r -> r % 9 == 0 ? 2 : r % 2).toArray();
    int[] held = folds(classes, 7, 0).test();
    int[] all =
        IntStream.range(0, 7)
            .mapToObj(fold -> folds(classes, 7, fold))
            .peek(part -> assertArrayEquals(held, part.test()))
            .flatMapToInt(part -> IntStream.of(part.validation()))
            .toArray();
    assertEquals(21, held.length);
    assertArrayEquals(
        IntStream.range(0, 103).toArray(),
        IntStream.concat(IntStream.of(all), IntStream.of(held)).sorted().toArray());
  }

  @Test
  void foldsAreOfOneSizeAndEveryClassIsSpreadOverThem() {
    int[] classes = IntStream.range(0, 103).map(r -> r % 9 == 0 ? 2 : r % 2).toArray();
    for (int fold = 0; fold < 7; fold++) {
      Partition part = folds(classes, 7, fold);
      assertEquals(82 / 7.0, part.validation().length, 1);
      for (int kind = 0; kind < 3; kind++) {
        long kept = of(kind, part.test(), classes);
        int wanted = kind;
        long rows = IntStream.of(classes).filter(c -> c == wanted).count();
        assertEquals((rows - kept) / 7.0, of(kind, part.validation(), classes), 1);
      }
    }
  }

  @Test
  void asManyFoldsAsRowsLeaveOneOutAndMoreAreRefused() {
    assertEquals(1, folds(new int[10], 8, 7).validation().length);
    DataException refusal = assertThrows(DataException.class, () -> folds(new int[10], 9, 0));
    assertEquals(
        "the split has 9 folds, but there are only 8 rows to deal; give at most as many folds",
        refusal.getMessage());
  }

  @Test
  void aSeedOfItsOwnHoldsASplit() {
    Split free = Split.of(0.3, 0.2);
    Split held = new Split(0.3, 0.2, Optional.of(5L), Optional.empty(), Optional.empty());
    assertArrayEquals(drawn(held, 1).train(), drawn(held, 2).train());
    assertArrayEquals(drawn(free, 5).train(), drawn(held, 1).train());
    assertFalse(Arrays.equals(drawn(free, 1).train(), drawn(free, 2).train()));
  }

  @Test
  void aSplitAsksForAShareOrAFold() {
    assertRefused(0.1, Optional.of(5), Optional.empty());
    assertRefused(0, Optional.of(5), Optional.of(5));
    assertRefused(0, Optional.empty(), Optional.of(0));
  }

  private static void assertRefused(
      double validation, Optional<Integer> folds, Optional<Integer> fold) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Split(validation, 0, Optional.empty(), folds, fold));
  }

  private static Partition drawn(Split split, long seed) {
    return Partition.of(new int[50], split, split.random(new SeededStreams(seed)));
  }

  private static Partition folds(int[] classes, int folds, int fold) {
    Split split = new Split(0, 0.2, Optional.empty(), Optional.of(folds), Optional.of(fold));
    return Partition.of(classes, split, new SeededStreams(3).named("split"));
  }

  private static long of(int kind, int[] rows, int[] classes) {
    return IntStream.of(rows).filter(r -> classes[r] == kind).count();
  }
}
