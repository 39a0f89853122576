package basin.lab.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.data.DataRoom;
import basin.engine.training.Assignment;
import basin.engine.training.Budget;
import basin.engine.training.Trainer;
import basin.lab.results.trials.ResultDigest;
import basin.spi.data.DataException;
import basin.spi.descent.Memory;
import basin.spi.descent.Rule;
import basin.spi.descent.Step;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EngineRunnerTest {
  private final Map<String, Assignment> runs = new HashMap<>();
  private final UnderWay listed = new UnderWay();
  private final EngineRunner runner =
      new EngineRunner(
          trial ->
              Optional.ofNullable(runs.get(trial.id()))
                  .orElseThrow(() -> new IllegalArgumentException("no optimizer is called lyon")),
          new Trainer(new DataRoom(null)),
          listed);

  @Test
  void anEndingBecomesAResultWithItsDigest() {
    TrialResult result = only(3, step -> {});

    assertEquals("only", result.id());
    assertEquals(Outcome.COMPLETED, result.outcome());
    assertEquals("the budget of 3 steps is spent", result.reason());
    assertEquals(3, result.cost().steps());
    assertEquals(3.0, result.cost().epochs());
    assertEquals(3, result.cost().evaluations());
    assertEquals(1, result.parameters());
    assertEquals(List.of(), result.remarks());
    assertTrue(result.cost().seconds() > 0);
    assertEquals(ResultDigest.of(Outcome.COMPLETED, 3, List.of(), List.of()), result.digest());
  }

  @Test
  void aThrownExceptionIsAFailureWithItsPlace() {
    TrialResult result =
        only(
            3,
            step -> {
              throw new IllegalStateException("β₁ᵗ is 1");
            });

    assertEquals(Outcome.FAILED, result.outcome());
    assertTrue(
        result
            .reason()
            .matches("β₁ᵗ is 1, in EngineRunnerTest\\." + ".+ \\(EngineRunnerTest\\.java:\\d+\\)"),
        result.reason());
  }

  @Test
  void theJdksOwnFramesAreNotThePlace() {
    String reason =
        FailureReason.of(assertThrows(Exception.class, () -> Objects.requireNonNull(null)));

    assertTrue(reason.contains("null pointer, in EngineRunnerTest."), reason);
  }

  @Test
  void whatRunsIsListedWithItsProgressUntilItIsOver() {
    List<String> seen = new ArrayList<>();
    only(
        4,
        step -> {
          TrialUnderWay running = listed.now().get(0);
          seen.add(running.trial().id() + " " + running.step() + " " + running.share());
        });

    assertEquals(List.of("only 0 0.0", "only 1 0.25", "only 2 0.5", "only 3 0.75"), seen);
    assertEquals(List.of(), listed.now());
  }

  @Test
  void aTrialThatCannotBeBoundFails() {
    TrialResult result = run("unknown").get(0);

    assertEquals(Outcome.FAILED, result.outcome());
    assertTrue(result.reason().contains("no optimizer is called lyon"), result.reason());
    assertEquals(Optional.empty(), runner.kind(trial("unknown")));
  }

  @Test
  void aPluginThatLacksAClassFailsOneTrialOnly() {
    EngineRunner broken =
        new EngineRunner(
            trial -> {
              throw new NoClassDefFoundError("org/example/Lyon");
            },
            new Trainer(new DataRoom(null)));
    List<TrialResult> results = new ArrayList<>();

    assertEquals(Optional.empty(), broken.kind(trial("a")));
    broken.run(List.of(trial("a")), results::add);

    assertEquals(Outcome.FAILED, results.get(0).outcome());
  }

  @Test
  void aDataExceptionSpeaksForItself() {
    TrialResult result =
        only(
            1,
            step -> {
              throw new DataException("a.csv:3:4  'x' is no number. Mend the file.");
            });

    assertEquals("a.csv:3:4  'x' is no number. Mend the file.", result.reason());
  }

  @Test
  void anExhaustedHeapFailsOneTrialOnly() {
    TrialResult result =
        only(
            1,
            step -> {
              throw new OutOfMemoryError("Java heap space");
            });

    assertEquals(Outcome.FAILED, result.outcome());
    assertEquals(
        "out of memory (Java heap space): run fewer trials at once with -j, or give the JVM more"
            + " with -Xmx",
        result.reason());
  }

  @Test
  void anInterruptIsNoFailure() {
    runs.put("interrupted", assignment(true, 9, step -> Thread.currentThread().interrupt()));
    runs.put("disturbed", assignment(true, 9, EngineRunnerTest::disturb));
    runs.put("other", assignment(true, 9, step -> {}));

    for (String name : List.of("interrupted", "disturbed")) {
      assertThrows(CancellationException.class, () -> run(name));
      assertTrue(Thread.interrupted());
      assertThrows(CancellationException.class, () -> run("other", name));
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void trialsThatPayToShareGoInLockstep() {
    List<String> said = new ArrayList<>();
    runs.put("a", assignment(true, 3, step -> said.add("a" + step)));
    runs.put("b", assignment(true, 2, step -> said.add("b" + step)));
    runs.put("c", assignment(true, 3, step -> said.add("c" + step)));

    assertEquals(List.of("b", "a", "c"), run("a", "b", "c").stream().map(TrialResult::id).toList());
    assertEquals(List.of("a1", "b1", "c1", "a2", "b2", "c2", "a3", "c3"), said);
  }

  @Test
  void eachSaysWithHowManyItWentInLockstep() {
    runs.put("a", assignment(true, 3, step -> {}));
    runs.put("b", assignment(true, 2, step -> {}));
    runs.put("c", assignment(false, 2, step -> {}));

    Map<String, Integer> company = new HashMap<>();
    run("a", "b", "c")
        .forEach(r -> company.put(r.id(), r.cost().sharedMachine().get().inLockstep()));

    assertEquals(Map.of("a", 2, "b", 2, "c", 1), company);
  }

  @Test
  void eachSaysHowManyThreadsRanTrialsBesideIt() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    runs.put(
        "long",
        assignment(
            false,
            1,
            step -> {
              running.countDown();
              await(over);
            }));
    runs.put("short", assignment(false, 1, step -> {}));

    assertEquals(1, run("short").get(0).cost().sharedMachine().get().atOnce());
    List<TrialResult> results = new ArrayList<>();
    Thread other = new Thread(() -> results.addAll(run("long")));
    other.start();
    await(running);
    assertEquals(2, run("short").get(0).cost().sharedMachine().get().atOnce());
    over.countDown();
    other.join();
    assertEquals(1, results.get(0).cost().sharedMachine().get().atOnce());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(50, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theOthersGoOneAfterTheOther() {
    List<String> said = new ArrayList<>();
    runs.put("a", assignment(true, 2, step -> said.add("a" + step)));
    runs.put("b", assignment(false, 2, step -> said.add("b" + step)));
    runs.put("c", assignment(false, 2, step -> said.add("c" + step)));

    assertEquals(List.of("b", "c", "a"), run("a", "b", "c").stream().map(TrialResult::id).toList());
    assertEquals(List.of("b1", "b2", "c1", "c2", "a1", "a2"), said);
  }

  @Test
  void aFailureInLockstepLeavesTheOthersAlone() {
    runs.put("a", assignment(true, 3, step -> {}));
    runs.put("b", assignment(true, 3, EngineRunnerTest::fail));

    List<TrialResult> results = run("a", "b", "unknown");

    assertEquals(
        List.of(Outcome.FAILED, Outcome.FAILED, Outcome.COMPLETED),
        results.stream().map(TrialResult::outcome).toList());
    assertEquals("a", results.get(2).id());
    assertEquals(3, results.get(2).cost().steps());
  }

  private static void fail(int step) {
    throw new IllegalStateException("no step " + step);
  }

  private static void disturb(int step) {
    Thread.currentThread().interrupt();
    throw new DataException("closed by interrupt");
  }

  private TrialResult only(int steps, IntConsumer act) {
    runs.put("only", assignment(false, steps, act));
    List<TrialResult> results = run("only");
    assertEquals(1, results.size());
    return results.get(0);
  }

  private List<TrialResult> run(String... names) {
    List<TrialResult> results = new ArrayList<>();
    runner.run(Stream.of(names).map(EngineRunnerTest::trial).toList(), results::add);
    return results;
  }

  private static Trial trial(String name) {
    return new Trial(name, 7, "{}", Map.of(), Map.of());
  }

  private static Assignment assignment(boolean pays, int steps, IntConsumer act) {
    return new Assignment(
        new Scripted(pays, act),
        new Still(),
        Budget.ofSteps(steps),
        OptionalInt.empty(),
        Precision.FLOAT64,
        7,
        List.of(),
        List.of());
  }

  /** w ← w. */
  private record Still() implements Rule {
    @Override
    public void update(Vec w, Vec g, Memory memory, Step step) {}
  }
}
