package basin.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.engine.example.Drawn;
import basin.engine.example.EmptyShelf;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.spi.data.DataException;
import basin.spi.data.Dataset;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.number.Precision;
import basin.spi.random.Streams;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DataRoomTest {
  private final DataRoom room = new DataRoom(new EmptyShelf());

  @Test
  void manyCallersAtOnceLoadOnce() throws Exception {
    Drawn data = Drawn.numbers(50, 3, 2);
    Map<Rows, Boolean> copies = new IdentityHashMap<>();
    for (Rows rows : together(8, () -> rows(data, 0, Precision.FLOAT32))) {
      copies.put(rows, true);
    }
    assertEquals(1, copies.size());
    assertEquals(1, data.loads().get());
  }

  @Test
  void eachPrecisionHasOneCopyOfOneLoad() {
    Drawn data = Drawn.numbers(50, 3, 2);
    Rows narrow = rows(data, 0, Precision.FLOAT32);
    Rows wide = rows(data, 1, Precision.FLOAT64);
    assertNotSame(narrow, wide);
    assertSame(narrow, rows(data, 2, Precision.FLOAT32));
    assertEquals(1, data.loads().get());
    assertEquals((float) wide.train().inputs().get(4, 1), narrow.train().inputs().get(4, 1));
  }

  @Test
  void dataThatDependOnTheSeedAreLoadedForEachSeed() {
    Seeded data = new Seeded(Drawn.numbers(50, 3, 2), 0, new AtomicInteger());
    Rows zero = rows(data, 0, Precision.FLOAT32);
    assertNotSame(zero, rows(data, 1, Precision.FLOAT32));
    assertSame(zero, rows(data, 0, Precision.FLOAT32));
    assertEquals(2, data.drawn().loads().get());
  }

  @Test
  void aLoadThatFailsIsTriedAgain() {
    Seeded data = new Seeded(Drawn.numbers(50, 3, 2), 1, new AtomicInteger());
    assertThrows(DataException.class, () -> rows(data, 0, Precision.FLOAT32));
    assertEquals(50, rows(data, 0, Precision.FLOAT32).train().rows());
  }

  @Test
  void viewsOfASplitShowItsRows() {
    Split split = rows(Drawn.numbers(50, 3, 2), 0, Precision.FLOAT64).train();
    HashSet<Double> seen = new HashSet<>();
    for (int r = 0; r < 10; r++) {
      assertEquals(
          split.inputs().get(20 + r, 2),
          split.inputs(20, 10, Arithmetic.of(Precision.FLOAT64)).get(r, 2));
      seen.add(split.inputs().get(20 + r, 2));
    }
    assertEquals(10, seen.size());
  }

  private Rows rows(Dataset data, long seed, Precision precision) {
    return room.rows(data, new SeededStreams(seed), precision);
  }

  private static <T> List<T> together(int threads, Callable<T> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CyclicBarrier barrier = new CyclicBarrier(threads);
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        futures.add(
            pool.submit(
                () -> {
                  barrier.await();
                  return work.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private record Seeded(Drawn drawn, int failures, AtomicInteger tries) implements Dataset {
    @Override
    public Samples load(Shelf shelf, Streams streams) {
      if (tries.getAndIncrement() < failures) {
        throw new DataException("not yet");
      }
      return drawn.load(shelf, streams);
    }

    @Override
    public boolean seeded() {
      return true;
    }

    @Override
    public String digest(Shelf shelf) {
      return "0";
    }
  }
}
