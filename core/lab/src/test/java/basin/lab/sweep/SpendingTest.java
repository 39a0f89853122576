package basin.lab.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.experiment.SweepBudget;
import basin.lab.results.ResultsDatabase;
import basin.lab.results.Specimens;
import basin.lab.results.trials.Tally;
import basin.lab.sweep.rungs.Decision;
import basin.spi.report.TrialRecord;
import basin.spi.run.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What one run may spend on all trials together. */
@Timeout(120)
class SpendingTest {
  private static final String SIX =
      """
      problem: bowl
      optimizer: {plain: {rate: 0.1}}
      train: {steps: 10}
      goal: train.loss
      grid: {optimizer.plain.rate: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]}
      budget: {steps: 25}
      """;

  @TempDir Path folder;

  @Test
  void noTrialStartsWhenAllIsSpentAndTheNextRunGoesOn() {
    for (int workers : List.of(1, 2, 8)) {
      Workbench bench = new Workbench(fresh("six-" + workers));

      SweepSummary first = bench.run(bench.plan("e", SIX), workers, SweepListener.NONE);
      assertEquals(new Tally(6, 3, 0, 0, 3), first.tally());
      assertTrue(first.spent());
      assertEquals(List.of(1, 2, 3), ran(bench));

      SweepSummary second = bench.run(bench.plan("e", SIX), workers, SweepListener.NONE);
      assertEquals(new Tally(6, 6, 0, 0, 0), second.tally());
      assertFalse(second.spent());
    }
  }

  @Test
  void aTrialThatEndsEarlyLeavesMoreToTheNext() {
    String early = SIX.replace("[0.1, 0.2,", "[1e300, 0.2,");
    for (int workers : List.of(1, 2, 8)) {
      Workbench bench = new Workbench(fresh("early-" + workers));

      SweepSummary summary = bench.run(bench.plan("e", early), workers, SweepListener.NONE);

      assertEquals(new Tally(6, 3, 1, 0, 2), summary.tally(), workers + " workers");
      assertEquals(List.of(1, 2, 3, 4), ran(bench));
    }
  }

  @Test
  void atARungThatIsNotCompleteNothingIsDecided() {
    String pruned = SIX.replace("{steps: 25}", "{steps: 9}") + "prune: {half: 2 steps}\n";
    Workbench whole = new Workbench(fresh("whole"));
    whole.run(whole.plan("e", pruned.replace("budget: {steps: 9}\n", "")), 2, SweepListener.NONE);
    for (int workers : List.of(1, 8)) {
      Workbench bench = new Workbench(fresh("rungs-" + workers));
      List<Decision> decisions = new ArrayList<>();
      SweepListener listening =
          new SweepListener() {
            @Override
            public void decided(Decision decision) {
              decisions.add(decision);
            }
          };

      SweepSummary first = bench.run(bench.plan("e", pruned), workers, listening);
      assertEquals(List.of(), decisions);
      assertEquals(new Tally(6, 0, 0, 0, 6), first.tally());
      assertEquals(List.of(1, 2, 3, 4, 5), ran(bench));

      int cutShort = 1;
      while (bench.run(bench.plan("e", pruned), workers, listening).spent()) {
        cutShort++;
      }
      assertEquals(2, cutShort, "9 of 22 steps a run");
      assertEquals(reasons(whole), reasons(bench));
    }
  }

  @Test
  void secondsAreCountedFromTheStart() {
    AtomicLong clock = new AtomicLong(7_000_000_000L);
    try (ResultsDatabase database = ResultsDatabase.open(folder)) {
      SweepBudget seconds =
          new SweepBudget(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(2.5));
      Spending spending = new Spending(Optional.of(seconds), database, clock::get);
      Iterator<Trial> trials = spending.limit(Specimens.trials(9).iterator());

      assertEquals("trial-0", trials.next().id());
      clock.addAndGet(2_400_000_000L);
      assertEquals("trial-1", trials.next().id());
      assertFalse(spending.isOver());
      clock.addAndGet(200_000_000L);
      assertFalse(trials.hasNext());
      assertTrue(spending.isOver());
    }
  }

  private static List<Integer> ran(Workbench bench) {
    try (ResultsDatabase database = ResultsDatabase.openForReading(bench.out())) {
      return database.read("e").trials().stream()
          .filter(trial -> trial.outcome().isPresent())
          .map(TrialRecord::number)
          .toList();
    }
  }

  private static List<String> reasons(Workbench bench) {
    try (ResultsDatabase database = ResultsDatabase.openForReading(bench.out())) {
      return database.read("e").trials().stream().map(t -> t.reason() + t.digest()).toList();
    }
  }

  private Path fresh(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
