package basin.lab.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.data.DataRoom;
import basin.engine.training.Assignment;
import basin.engine.training.Budget;
import basin.engine.training.SavedRun;
import basin.engine.training.Trainer;
import basin.lab.experiment.SaveInterval;
import basin.spi.descent.Memory;
import basin.spi.descent.Rule;
import basin.spi.descent.Step;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.run.Outcome;
import basin.spi.run.SharedMachine;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Trials that are left in the middle, and go on from there. */
class SavingTest {
  private final Map<String, Assignment> runs = new HashMap<>();
  private final Shelved shelf = new Shelved();
  private final List<String> said = new ArrayList<>();

  @Test
  void anInterruptedTrialGoesOnFromTheStepWhereItWasLeft() {
    runs.put("a", assignment(false, 9, step -> interruptAt(3, step)));
    assertThrows(CancellationException.class, () -> run("a"));
    assertTrue(Thread.interrupted());
    assertEquals(List.of("a@3"), shelf.saved);

    runs.put("a", assignment(false, 9, step -> said.add("a" + step)));
    TrialResult result = run("a").get(0);

    assertEquals(List.of("a1", "a2", "a3", "a4", "a5", "a6"), said, "six steps were left");
    assertEquals(Outcome.COMPLETED, result.outcome());
    assertEquals(9, result.cost().steps());
    assertEquals(9, result.cost().evaluations());
    shelf.delete("a");
    assertEquals(run("a").get(0).digest(), result.digest());
  }

  @Test
  void whatGoesInLockstepIsLeftAfterOneStepAndGoesOnTogether() {
    runs.put("a", assignment(true, 5, step -> said.add("a" + step)));
    runs.put("b", assignment(true, 5, step -> interruptAt(2, step)));
    runs.put("c", assignment(true, 5, step -> said.add("c" + step)));
    assertThrows(CancellationException.class, () -> run("a", "b", "c"));
    assertTrue(Thread.interrupted());
    assertEquals(List.of("a@2", "b@2", "c@2"), shelf.saved);

    said.clear();
    shelf.delete("c");
    runs.put("b", assignment(true, 5, step -> said.add("b" + step)));
    Map<String, Integer> company = new HashMap<>();
    run("a", "b", "c")
        .forEach(r -> company.put(r.id(), r.cost().sharedMachine().get().inLockstep()));

    assertEquals(List.of("c1", "c2", "c3", "c4", "c5", "a1", "b1", "a2", "b2", "a3", "b3"), said);
    assertEquals(Map.of("a", 3, "b", 3, "c", 1), company);
  }

  @Test
  void aStepThatWasBrokenOffIsNotSaved() {
    runs.put("a", assignment(true, 5, step -> said.add("a" + step)));
    runs.put(
        "b",
        assignment(
            true,
            5,
            step -> {
              interruptAt(2, step);
              throwAt(2, step);
            }));

    assertThrows(CancellationException.class, () -> run("a", "b"));

    assertTrue(Thread.interrupted());
    assertEquals(List.of("a@2"), shelf.saved);
  }

  @Test
  void stepsAreCountedFromTheStartAndNotFromWhereItWentOn() {
    Saving everyThird = new Saving(shelf, new SaveInterval("3 steps"));
    runs.put("a", assignment(false, 10, step -> interruptAt(5, step)));
    assertThrows(CancellationException.class, () -> run(everyThird, "a"));
    assertTrue(Thread.interrupted());
    runs.put("a", assignment(false, 10, step -> {}));
    run(everyThird, "a");

    assertEquals(List.of("a@3", "a@5", "a@6", "a@9"), shelf.saved);
  }

  @Test
  void whatAllPartsHaveCostIsAddedUp() {
    runs.put("a", assignment(false, 9, step -> interruptAt(3, step)));
    assertThrows(CancellationException.class, () -> run("a"));
    assertTrue(Thread.interrupted());
    Milestone at = shelf.all().get(0);
    assertTrue(at.spent().nanoseconds() > 0);
    long hour = 3_600_000_000_000L;
    Milestone later = new Milestone("a", at.step(), at.horizon(), new Lap(hour, hour / 2), 6, 4);
    shelf.save(new SavedTrial(later, shelf.find("a").get().run()));
    runs.put("a", assignment(false, 9, step -> {}));

    TrialResult result = run("a").get(0);

    assertEquals(3600, result.cost().seconds(), 60);
    SharedMachine beside = result.cost().sharedMachine().get();
    assertEquals(1800, beside.processorSeconds(), 60);
    assertEquals(6, beside.atOnce());
    assertEquals(4, beside.inLockstep());
  }

  @Test
  void whatWasSavedOfAnotherRunIsDeletedAndTheTrialStartsAnew() {
    runs.put("a", assignment(false, 9, step -> interruptAt(3, step)));
    assertThrows(CancellationException.class, () -> run("a"));
    assertTrue(Thread.interrupted());
    byte[] spoiled = shelf.find("a").get().run().state().clone();
    spoiled[spoiled.length - 1]++;
    shelf.save(new SavedTrial(shelf.all().get(0), new SavedRun(spoiled, new byte[0], 0)));
    runs.put("a", assignment(false, 9, step -> said.add("a" + step)));

    TrialResult result = run("a").get(0);

    assertEquals(9, said.size());
    assertEquals(9, result.cost().steps());
    assertEquals(List.of(), shelf.all());
  }

  @Test
  void aTrialThatCannotBeSavedGoesOn() {
    Checkpoints full =
        new Checkpoints() {
          @Override
          public Optional<SavedTrial> find(String trial) {
            return Optional.empty();
          }

          @Override
          public void save(SavedTrial trial) throws IOException {
            throw new IOException("no space left on device");
          }

          @Override
          public void delete(String trial) {}

          @Override
          public List<Milestone> all() {
            return List.of();
          }
        };
    runs.put("a", assignment(false, 3, step -> {}));

    assertEquals(3, run(new Saving(full, new SaveInterval("1 step")), "a").get(0).cost().steps());
  }

  private static void interruptAt(int wanted, int step) {
    if (step == wanted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void throwAt(int wanted, int step) {
    if (step == wanted) {
      throw new IllegalStateException("closed by interrupt");
    }
  }

  private List<TrialResult> run(String... names) {
    return run(new Saving(shelf, SaveInterval.USUAL), names);
  }

  private List<TrialResult> run(Saving saving, String... names) {
    List<TrialResult> results = new ArrayList<>();
    EngineRunner runner =
        new EngineRunner(
            trial -> runs.get(trial.id()), new Trainer(new DataRoom(null)), new UnderWay(), saving);
    runner.run(
        Stream.of(names).map(name -> new Trial(name, 7, "{}", Map.of(), Map.of())).toList(),
        results::add);
    return results;
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
