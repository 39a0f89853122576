package basin.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.engine.data.DataRoom;
import basin.engine.data.Rows;
import basin.engine.data.Split;
import basin.engine.example.Drawn;
import basin.engine.example.EmptyShelf;
import basin.engine.example.Thinned;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.spi.data.Dataset;
import basin.spi.number.Precision;
import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeedTest {
  private static final Arithmetic ARITHMETIC = Arithmetic.of(Precision.FLOAT32);
  private static final Streams STREAMS = new SeededStreams(3);

  private final Feed feed = new Feed();

  static Stream<Dataset> data() {
    Drawn dense = Drawn.numbers(10, 6, 2);
    return Stream.of(dense, new Thinned(dense));
  }

  @Test
  void theSameRowsOfTheSameSplitAreSharedAndNoOthers() {
    Rows rows = rows(Drawn.numbers(10, 6, 2));
    BatchRows some = feed.rows(rows.train(), 4, ARITHMETIC);
    assertSame(some, feed.rows(rows.train(), 4, ARITHMETIC));
    assertNotSame(some, feed.rows(rows.train(), 5, ARITHMETIC));
    assertNotSame(some, feed.rows(rows.test(), 4, ARITHMETIC));
    assertNotSame(some, new Feed().rows(rows.train(), 4, ARITHMETIC));
  }

  /** Whoever asked for what before. */
  @ParameterizedTest
  @MethodSource("data")
  void whatIsAskedForIsThere(Dataset data) {
    Split split = rows(data).train();
    BatchRows batches = feed.rows(split, 4, ARITHMETIC);
    assertEquals(3, batches.count());
    Streams other = new SeededStreams(4);
    assertRows(split, batches, null, BatchRows.NO_EPOCH, 1);
    for (int index : List.of(0, 1, 2, 2, 0)) {
      assertRows(split, batches, STREAMS, 0, index);
    }
    assertRows(split, batches, STREAMS, 7, 0);
    assertRows(split, batches, other, 7, 0);
    assertRows(split, batches, STREAMS, 7, 2);
    assertRows(split, batches, null, BatchRows.NO_EPOCH, 2);
    assertRows(split, batches, STREAMS, 0, 2);
  }

  /** A run that fails leaves the others alone. */
  @Test
  void anOrderThatWasDrawnByHalfIsDrawnAnew() {
    Split split = rows(Drawn.numbers(10, 6, 2)).train();
    BatchRows batches = feed.rows(split, 4, ARITHMETIC);
    assertRows(split, batches, STREAMS, 0, 0);
    assertThrows(OutOfMemoryError.class, () -> batches.chunk(new Failing(STREAMS), 1, 0));
    assertRows(split, batches, STREAMS, 1, 0);
  }

  /** Streams with the same seed that have no more room. */
  private record Failing(Streams whole) implements Streams {
    @Override
    public RandomStream named(String name) {
      throw new OutOfMemoryError();
    }

    @Override
    public Streams withSeed(long seed) {
      return whole.withSeed(seed);
    }

    @Override
    public long seed() {
      return whole.seed();
    }
  }

  private static void assertRows(
      Split split, BatchRows batches, Streams streams, long epoch, int index) {
    int[] order = IntStream.range(0, split.rows()).toArray();
    if (epoch != BatchRows.NO_EPOCH) {
      streams.named("shuffle." + epoch).shuffle(order);
    }
    int[] wanted = Arrays.copyOfRange(order, index * 4, Math.min(index * 4 + 4, order.length));
    Chunk chunk = batches.chunk(streams, epoch, index);
    assertEquals(wanted.length, chunk.rows());
    for (int i = 0; i < wanted.length; i++) {
      double[] inputs = split.inputs().row(wanted[i]).toArray();
      assertArrayEquals(inputs, chunk.inputs().row(i).toArray());
      assertArrayEquals(split.targets().row(wanted[i]).toArray(), chunk.targets().row(i).toArray());
    }
  }

  private static Rows rows(Dataset data) {
    return new DataRoom(new EmptyShelf()).rows(data, STREAMS, Precision.FLOAT32);
  }
}
