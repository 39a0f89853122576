package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.results.ResultsDatabase;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results are looked at from the command line, and nothing in their folder changes by that. */
class LookingTest {
  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void run() throws IOException {
    out = folder.resolve("out");
    Path file =
        Files.writeString(
            folder.resolve("slopes.yaml"),
            """
            question: Which slope holds?
            problem: {quadratic: {condition: 12}}
            optimizer: sgd
            train: {steps: 40}
            seeds: [3, 8]
            grid: {optimizer: [{sgd: {rate: 0.05}}, {sgd: {rate: 40}}, {momentum: {rate: 0.05}}]}
            goal: train.loss
            """);
    assertEquals(0, basin("run", file.toString()).code());
  }

  private Shell.Answer basin(String command, String... options) {
    String[] line = new String[options.length + 3];
    line[0] = command;
    System.arraycopy(options, 0, line, 1, options.length);
    line[options.length + 1] = "--out";
    line[options.length + 2] = out.toString();
    return Shell.basin(line);
  }

  private static List<TrialRecord> trials(Path out, String experiment) {
    try (ResultsDatabase database = ResultsDatabase.openForReading(out)) {
      return database.read(experiment).trials();
    }
  }

  /** The one with the larger seed. */
  private TrialRecord diverged() {
    return trials(out, "slopes").stream()
        .filter(trial -> trial.outcome().equals(Optional.of(Outcome.DIVERGED)))
        .filter(trial -> trial.seed() == 8)
        .findFirst()
        .orElseThrow();
  }

  private String transcript(String command, String... options) {
    return basin(command, options)
        .transcript()
        .replace(folder.toString(), "DIR")
        .replaceAll("\"run by\": \\{.*?}", "\"run by\": {…}")
        .replace("\"" + Version.basin() + "\"", "VERSION")
        .replaceAll("20\\d\\d-[0-9T:-]+Z", "2026-11-29T12:00:00Z")
        .replaceAll("(?<![0-9a-f])[0-9a-f]{64}", "SHA-256")
        .replaceAll("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])", "TRIAL")
        .replaceAll("(?<![0-9a-f])[0-9a-f]{12}(?![0-9a-f])", "TRIAL-BEGINS")
        .replaceAll("(seconds\"?:? +)[0-9.eE-]+", "$10.01");
  }

  @Test
  void aTrialIsShownByTheBeginningOfItsName() {
    TrialRecord trial = diverged();
    String said = basin("show", trial.id().substring(0, 8)).out();
    assertTrue(said.startsWith("trial " + trial.id() + "\n  seed         8\n"), said);
    assertTrue(said.contains("  outcome      diverged: " + trial.reason() + "\n"), said);
    assertTrue(said.contains("\n  slopes, number " + trial.number() + ": optimizer"), said);
    assertTrue(said.contains("\n  Basin  " + Version.basin() + "\n"), said);
    assertTrue(said.contains("rate: {constant: {value: 40}}"), said);
  }

  @Test
  void whatIsShownAsYamlRunsAloneUnderTheSameNameToTheSameBits() throws IOException {
    TrialRecord trial = diverged();
    String yaml = basin("show", trial.id(), "--yaml").out();
    Path file = Files.writeString(folder.resolve("alone.yaml"), yaml);
    Path elsewhere = folder.resolve("elsewhere");
    assertEquals(0, Shell.basin("run", file.toString(), "--out", elsewhere.toString()).code());
    List<TrialRecord> alone = trials(elsewhere, "alone");
    assertEquals(List.of(trial.id()), alone.stream().map(TrialRecord::id).toList());
    assertEquals(trial.digest(), alone.get(0).digest());
  }

  @Test
  void aTrialIsShownToPrograms() throws IOException {
    Golden.assertSays("show-json", transcript("show", diverged().id(), "--json"));
  }

  @Test
  void aBeginningThatIsNoTrialsOrSeveralTrialsIsRefused() {
    Shell.Answer none = basin("show", "xyz");
    assertEquals(2, none.code());
    assertTrue(none.err().contains("has a name that begins with 'xyz'"), none.err());
    Shell.Answer several = basin("show", "");
    assertEquals(2, several.code());
    assertTrue(several.err().contains("Give more letters."), several.err());
    Shell.Answer both = basin("show", "a", "--json", "--yaml");
    assertEquals(2, both.code());
    assertTrue(both.err().contains("--yaml and --json exclude each other"), both.err());
  }

  @Test
  void experimentsAndTheirTrialsAreListed() throws IOException {
    Golden.assertSays("list", transcript("list"));
    Golden.assertSays("list-trials", transcript("list", "slopes"));
    Golden.assertSays(
        "list-json",
        transcript("list", "--json")
            + transcript("list", "slopes", "--seed", "3", "--outcome", "diverged", "--json"));
  }

  @Test
  void trialsAreChosenByOutcomeSeedAndAxis() {
    assertEquals(2, rows("--outcome", "diverged,failed"));
    assertEquals(4, rows("--outcome", "completed"));
    assertEquals(0, rows("--outcome", "missing"));
    assertEquals(3, rows("--seed", "8"));
    String level = diverged().axes().get("optimizer");
    assertEquals(2, rows("--where", "optimizer=" + level));
    assertEquals(1, rows("--where", "optimizer=" + level, "--seed", "3"));
  }

  /** Lines of trials below the headings. */
  private int rows(String... filters) {
    String[] line = new String[filters.length + 1];
    line[0] = "slopes";
    System.arraycopy(filters, 0, line, 1, filters.length);
    return (int) basin("list", line).out().lines().count() - 1;
  }

  @Test
  void aFilterThatMeansNothingIsRefused() {
    assertRefused("there is no outcome 'divrged'", basin("list", "slopes", "--outcome", "divrged"));
    assertRefused(
        "there is no axis 'optimiser'", basin("list", "slopes", "--where", "optimiser=a"));
    assertRefused("choose among trials; name an experiment", basin("list", "--seed", "3"));
    assertRefused("--seed takes a whole number", basin("list", "slopes", "--seed", "x"));
    assertRefused("holds no experiment 'hills'", basin("list", "hills"));
  }

  private static void assertRefused(String why, Shell.Answer answer) {
    assertEquals(2, answer.code(), answer.transcript());
    assertTrue(answer.err().contains(why), answer.err());
  }

  private static final String BY_OUTCOME =
      "SELECT outcome, count(*) AS trials, NULL AS none, 'a, \"b\"' AS text, 1 AS text FROM trials"
          + " GROUP BY outcome; -- a remark; and another";

  @Test
  void aQueryIsAnsweredAsTableCsvAndJson() throws IOException {
    Golden.assertSays("query", transcript("query", BY_OUTCOME));
    assertEquals(
        """
        outcome,trials,none,text,text
        completed,4,,"a, ""b\""",1
        diverged,2,,"a, ""b\""",1
        """,
        basin("query", "--csv", BY_OUTCOME).out());
    assertEquals(
        """
        [{"outcome": "completed", "trials": 4, "none": null, "text": "a, \\"b\\"", "text 2": 1}, \
        {"outcome": "diverged", "trials": 2, "none": null, "text": "a, \\"b\\"", "text 2": 1}]
        """,
        basin("query", "--json", BY_OUTCOME).out());
    assertEquals("[]\n", basin("query", "--json", "SELECT 1 WHERE 0").out());
    assertEquals("1;2\n", basin("query", "--csv", "VALUES ('1;2')").out().split("\n", 2)[1]);
  }

  @Test
  void aQueryThatWritesOrIsNotUnderstoodIsRefusedAndNothingIsWritten() {
    String file = folder.resolve("copy.db").toString();
    assertRefused("a query only reads", basin("query", "VACUUM INTO '" + file + "'"));
    assertRefused("a query only reads", basin("query", "/* SELECT */ DELETE FROM trial"));
    assertRefused("'VACUUM' follows it", basin("query", "SELECT 1; VACUUM"));
    assertEquals(2, basin("query", "WITH a AS (SELECT 1) DELETE FROM remark").code());
    assertRefused("no such column: lr", basin("query", "SELECT lr FROM trials"));
    assertRefused("syntax error", basin("query", "SELECT FROM WHERE"));
    assertFalse(Files.exists(Path.of(file)));
    assertEquals(6, trials(out, "slopes").size());
  }

  @Test
  void anExportHasEveryTrialAndEveryNumberWithAllItsDigits() throws IOException {
    Shell.Answer answer = basin("export", "slopes");
    assertEquals(0, answer.code(), answer.transcript());
    Path export = out.resolve("slopes").resolve("export");
    assertEquals(
        export.resolve("trials.csv") + "\n" + export.resolve("curves.csv") + "\n", answer.out());
    List<String> rows = Files.readAllLines(export.resolve("trials.csv"));
    assertEquals(
        "number,trial,seed,optimizer,outcome,reason,steps,epochs,evaluations,value_rows,"
            + "gradient_rows,product_rows,seconds,parameters,finished,digest,last diverged.loss,"
            + "last train.loss",
        rows.get(0));
    TrialRecord trial = diverged();
    String row = rows.get(trial.number());
    assertTrue(
        row.startsWith(trial.number() + "," + trial.id() + ",8,\"sgd, rate 40\",diverged,"), row);
    try (ResultsDatabase database = ResultsDatabase.openForReading(out)) {
      Results results = database.read("slopes");
      double last = results.curve(trial, "train.loss").orElseThrow().last();
      assertTrue(row.endsWith("," + last), row);
      int numbers =
          results.trials().stream()
              .flatMap(t -> results.curves(t).stream().map(c -> results.curve(t, c).orElseThrow()))
              .mapToInt(curve -> curve.values().length)
              .sum();
      assertEquals(1 + numbers, Files.readAllLines(export.resolve("curves.csv")).size());
    }
  }

  @Test
  void aFormatThatIsNotThereSaysWhereItComesFrom() throws IOException {
    Golden.assertSays(
        "export-format",
        transcript("export", "slopes", "--format", "parquet")
            + transcript("export", "slopes", "--format", "csw")
            + transcript("export", "slopes", "--format", "xlsx"));
    assertFalse(Files.exists(out.resolve("slopes").resolve("export")));
  }

  @Test
  void anExportGoesWhereItIsTold() throws IOException {
    Path tables = folder.resolve("tables");
    String said = basin("export", "slopes", "--to", tables.toString(), "--json").out();
    assertEquals(
        "{\"files\": [\"" + tables + "/trials.csv\", \"" + tables + "/curves.csv\"]}\n", said);
    Path file = Files.writeString(folder.resolve("file"), "");
    Shell.Answer refused = basin("export", "slopes", "--to", file.toString());
    assertEquals(3, refused.code(), refused.transcript());
    assertTrue(refused.err().contains("choose another folder with --to"), refused.err());
    assertRefused("holds no experiment '..'", basin("export", ".."));
  }

  @Test
  void twoTrialsDifferInWhatDistinguishesThemAndInWhatCameOfIt() {
    TrialRecord trial = diverged();
    TrialRecord mild =
        trials(out, "slopes").stream()
            .filter(t -> t.tree().contains("0.05") && t.tree().contains("\"sgd\"") && t.seed() == 3)
            .findFirst()
            .orElseThrow();
    List<String> said = basin("diff", mild.id(), trial.id()).out().lines().toList();
    List<String> rows = said.stream().map(line -> line.strip().replaceAll(" {2,}", "|")).toList();
    assertEquals("settings|seed|3|8", rows.get(1));
    assertEquals("settings|optimizer.sgd.rate.constant.value|0.05|40", rows.get(2));
    assertEquals("results|outcome|completed|diverged", rows.get(3));
    assertEquals("results|digest|" + mild.digest() + "|" + trial.digest(), rows.get(4));
    assertEquals(7, rows.size(), said.toString());
    String json = basin("diff", mild.id(), trial.id(), "--json").out();
    assertTrue(
        json.startsWith(
            "[{\"in\": \"settings\", \"what\": \"seed\", \"first\": \"3\", \"second\": \"8\"}"),
        json);
    assertEquals("no difference\n", basin("diff", mild.id(), mild.id()).out());
  }
}
