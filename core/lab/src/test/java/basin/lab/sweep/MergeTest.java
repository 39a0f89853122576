package basin.lab.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.claims.ClaimEntry;
import basin.lab.execution.LocalExecutor;
import basin.lab.results.ResultsDatabase;
import basin.lab.results.Specimens;
import basin.lab.results.experiments.ExperimentEntry;
import basin.lab.results.experiments.Shard;
import basin.lab.results.merge.Contradictory;
import basin.lab.results.merge.Merged;
import basin.lab.results.query.FlatRows;
import basin.lab.results.query.QueryRows;
import basin.lab.results.sqlite.ResultsException;
import basin.lab.results.trials.Tally;
import basin.lab.sample.OneByOne;
import basin.spi.claim.Stated;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import basin.spi.run.SharedMachine;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import basin.spi.table.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
  private static final List<String> TIMES = List.of("seconds", "finished");

  @TempDir private Path folder;

  @Test
  void shardsThatAreMergedAreTheTableOfARunOfTheWhole() {
    List<Trial> trials = new ArrayList<>(Specimens.trials(11));
    trials.add(5, trials.get(2)); // two cells of the grid are one trial
    run("whole", trials, Optional.empty());
    long ran = 0;
    for (int part = 1; part <= 3; part++) {
      SweepSummary summary = run("part-" + part, trials, Optional.of(new Shard(part, 3)));
      ran += summary.ran();
      assertTrue(summary.ran() >= 3 && summary.ran() <= 4, "parts are even: " + summary.ran());
    }
    assertEquals(11, ran);

    List<Merged> merged = merge("all", "part-1", "part-2", "part-3");

    assertEquals(1, merged.size());
    assertEquals(new Tally(11, 11, 0, 0, 0), merged.get(0).tally());
    assertEquals(List.of(), merged.get(0).shards(), "it is whole");
    assertEquals(11, table("all").size());
    assertEquals(table("whole"), table("all"));
    assertEquals(curves("whole"), curves("all"));
  }

  @Test
  void aFolderTellsItsShardsUntilTheWholeIsRun() {
    List<Trial> trials = Specimens.trials(8);
    run("a", trials, Optional.of(new Shard(1, 4)));
    run("a", trials, Optional.of(new Shard(3, 4)));
    try (ResultsDatabase database = ResultsDatabase.openForReading(folder.resolve("a"))) {
      Tally two = new Tally(2, 2, 0, 0, 0);
      assertEquals(Map.of(new Shard(1, 4), two, new Shard(3, 4), two), database.shards("e"));
      assertEquals(new Tally(8, 4, 0, 0, 4), database.tally("e"));
    }
    run("b", trials, Optional.of(new Shard(4, 4)));
    assertEquals(
        List.of(new Shard(1, 4), new Shard(3, 4), new Shard(4, 4)),
        merge("all", "a", "b").get(0).shards());
    assertEquals(2, run("all", trials, Optional.empty()).ran());
    try (ResultsDatabase database = ResultsDatabase.openForReading(folder.resolve("all"))) {
      assertEquals(Map.of(), database.shards("e"));
    }
  }

  @Test
  void aContradictionIsRefusedWithBothAndNothingIsChanged() {
    store("one", Specimens.experiment("e"), 2, result("trial-0", 3, 2, 1));
    store("two", Specimens.experiment("e"), 2, result("trial-0", 3, 2.5, 1));
    store("one", Specimens.experiment("e"), 2, result("trial-1", 1));

    Contradictory e = assertThrows(Contradictory.class, () -> merge("all", "one", "two"));

    String digest = result("trial-0", 3, 2, 1).digest().substring(0, 12);
    String other = result("trial-0", 3, 2.5, 1).digest().substring(0, 12);
    assertEquals(
        "results contradict each other, and nothing is merged:\n"
            + "  trial trial-0 of e, seed 0: digest "
            + digest
            + " in DIR/one, "
            + other
            + " in DIR/two; train.loss differs first at step 10: 2.0 and 2.5\n"
            + "The same trial has the same bits everywhere: 'basin verify EXPERIMENT --out DIR'"
            + " says which of them are right. Delete or run again what is not, then merge.",
        e.getMessage().replace(folder.toString(), "DIR"));
    try (ResultsDatabase database = ResultsDatabase.openForReading(folder.resolve("all"))) {
      assertEquals(List.of(), database.experiments());
    }
    assertTrue(
        assertThrows(Contradictory.class, () -> merge("one", "two"))
            .getMessage()
            .contains(digest + " in DIR/one,".replace("DIR", folder.toString())));
  }

  @Test
  void whatFailedGivesWayAndWhatIsEqualIsOneAndOnlyOnce() {
    store("one", Specimens.experiment("e"), 3, failed("trial-0"), result("trial-1", 1));
    store("two", Specimens.experiment("e"), 3, result("trial-0", 2), result("trial-1", 1));
    store("two", Specimens.experiment("e"), 3, failed("trial-2"));

    merge("all", "one", "two");
    List<List<Object>> once = table("all");
    merge("all", "two", "one");

    assertEquals(once, table("all"));
    try (ResultsDatabase database = ResultsDatabase.openForReading(folder.resolve("all"))) {
      assertEquals(new Tally(3, 2, 0, 1, 0), database.tally("e"));
      List<List<Object>> runs = new ArrayList<>();
      database.query(
          "SELECT count(*), count(DISTINCT started || provenance) FROM run", answer(runs));
      assertEquals(runs.get(0).get(0), runs.get(0).get(1), "a run is there once");
    }
  }

  @Test
  void conditionsAndRemarksComeAlong() {
    SharedMachine machine = new SharedMachine(2, 4, 0.5);
    store("one", Specimens.experiment("e"), 1, Specimens.besides("trial-0", machine));
    merge("all", "one");
    try (ResultsDatabase database = ResultsDatabase.openForReading(folder.resolve("all"))) {
      Results results = database.read("e");
      TrialRecord trial = results.trials().get(0);
      assertEquals(Optional.of(machine), results.sharedMachine(trial));
      assertEquals(List.of("first remark", "second remark"), trial.remarks());
      assertEquals(Specimens.experiment("e").provenance(), results.provenance(trial));
    }
  }

  @Test
  void theVersionThatWasRunLastCountsAndTheOthersAreKept() throws Exception {
    Path one = folder.resolve("one");
    run("one", Specimens.trials(2), Optional.empty());
    Thread.sleep(1100); // runs are told apart by seconds
    ExperimentEntry e = Specimens.experiment("e");
    ExperimentEntry later =
        new ExperimentEntry("e", "Why?", "later", e.axes(), e.goal(), e.provenance());
    run("two", new Plan(later, "resolved", Specimens.trials(3)));

    merge("all", "two", "one");

    try (ResultsDatabase database = ResultsDatabase.openForReading(folder.resolve("all"))) {
      assertEquals("Why?", database.read("e").experiment().question());
      assertEquals(new Tally(3, 3, 0, 0, 0), database.tally("e"));
    }
    assertEquals("later", read("all/e/experiment.yaml"));
    assertEquals(read("one/e/experiment.yaml"), read("all/e/experiment-1.yaml"));
    merge("one", "two");
    assertEquals("later", Files.readString(one.resolve("e/experiment.yaml")));
    assertEquals("name: e\n", Files.readString(one.resolve("e/experiment-1.yaml")));
    assertFalse(Files.exists(one.resolve("e/experiment-2.yaml")));
  }

  @Test
  void aClaimIsNoOlderThanWhatOthersHadFoundBefore() throws Exception {
    ClaimEntry claim = new ClaimEntry("adam is faster", "{\"order\":1}", "");
    ExperimentEntry claiming = Specimens.experiment("e").claiming(List.of(claim));
    store("before", claiming, 2, result("trial-0", 1));
    assertEquals(0, merged("before", "before").finished());
    store("late", Specimens.experiment("e"), 2, result("trial-1", 1));
    Thread.sleep(1100);
    store("later", claiming, 2, result("trial-0", 1));

    assertEquals(0, merged("later", "later").finished());
    assertEquals(1, merged("both", "late", "later").finished());
    Stated oldest = merged("three", "later", "before");
    assertEquals(0, oldest.finished());
    assertTrue(oldest.written().compareTo(merged("later", "later").written()) < 0);
  }

  @Test
  void whatIsBeingRunIsNotMergedInto() {
    store("one", Specimens.experiment("e"), 1);
    assertThrows(
        ResultsException.class,
        () -> ExperimentLock.sharing(folder.resolve("all"), "e", () -> merge("all", "one")));
  }

  private Stated merged(String into, String... from) {
    merge(into, from);
    try (ResultsDatabase database = ResultsDatabase.openForReading(folder.resolve(into))) {
      return database.read("e").claims().get(0);
    }
  }

  private List<Merged> merge(String into, String... from) {
    return new Merger(folder.resolve(into))
        .merge(List.of(from).stream().map(folder::resolve).toList());
  }

  private void store(String where, ExperimentEntry entry, int trials, TrialResult... results) {
    try (ResultsDatabase database = ResultsDatabase.open(folder.resolve(where))) {
      long run = database.begin(entry, Specimens.planned(trials));
      for (TrialResult result : results) {
        database.store(run, result);
      }
    }
  }

  private SweepSummary run(String where, List<Trial> trials, Optional<Shard> shard) {
    return run(where, new Plan(Specimens.experiment("e"), "", trials).part(shard));
  }

  private SweepSummary run(String where, Plan plan) {
    try (ResultsDatabase database = ResultsDatabase.open(folder.resolve(where))) {
      return new Sweep(plan, database, new LocalExecutor(1), new OneByOne(SharingProcess::result))
          .run(SweepListener.NONE);
    }
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private static TrialResult result(String id, double... losses) {
    return Specimens.result(id, Outcome.COMPLETED, losses);
  }

  private static TrialResult failed(String id) {
    return Specimens.result(id, Outcome.FAILED);
  }

  /** All of it but times. */
  private List<List<Object>> table(String where) {
    List<List<Object>> rows = new ArrayList<>();
    try (ResultsDatabase database = ResultsDatabase.openForReading(folder.resolve(where))) {
      database.trialTable("e", rows(rows));
    }
    return rows;
  }

  private List<List<Object>> curves(String where) {
    List<List<Object>> rows = new ArrayList<>();
    try (ResultsDatabase database = ResultsDatabase.openForReading(folder.resolve(where))) {
      database.curveTable("e", rows(rows));
    }
    return rows;
  }

  private static QueryRows answer(List<List<Object>> rows) {
    return new QueryRows() {
      @Override
      public void begin(List<String> columns) {}

      @Override
      public void row(List<Object> values) {
        rows.add(values);
      }

      @Override
      public void end() {}
    };
  }

  private static FlatRows rows(List<List<Object>> rows) {
    return new FlatRows() {
      private List<Column> columns;

      @Override
      public void begin(List<Column> given) {
        columns = given;
      }

      @Override
      public void row(List<Object> values) {
        List<Object> kept = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
          if (!TIMES.contains(columns.get(i).name())) {
            kept.add(values.get(i));
          }
        }
        rows.add(kept);
      }
    };
  }
}
