package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several experiments in one report. */
class CompareTest {
  private static final String VALLEY =
      """
      problem: {himmelblau: {start: [1, 2]}}
      optimizer: {%s: {rate: 0.01}}
      train: {steps: %d}
      seeds: [3, 4]
      goal: train.loss
      """;

  @TempDir private Path folder;
  private String out;

  @BeforeEach
  void runTwo() throws IOException {
    out = folder.resolve("out").toString();
    run("plain", VALLEY, "sgd", 20);
    run("heavy", VALLEY, "momentum", 30);
  }

  @Test
  void aComparisonIsOnePageOverBoth() throws IOException {
    Shell.Answer answer = Shell.basin("compare", "plain", "heavy", "--out", out);
    Path page = Path.of(out, "compare", "plain-heavy", "report", "index.html");
    assertEquals(page + "\n", answer.out(), answer.transcript());
    assertEquals(0, answer.code());
    String text = Files.readString(page);
    assertTrue(text.contains("How do plain and heavy compare?"));
    assertTrue(text.contains("Budgets differ: plain steps: 20; heavy steps: 30."));
    assertTrue(text.contains("<code>./basin compare plain heavy</code>"));
    assertTrue(
        text.contains("experiment IN ('plain', 'heavy')")
            || text.contains("experiment IN (&#39;plain"));
    List<String> trials = Files.readAllLines(page.resolveSibling("tables").resolve("trials.csv"));
    assertEquals(1 + 4, trials.size());
    assertTrue(trials.get(3).startsWith("3,heavy,"), trials.get(3));
  }

  @Test
  void claimsAreJudgedByTheExperimentThatMakesThem() throws IOException {
    String claim = "claims: [it ends low: {bound: train.loss, at most: %s}]\n";
    run("modest", VALLEY + claim.formatted("1e9"), "sgd", 20);
    run("bold", VALLEY + claim.formatted("1e-300"), "momentum", 20);
    Shell.Answer answer = Shell.basin("compare", "modest", "bold", "plain", "--out", out);
    assertEquals(0, answer.code(), answer.transcript());
    Path tables = Path.of(out, "compare", "modest-bold-plain", "report", "tables");
    assertTrue(Files.readString(tables.resolve("claims-1.csv")).contains("it ends low,supported"));
    assertTrue(Files.readString(tables.resolve("claims-2.csv")).contains("it ends low,refuted"));
    assertFalse(Files.exists(tables.resolve("claims-3.csv")));
    String text = Files.readString(tables.resolveSibling("index.html"));
    assertTrue(text.contains("Claims of modest") && text.contains("Claims of bold"));
  }

  @Test
  void whatEachAnalysisFoundIsToldUnderItsExperiment() throws IOException {
    String bowl =
        """
        problem: {quadratic: {condition: 4}}
        optimizer: %s
        train: {steps: %d}
        grid: {optimizer.%s.rate: [0.1, 9]}
        analyses: [{stability-threshold: {width: %s}}]
        """;
    run("coarse", bowl.formatted("sgd", 60, "sgd", "0.5"), "", 0);
    run("fine", bowl.formatted("momentum", 60, "momentum", "0.01"), "", 0);

    Shell.Answer answer = Shell.basin("compare", "coarse", "fine", "--out", out);

    assertEquals(0, answer.code(), answer.transcript());
    Path page = Path.of(answer.out().strip());
    String text = Files.readString(page);
    int coarse = text.indexOf("In coarse:");
    int fine = text.indexOf("In fine:");
    assertTrue(0 < coarse && coarse < fine, "each is told apart");
    assertFalse(text.contains("The search is not over"), "each is asked of its own trials");
    Path tables = page.resolveSibling("tables");
    assertEquals(
        threshold("coarse"), second(tables.resolve("stability-thresholds.csv")), "as by itself");
    assertEquals(threshold("fine"), second(tables.resolve("stability-thresholds-2.csv")));
  }

  private List<String> threshold(String experiment) throws IOException {
    return second(Path.of(out, experiment, "report", "tables", "stability-thresholds.csv"));
  }

  /** The number that was found. */
  private static List<String> second(Path table) throws IOException {
    return Files.readAllLines(table).stream().map(line -> line.split(",")[1]).toList();
  }

  @Test
  void theyAreComparedByAnotherGoalIfThatIsAskedFor() throws IOException {
    Shell.Answer answer =
        Shell.basin("compare", "plain", "heavy", "--goal", "train.loss<=100", "--out", out);
    assertEquals(0, answer.code(), answer.transcript());
    String text = Files.readString(Path.of(answer.out().strip()));
    assertTrue(text.contains("until train.loss ≤ 100"), "the target counts");
    assertTrue(text.contains("compare plain heavy --goal"), "and how the page is made again");
    assertSays("compare-goal", "compare", "plain", "heavy", "--goal", "loss < 3", "--out", out);
  }

  @Test
  void experimentsOfTwoFoldersOfResultsAreTakenByTheirPaths() throws IOException {
    String other = folder.resolve("other").toString();
    assertEquals(
        0, Shell.basin("run", folder.resolve("plain.yaml").toString(), "--out", other).code());
    Shell.Answer answer = Shell.basin("compare", "plain", other + "/plain", "--out", out);
    assertEquals(0, answer.code(), answer.transcript());
    String trials =
        Files.readString(Path.of(out, "compare", "plain-plain", "report", "tables", "trials.csv"));
    assertEquals(1 + 2, trials.lines().count(), "the same trials count once: " + trials);
  }

  @Test
  void whatCannotBeComparedIsRefusedWithTheReason() throws IOException {
    run("banana", VALLEY.replace("himmelblau: {start: [1, 2]}", "rosenbrock: {b: 10}"), "sgd", 20);
    assertSays("compare-data", "compare", "plain", "banana", "--out", out);
    assertSays("compare-itself", "compare", "plain", "plain", "--out", out);
    assertSays("compare-one", "compare", "plain", "--out", out);
    assertSays("compare-unknown", "compare", "plain", "havy", "--out", out);
    assertFalse(Files.exists(Path.of(out, "compare")));
  }

  @Test
  void everyQueryOfAPageIsAnswered() throws IOException, SQLException {
    String page = Files.readString(Path.of(out, "plain", "report", "index.html"));
    List<String> queries =
        Pattern.compile("<code>(SELECT [^<]+)</code>")
            .matcher(page)
            .results()
            .map((MatchResult found) -> found.group(1))
            .map(q -> q.replace("&#39;", "'").replace("&amp;", "&"))
            .toList();
    assertTrue(queries.size() > 3, "queries: " + queries.size());
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + out + "/basin.db");
        Statement statement = database.createStatement()) {
      for (String query : queries) {
        assertTrue(statement.executeQuery(query).next(), query);
      }
    }
  }

  private void run(String name, String text, String optimizer, int steps) throws IOException {
    Path file = folder.resolve(name + ".yaml");
    Files.writeString(file, text.formatted(optimizer, steps));
    Shell.Answer answer = Shell.basin("run", file.toString(), "--out", out);
    assertEquals(0, answer.code(), answer.transcript());
  }

  private void assertSays(String golden, String... command) throws IOException {
    String said = Shell.basin(command).transcript().replace(folder.toString(), "DIR");
    Golden.assertSays(golden, said);
  }
}
