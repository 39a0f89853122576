package basin.lab.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.sample.OneByOne;
import basin.spi.run.Cost;
import basin.spi.run.End;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60) // a deadlock fails
class LocalExecutorTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void everyTrialRunsOnceAndComesBackOnTheCallingThread(int threads) {
    List<String> met = new ArrayList<>();

    new LocalExecutor(threads)
        .run(
            trials(50),
            new OneByOne(LocalExecutorTest::completed),
            result -> {
              assertTrue(Thread.currentThread().getName().startsWith("main"));
              met.add(result.id());
            });

    assertEquals(50, met.size());
    assertEquals(50, Set.copyOf(met).size());
  }

  @Test
  void noTrialsAreDoneAtOnce() {
    new LocalExecutor(3).run(trials(0), new OneByOne(LocalExecutorTest::completed), result -> {});
  }

  @Test
  void asManyTrialsRunAtATimeAsThereAreThreads() {
    CyclicBarrier together = new CyclicBarrier(3);
    Set<String> names = ConcurrentHashMap.newKeySet();

    new LocalExecutor(3)
        .run(
            trials(9),
            new OneByOne(
                trial -> {
                  await(together);
                  names.add(Thread.currentThread().getName());
                  return completed(trial);
                }),
            result -> {});

    assertEquals(Set.of("trial-1", "trial-2", "trial-3"), names);
  }

  @Test
  void trialsAreTakenLazily() {
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Iterator<Trial> counted =
        IntStream.range(0, 100)
            .peek(i -> taken.incrementAndGet())
            .mapToObj(LocalExecutorTest::trial)
            .iterator();

    new LocalExecutor(2)
        .run(
            counted,
            new OneByOne(LocalExecutorTest::completed),
            result -> assertTrue(taken.get() <= done.incrementAndGet() + 4, "taken too early"));

    assertEquals(100, done.get());
  }

  @Test
  void anInterruptEndsTheTrialsInFlightAndKeepsWhatIsFinished() {
    Set<String> kept = new TreeSet<>();
    CountDownLatch running = new CountDownLatch(1);

    new LocalExecutor(1)
        .run(
            trials(100),
            new OneByOne(
                trial -> trial.id().equals("3") ? untilInterrupted(running) : completed(trial)),
            result -> {
              kept.add(result.id());
              if (result.id().equals("2")) {
                await(running);
                Thread.currentThread().interrupt();
              }
            });

    assertTrue(Thread.interrupted(), "the caller must learn of the interrupt");
    assertEquals(Set.of("0", "1", "2"), kept);
  }

  @Test
  void aTrialThatEndsDuringTheFarewellIsKeptUnlessItFailed() {
    Set<String> kept = new TreeSet<>();
    CountDownLatch running = new CountDownLatch(2);

    new LocalExecutor(3)
        .run(
            trials(3),
            new OneByOne(
                trial -> {
                  if (trial.id().equals("0")) {
                    await(running);
                    return completed(trial);
                  }
                  running.countDown();
                  untilInterruptedQuietly();
                  return result(trial, trial.id().equals("1") ? Outcome.COMPLETED : Outcome.FAILED);
                }),
            result -> {
              kept.add(result.id());
              Thread.currentThread().interrupt();
            });

    assertTrue(Thread.interrupted());
    assertEquals(Set.of("0", "1"), kept);
  }

  @Test
  void aSinkThatThrowsEndsTheRun() {
    IllegalStateException full =
        assertThrows(
            IllegalStateException.class,
            () ->
                new LocalExecutor(2)
                    .run(
                        trials(10),
                        new OneByOne(LocalExecutorTest::completed),
                        result -> {
                          throw new IllegalStateException("disk full");
                        }));

    assertEquals("disk full", full.getMessage());
  }

  @Test
  void aRunnerThatThrowsIsAFaultThatIsNotHidden() {
    Function<Trial, TrialResult> faulty =
        trial -> {
          throw new UnsupportedOperationException("fault");
        };

    IllegalStateException e =
        assertThrows(
            IllegalStateException.class,
            () -> new LocalExecutor(1).run(trials(2), new OneByOne(faulty), result -> {}));

    assertEquals("fault", e.getCause().getMessage());
  }

  @Test
  void aThreadIsNeeded() {
    assertThrows(IllegalArgumentException.class, () -> new LocalExecutor(0));
    assertThrows(IllegalArgumentException.class, () -> new LocalExecutor(1, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4})
  void trialsOfOneKindRunInCrews(int largest) {
    List<String> met = new ArrayList<>();
    Together runner = new Together(Collections.synchronizedList(new ArrayList<>()));

    new LocalExecutor(2, largest).run(trials(40), runner, result -> met.add(result.id()));

    assertEquals(40, Set.copyOf(met).size());
    assertEquals(largest, Collections.max(runner.sizes()));
  }

  @Test
  void whatACrewHasFinishedIsKeptWhenItIsInterrupted() {
    Set<String> kept = new TreeSet<>();
    CountDownLatch running = new CountDownLatch(1);
    TrialRunner runner =
        new Together(new ArrayList<>()) {
          @Override
          TrialResult result(Trial trial) {
            return trial.id().equals("21") ? untilInterrupted(running) : completed(trial);
          }
        };

    new LocalExecutor(1)
        .run(
            trials(40),
            runner,
            result -> {
              kept.add(result.id());
              if (result.id().equals("17")) {
                await(running);
                Thread.currentThread().interrupt();
              }
            });

    assertTrue(Thread.interrupted());
    assertEquals(21, kept.size());
  }

  /** All trials are of one kind. */
  private static class Together implements TrialRunner {
    private final List<Integer> sizes;

    Together(List<Integer> sizes) {
      this.sizes = sizes;
    }

    List<Integer> sizes() {
      return sizes;
    }

    TrialResult result(Trial trial) {
      return completed(trial);
    }

    @Override
    public Optional<?> kind(Trial trial) {
      return Optional.of("the same");
    }

    @Override
    public void run(List<Trial> trials, Consumer<TrialResult> sink) {
      sizes.add(trials.size());
      trials.forEach(trial -> sink.accept(result(trial)));
    }
  }

  private static Iterator<Trial> trials(int count) {
    return IntStream.range(0, count).mapToObj(LocalExecutorTest::trial).iterator();
  }

  private static Trial trial(int number) {
    return new Trial(Integer.toString(number), 0, "{}", Map.of(), Map.of());
  }

  private static TrialResult completed(Trial trial) {
    return result(trial, Outcome.COMPLETED);
  }

  private static TrialResult result(Trial trial, Outcome outcome) {
    return new TrialResult(trial.id(), new End(outcome, ""), new Cost(1, 1, 1, 0), 1, "");
  }

  private static TrialResult untilInterrupted(CountDownLatch running) {
    running.countDown();
    untilInterruptedQuietly();
    throw new CancellationException();
  }

  private static void untilInterruptedQuietly() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(50, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(50, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
