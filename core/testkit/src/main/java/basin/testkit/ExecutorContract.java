package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.run.Executor;
import basin.spi.run.Host;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialExecutor;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every executor must hold to. Trials come from the test, since some executors run them in
 * other processes: those of {@link #trials} end, one fails, and those of {@link #endless} do not
 * end by themselves.
 */
public interface ExecutorContract extends ComponentContract<Executor> {
  /** A deadlock fails. */
  Duration PATIENCE = Duration.ofSeconds(300);

  @Override
  default Class<Executor> point() {
    return Executor.class;
  }

  /** Runs the trials below, and has a workplace if the executor needs one. */
  TrialRunner runner();

  /** Some twenty trials that end soon; the third fails. */
  List<Trial> trials();

  /** A trial that runs until it is interrupted. */
  Trial endless();

  /**
   * Each trial has one result, its own; one that goes wrong takes no other with it; and whoever
   * stores results need not be safe for several threads.
   */
  @TestFactory
  default Stream<DynamicTest> everyTrialComesBackOnce() {
    return each(
        executor -> {
          TreeMap<String, Outcome> outcomes = new TreeMap<>();
          List<String> ids = new ArrayList<>();
          AtomicInteger inside = new AtomicInteger();
          AtomicBoolean crowded = new AtomicBoolean();
          opened(
              executor,
              open ->
                  open.run(
                      trials().iterator(),
                      runner(),
                      result -> {
                        crowded.compareAndSet(false, inside.incrementAndGet() > 1);
                        ids.add(result.id());
                        outcomes.put(result.id(), result.outcome());
                        inside.decrementAndGet();
                      }));
          assertEquals(sorted(ids(trials())), sorted(ids));
          assertTrue(!crowded.get(), "two results came at the same time");
          outcomes.values().removeIf(outcome -> outcome != Outcome.FAILED);
          assertEquals(Set.of(trials().get(2).id()), outcomes.keySet());
        });
  }

  /**
   * Where a trial ran, and after which others, changes no result. An executor is asked again when
   * analyses want more, and there may be nothing to do.
   */
  @TestFactory
  default Stream<DynamicTest> orderChangesNoResult() {
    return each(
        executor ->
            opened(
                executor,
                open -> {
                  List<Trial> backwards = new ArrayList<>(trials());
                  Collections.reverse(backwards);
                  List<String> forth = said(open, trials());
                  assertEquals(List.of(), said(open, List.of()));
                  assertEquals(forth, said(open, backwards));
                }));
  }

  /** Of a million trials no more are taken than are soon to run. */
  @TestFactory
  default Stream<DynamicTest> trialsAreTakenLazily() {
    return each(
        executor -> {
          AtomicInteger taken = new AtomicInteger();
          Iterator<Trial> many =
              Stream.generate(() -> trials().get(taken.getAndIncrement() % 2)).iterator();
          RuntimeException enough = new RuntimeException("enough");
          Consumer<TrialResult> first =
              result -> {
                throw enough;
              };
          opened(
              executor,
              open ->
                  assertSame(
                      enough,
                      assertThrows(RuntimeException.class, () -> open.run(many, runner(), first)),
                      "what the sink throws must end the run"));
          assertTrue(taken.get() < 10_000, taken + " trials taken before the first result");
        });
  }

  /** An interrupt ends the run soon, with what is finished, and is not forgotten. */
  @TestFactory
  default Stream<DynamicTest> anInterruptEndsIt() {
    return each(
        executor -> {
          List<Trial> all = new ArrayList<>(trials());
          all.add(endless());
          Set<String> met = Collections.synchronizedSet(new TreeSet<>());
          boolean[] interrupted = new boolean[1];
          opened(
              executor,
              open -> {
                open.run(
                    all.iterator(),
                    runner(),
                    result -> {
                      met.add(result.id());
                      if (met.size() == trials().size()) {
                        Thread.currentThread().interrupt();
                      }
                    });
                interrupted[0] = Thread.interrupted();
              });
          assertTrue(interrupted[0], "the caller must learn of the interrupt");
          assertEquals(sorted(ids(trials())), List.copyOf(met));
        });
  }

  private static void opened(Executor executor, Consumer<TrialExecutor> use) {
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          try (TrialExecutor open = executor.open(new QuietHost())) {
            use.accept(open);
          }
        });
  }

  private static List<String> ids(List<Trial> trials) {
    return trials.stream().map(Trial::id).toList();
  }

  private static List<String> sorted(List<String> texts) {
    return texts.stream().sorted().toList();
  }

  /** What comes of trials, but for times. */
  private List<String> said(TrialExecutor open, List<Trial> trials) {
    List<String> said = new ArrayList<>();
    open.run(
        trials.iterator(),
        runner(),
        each ->
            said.add(
                "%s %s %d %d %s"
                    .formatted(
                        each.id(),
                        each.outcome(),
                        each.cost().steps(),
                        each.cost().evaluations(),
                        each.digest())));
    return sorted(said);
  }

  /** Two threads, groups of two, and nobody who listens. */
  record QuietHost() implements Host {
    @Override
    public int jobs() {
      return 2;
    }

    @Override
    public int lockstep() {
      return 2;
    }

    @Override
    public void say(String line) {}

    @Override
    public void log(String text) {}
  }
}
