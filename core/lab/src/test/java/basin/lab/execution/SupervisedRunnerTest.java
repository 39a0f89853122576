package basin.lab.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.execution.Seat.Begun;
import basin.lab.execution.Seat.Came;
import basin.lab.execution.Seat.Ended;
import basin.lab.execution.Seat.Lost;
import basin.lab.execution.Seat.News;
import basin.lab.execution.Seat.Sighting;
import basin.spi.run.Cost;
import basin.spi.run.End;
import basin.spi.run.Failure;
import basin.spi.run.Failure.Kind;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import basin.spi.run.Workplace;
import basin.spi.run.Workplace.ForeignPlugin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where trials run decides nothing but whom they can take with them. */
@Timeout(60)
class SupervisedRunnerTest {
  private static final ForeignPlugin OWN = new ForeignPlugin("/plugins/own.jar", "d1");
  private static final ForeignPlugin OTHER = new ForeignPlugin("/plugins/other.jar", "d2");

  private final Quarantine quarantine = new Quarantine(List.of(OWN, OTHER));
  private final List<String> atHome = new ArrayList<>();
  private final List<String> away = new ArrayList<>();
  private final List<TrialResult> results = new ArrayList<>();
  private final List<Processes> seats = new ArrayList<>();
  private final AtomicBoolean released = new AtomicBoolean();
  private Function<Trial, TrialResult> home = trial -> completed(trial.id());
  private Function<List<Trial>, List<News>> there =
      trials -> {
        List<News> news = new ArrayList<>(List.of(new Begun()));
        trials.forEach(trial -> news.add(new Came(completed(trial.id()))));
        news.add(new Ended());
        return news;
      };

  @Test
  void basinsOwnTrialsRunOnTheThreadThatAsks() {
    Thread here = Thread.currentThread();
    home =
        trial -> {
          assertEquals(here, Thread.currentThread());
          return completed(trial.id());
        };

    run(false, TimeLimit.NONE, trial("a"));

    assertEquals(List.of("a"), ids());
    assertEquals(0, seats.size());
  }

  @Test
  void thoseOfAPluginRunOnAnother() {
    Thread here = Thread.currentThread();
    home =
        trial -> {
          assertFalse(here == Thread.currentThread());
          return completed(trial.id());
        };

    run(false, TimeLimit.NONE, trial("a", OWN), trial("b", OWN));

    assertEquals(List.of("a", "b"), ids());
  }

  @Test
  void whoIsolatesRunsNothingAtHome() {
    run(true, TimeLimit.NONE, trial("a"), trial("b", OWN));

    assertEquals(List.of(), atHome);
    assertEquals(List.of("a", "b"), ids());
  }

  @Test
  void aLostProcessIsReplacedAndItsCompanyRunsAgainAlone() {
    there =
        trials ->
            trials.stream().anyMatch(trial -> trial.id().equals("b"))
                ? List.of(new Begun(), new Lost("it crashed", failure(Kind.CRASH), false))
                : List.of(new Begun(), new Came(completed(trials.get(0).id())), new Ended());

    run(true, TimeLimit.NONE, trial("a"), trial("b"), trial("c"));

    assertEquals(List.of("a", "b", "c"), ids());
    assertEquals(Outcome.FAILED, result("b").outcome());
    assertEquals("it crashed", result("b").reason());
    assertEquals(Outcome.COMPLETED, result("c").outcome());
    assertEquals(List.of("abc", "a", "b", "c"), away);
    assertEquals(3, seats.size());
  }

  @Test
  void aProcessThatIsToldToEndIsForgivenTwice() {
    there = trials -> List.of(new Lost("signal 2", failure(Kind.CRASH), true));

    run(true, TimeLimit.NONE, trial("a"));

    assertEquals(List.of("a", "a", "a"), away);
    assertEquals("signal 2", result("a").reason());
  }

  @Test
  void whoFindsTheHeapFullIsTriedOnceMoreElsewhere() {
    home =
        trial ->
            FailedTrial.of(trial, "out of memory", Autopsy.of(new OutOfMemoryError("Java heap")));

    run(false, TimeLimit.NONE, trial("a"));

    assertEquals(List.of("a"), away);
    assertEquals(List.of("a"), ids());
    assertEquals(Outcome.COMPLETED, result("a").outcome());
  }

  @Test
  void aTrialThatTakesTooLongFailsAndItsPluginIsIsolated() {
    home =
        trial -> {
          while (trial.id().equals("slow") && !released.get()) { // no interrupt ends it
            Thread.onSpinWait();
          }
          return completed(trial.id());
        };
    try (SupervisedRunner runner = runner(false, TimeLimit.of(0.2))) {
      runner.run(List.of(trial("slow", OWN)), results::add);
      runner.run(List.of(trial("next", OWN)), results::add);
      runner.run(List.of(trial("plain")), results::add);
    } finally {
      released.set(true);
    }

    assertEquals(Outcome.FAILED, result("slow").outcome());
    assertTrue(
        result("slow").reason().startsWith("no end after 0.2 s, while it was set up; it is in "),
        result("slow").reason());
    assertEquals(Kind.TIME, result("slow").failure().orElseThrow().kind());
    assertTrue(quarantine.holds(trial("x", OWN)), "the thread was not to be had back");
    assertEquals(List.of("next", "plain"), away, "nobody knows who kept the thread");
  }

  @Test
  void oneThatEndsWhenItIsToldToKeepsItsSeat() {
    home =
        trial -> {
          while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
          }
          throw new CancellationException("told to end");
        };

    run(false, TimeLimit.of(0.1), trial("slow", OWN));

    assertEquals(Kind.TIME, result("slow").failure().orElseThrow().kind());
    assertFalse(quarantine.holds(trial("x", OWN)));
  }

  @Test
  void whoIsInterruptedHandsOverWhatIsFinished() {
    Thread here = Thread.currentThread();
    home =
        trial -> {
          if (trial.id().equals("b")) {
            here.interrupt();
            while (!Thread.currentThread().isInterrupted()) {
              Thread.onSpinWait();
            }
            throw new CancellationException("told to end");
          }
          return completed(trial.id());
        };

    assertThrows(
        CancellationException.class,
        () -> run(false, TimeLimit.NONE, trial("a", OWN), trial("b", OWN)));

    assertTrue(Thread.interrupted());
    assertEquals(List.of("a"), ids());
  }

  @Test
  void withLimitedTimeEachTrialGoesAlone() {
    assertEquals(Optional.of("kind"), runner(false, TimeLimit.NONE).kind(trial("a")));
    assertEquals(Optional.empty(), runner(false, TimeLimit.of(1)).kind(trial("a")));
  }

  @Test
  void aPluginInQuarantineTakesNoOtherThere() {
    assertTrue(quarantine.add("own.jar"));
    assertFalse(quarantine.add("own.jar"));

    run(false, TimeLimit.NONE, trial("a", OWN));
    run(false, TimeLimit.NONE, trial("b", OTHER));

    assertEquals(List.of("a"), away);
    assertEquals(List.of("b"), atHome);
    assertEquals(List.of("other.jar", "own.jar"), quarantine.plugins(trial("c", OTHER, OWN)));
  }

  private void run(boolean isolates, TimeLimit limit, Trial... trials) {
    try (SupervisedRunner runner = runner(isolates, limit)) {
      runner.run(List.of(trials), results::add);
    }
  }

  private SupervisedRunner runner(boolean isolates, TimeLimit limit) {
    return new SupervisedRunner(
        new Home(), new UnderWay(), this::process, quarantine, isolates, limit);
  }

  private Seat process() {
    seats.add(new Processes());
    return seats.get(seats.size() - 1);
  }

  private List<String> ids() {
    return results.stream().map(TrialResult::id).sorted().toList();
  }

  private TrialResult result(String id) {
    return results.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private static Failure failure(Kind kind) {
    return new Failure(kind, "", List.of(), "", "");
  }

  private static Trial trial(String id, ForeignPlugin... plugins) {
    Map<String, String> inputs =
        Stream.of(plugins)
            .collect(Collectors.toMap(plugin -> "plugin " + plugin.place(), ForeignPlugin::digest));
    return new Trial(id, 0, "{}", Map.of(), inputs);
  }

  private static TrialResult completed(String id) {
    return new TrialResult(id, new End(Outcome.COMPLETED, ""), new Cost(1, 1, 1, 0), 1, "");
  }

  private final class Home implements TrialRunner {
    @Override
    public Optional<?> kind(Trial trial) {
      return Optional.of("kind");
    }

    @Override
    public Optional<Workplace> workplace() {
      return Optional.of(new Workplace("", List.of(OWN, OTHER), List.of(), ""));
    }

    @Override
    public void run(List<Trial> trials, Consumer<TrialResult> sink) {
      for (Trial trial : trials) {
        atHome.add(trial.id());
        sink.accept(home.apply(trial));
      }
    }
  }

  /** What a process would say, word for word. */
  private final class Processes implements Seat {
    private final Queue<News> news = new ArrayDeque<>();

    @Override
    public void begin(List<Trial> trials) {
      away.add(trials.stream().map(Trial::id).reduce("", String::concat));
      news.addAll(there.apply(trials));
    }

    @Override
    public Optional<News> next(long milliseconds) {
      return Optional.ofNullable(news.poll());
    }

    @Override
    public Sighting sighting() {
      return new Sighting(0, 1, new StackTraceElement[0]);
    }

    @Override
    public boolean free(Consumer<TrialResult> late) {
      return false;
    }

    @Override
    public void end() {}

    @Override
    public void leave() {}
  }
}
