package basin.lab.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.lab.results.experiments.Deleted;
import basin.lab.results.experiments.ExperimentEntry;
import basin.lab.results.sqlite.Opening;
import basin.lab.results.sqlite.UnknownExperiment;
import basin.lab.results.trials.Tally;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletionTest {
  @TempDir Path folder;
  private ResultsDatabase database;

  @BeforeEach
  void open() {
    database = ResultsDatabase.open(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void nothingIsLeftOfAnExperimentThatSharesNothing() throws SQLException {
    run("gone", 3);
    assertEquals(new Deleted(3, 0), database.delete("gone"));
    assertEquals(List.of(), database.experiments());
    for (String table :
        List.of("experiment", "run", "trial", "membership", "result", "remark", "series")) {
      assertEquals(0, rows(table), table);
    }
    assertEquals(0, rows("point"));
    assertEquals(0, rows("vector"));
  }

  @Test
  void whatAnotherExperimentSharesStaysAndIsReadAsBefore() {
    run("first", 4);
    run("second", 2); // the first two of the four
    String before = said("second");
    assertEquals(new Deleted(2, 2), database.delete("first"));
    assertEquals(List.of("second"), database.experiments());
    assertEquals(before, said("second"));
    assertEquals(new Tally(2, 2, 0, 0, 0), database.tally("second"));
  }

  @Test
  void theLatestRunOfAnotherExperimentStaysItsLatest() throws SQLException {
    begin("second", 2, "earlier");
    long later = begin("first", 2, "later");
    database.store(later, Specimens.result("trial-0", Outcome.COMPLETED, 3, 2, 1));
    database.delete("first");
    assertEquals("earlier", database.read("second").experiment().provenance().get("Basin"));
    assertEquals(2, rows("run"), "its own, and the one that made the result it shares");
  }

  @Test
  void resultsOfEarlierVersionsOfItsFileGoToo() throws SQLException {
    run("changed", 4);
    run("changed", 1);
    assertEquals(new Deleted(4, 0), database.delete("changed"));
    assertEquals(0, rows("trial"));
  }

  @Test
  void itCanBeRunAgainAndDeletedAgain() throws SQLException {
    run("first", 3);
    run("second", 3);
    database.delete("first");
    run("first", 3);
    assertEquals(new Deleted(0, 0), database.delete("first"));
    assertEquals(new Deleted(3, 0), database.delete("second"));
    assertEquals(0, rows("run"));
  }

  @Test
  void anUnknownNameIsRefused() {
    run("first", 1);
    assertThrows(UnknownExperiment.class, () -> database.delete("frist"));
    assertEquals(List.of("first"), database.experiments());
  }

  /** Trials 0 … count − 1, each run unless it has a result already. */
  private void run(String name, int count) {
    long run = begin(name, count, "0.1.0");
    database
        .missing(name)
        .forEachRemaining(
            trial -> database.store(run, Specimens.result(trial.id(), Outcome.COMPLETED, 3, 2, 1)));
  }

  private long begin(String name, int count, String version) {
    ExperimentEntry entry = Specimens.experiment(name);
    return database.begin(
        new ExperimentEntry(
            name,
            entry.question(),
            entry.file(),
            entry.axes(),
            Optional.empty(),
            Map.of("Basin", version)),
        Specimens.planned(count));
  }

  private String said(String name) {
    Results results = database.read(name);
    StringBuilder said = new StringBuilder(results.experiment().toString());
    for (TrialRecord trial : results.trials()) {
      said.append(trial).append(results.curves(trial)).append(results.tracks(trial));
    }
    return said.toString();
  }

  private long rows(String table) throws SQLException {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Opening.FILE));
        var statement = connection.createStatement();
        var count = statement.executeQuery("SELECT count(*) FROM " + table)) {
      return count.getLong(1);
    }
  }
}
