package basin.lab.results.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.results.Earlier;
import basin.lab.results.ResultsDatabase;
import basin.lab.results.Specimens;
import basin.lab.results.experiments.Change;
import basin.lab.results.trials.ResultDigest;
import basin.lab.results.trials.Tally;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Effort;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import basin.spi.run.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database of Basin 0.2.0 is read as it stands, and is brought up to date where one may write.
 */
class MigrationTest {
  private static final List<String> KEPT =
      List.of(
          "23e2a3603529b358f4e212eed6d965ce",
          "c953cd97df68fd1bf0df7e82e6e43a67",
          "fe6546a17f5f857c7633257c39791c39",
          "be94298033ae8a3491f544dd1ea7a622");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void unpack() throws IOException {
    file = Earlier.unpack(folder);
  }

  @Test
  void whoOnlyReadsReadsAllOfItAndLeavesItAsItIs() throws IOException {
    byte[] before = Files.readAllBytes(file);
    try (ResultsDatabase database = ResultsDatabase.openForReading(folder)) {
      assertIsWhole(database);
    }
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void itIsReadWhereNobodyMayWrite() {
    try (Session still = Opening.still(folder);
        ResultsDatabase database = new ResultsDatabase(folder, still)) {
      assertIsWhole(database);
    }
  }

  @Test
  void oneThatIsOpenedToWriteHoldsTheSame() {
    try (ResultsDatabase database = ResultsDatabase.open(folder)) {
      assertIsWhole(database);
    }
    assertEquals(Schema.NUMBER, schema());
  }

  @Test
  void whatIsReadIsWhatTheStepsWouldMake() {
    Map<String, List<String>> seen = rows();
    ResultsDatabase.open(folder).close();

    assertEquals(seen, rows());
    assertEquals(8, seen.get("trials").size());
    assertTrue(seen.get("trial").toString().contains("\"Basin\":\"0.2.0\""));
    assertTrue(seen.get("result").toString().contains("product_rows=null"));
  }

  @Test
  void inputsAreDigestsByName() {
    try (ResultsDatabase database = ResultsDatabase.open(folder)) {
      List<Trial> missing = new ArrayList<>();
      database.missing("cut-short").forEachRemaining(missing::add);

      assertEquals(2, missing.size());
      assertEquals(
          Map.of(
              "Basin", "0.2.0",
              "plugin basin.optimizers.OptimizersPlugin", "4fdd96ceeb37",
              "plugin basin.probes.ProbesPlugin", "81ae8d443b26",
              "plugin basin.problems.ProblemsPlugin", "ea30226bb72e",
              "plugin basin.schedules.SchedulesPlugin", "031658e0754c"),
          missing.get(0).inputs());
    }
    assertTrue(
        rows()
            .get("trial")
            .toString()
            .contains("\"plugin example.ExamplePlugin\":\"798641eef8fb\""),
        "a jar's file name may have spaces");
  }

  @Test
  void aMigratedFileHasTheTablesOfANewOne() {
    ResultsDatabase.open(folder).close();
    ResultsDatabase.open(folder.resolve("new")).close();

    assertEquals(tables(folder.resolve("new")), tables(folder));
  }

  @Test
  void trialsThatFinishedAreFoundAndTheOthersGoOn() {
    List<Trial> kept = planned("kept");
    List<Trial> cut = planned("cut-short");
    try (ResultsDatabase database = ResultsDatabase.open(folder)) {
      database.begin(Specimens.experiment("kept"), kept.iterator());
      assertEquals(new Tally(4, 4, 0, 0, 0), database.tally("kept"));
      long run = database.begin(Specimens.experiment("cut-short"), cut.iterator());
      database.store(run, Specimens.result(cut.get(1).id(), Outcome.COMPLETED, 2, 1));
      assertEquals(new Tally(2, 1, 0, 0, 1), database.tally("cut-short"));
      assertEquals(cut.get(0), database.missing("cut-short").next());
      Results results = database.read("cut-short");
      assertEquals(Optional.of(new Effort(3, 222, 0)), results.trials().get(1).effort());
    }
  }

  @Test
  void digestsOfWhichTwelveDigitsAreKnownAreComparedAsFarAsTheyGo() {
    List<Trial> anew = new ArrayList<>();
    for (Trial trial : planned("kept")) {
      Map<String, String> inputs = new LinkedHashMap<>(trial.inputs());
      inputs.put("Basin", "0.3.0");
      inputs.put("plugin basin.losses.LossesPlugin", "77".repeat(32));
      anew.add(new Trial("new" + anew.size(), trial.seed(), trial.tree(), trial.axes(), inputs));
    }
    try (ResultsDatabase database = ResultsDatabase.openForReading(folder)) {
      assertEquals(
          List.of(
              "Basin: 0.2.0 → 0.3.0 (4 trials)",
              "plugin basin.losses.LossesPlugin: 25d5ec5178b7 → 777777777777 (4 trials)"),
          database.changes("kept", anew.iterator()).stream().map(Change::toString).toList());
    }
  }

  @Test
  void aDeathWithinAStepLeavesTheFileAsItWas() throws Exception {
    Map<String, List<String>> before = rows();

    assertEquals(MigratingProcess.DEAD, start("half").waitFor());

    assertEquals(1, schema());
    assertEquals(before, rows());
    ResultsDatabase.open(folder).close();
    assertEquals(before, rows());
  }

  @Test
  void aDeathBetweenTwoStepsLeavesAFileOfTheFirst() throws Exception {
    Map<String, List<String>> before = rows();

    assertEquals(MigratingProcess.DEAD, start("between").waitFor());

    assertEquals(2, schema());
    assertEquals(before, rows());
    ResultsDatabase.open(folder).close();
    assertEquals(Schema.NUMBER, schema());
    assertEquals(before, rows());
  }

  @Test
  void twoProcessesMayOpenItAtOnce() throws Exception {
    Map<String, List<String>> before = rows();
    Process one = start("whole");
    Process other = start("whole");
    for (Process each : List.of(one, other)) {
      assertEquals("ready", each.inputReader().readLine());
    }
    for (Process each : List.of(one, other)) {
      each.getOutputStream().close();
    }

    assertEquals(List.of(0, 0), List.of(one.waitFor(), other.waitFor()));

    assertEquals(Schema.NUMBER, schema());
    assertEquals(before, rows());
  }

  /** As a process that runs them now would plan them: with whole digests. */
  private List<Trial> planned(String experiment) {
    try (ResultsDatabase database = ResultsDatabase.openForReading(folder);
        Session session = Opening.forReading(folder)) {
      JsonReader json = new JsonReader(session);
      return database.read(experiment).trials().stream()
          .map(record -> planned(record, inputs(record, session, json)))
          .toList();
    }
  }

  private static Trial planned(TrialRecord record, Map<String, String> inputs) {
    inputs.replaceAll((name, known) -> name.equals("Basin") ? known : known + "0".repeat(52));
    return new Trial(record.id(), record.seed(), record.tree(), record.axes(), inputs);
  }

  private static Map<String, String> inputs(TrialRecord trial, Session session, JsonReader json) {
    return session
        .first(
            "SELECT inputs FROM trial WHERE id = ?", r -> json.object(r.getString(1)), trial.id())
        .orElseThrow();
  }

  private static void assertIsWhole(ResultsDatabase database) {
    assertEquals(List.of("cut-short", "falls", "kept"), database.experiments());
    assertEquals(new Tally(4, 4, 0, 0, 0), database.tally("kept"));
    assertEquals(new Tally(2, 1, 1, 0, 0), database.tally("falls"));
    assertEquals(new Tally(2, 0, 0, 0, 2), database.tally("cut-short"));
    assertEquals(KEPT, database.read("kept").trials().stream().map(TrialRecord::id).toList());
    for (String experiment : List.of("kept", "falls")) {
      Results results = database.read(experiment);
      for (TrialRecord trial : results.trials()) {
        assertEquals(trial.digest(), digest(results, trial), trial.id());
        assertEquals(Optional.empty(), trial.effort());
      }
    }
  }

  private static String digest(Results results, TrialRecord trial) {
    List<Curve> curves =
        results.curves(trial).stream().map(n -> results.curve(trial, n).orElseThrow()).toList();
    List<Track> tracks =
        results.tracks(trial).stream().map(n -> results.track(trial, n).orElseThrow()).toList();
    return ResultDigest.of(trial.outcome().orElseThrow(), trial.steps(), curves, tracks);
  }

  private Map<String, List<String>> rows() {
    try (Session session = Opening.forReading(folder)) {
      return Earlier.rows(session);
    }
  }

  private int schema() {
    try (Session session = Opening.forReading(folder)) {
      return Schema.number(session);
    }
  }

  private static List<String> tables(Path folder) {
    try (Session session = Opening.forReading(folder)) {
      return session.query(
          "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY name",
          row -> row.getString(1));
    }
  }

  private Process start(String how) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            MigratingProcess.class.getName(),
            folder.toString(),
            how)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
