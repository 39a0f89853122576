package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.sweep.ExperimentLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, small. */
class RunTest {
  @TempDir private Path folder;
  private String file;
  private String out;

  @BeforeEach
  void writeExperiment() throws IOException {
    out = folder.resolve("out").toString();
    file =
        Files.writeString(
                folder.resolve("valley.yaml"),
                """
                question: Which rate is best on Rosenbrock's valley?
                problem: rosenbrock
                optimizer: sgd
                train: {steps: 50}
                seeds: [7]
                grid:
                  optimizer: [{sgd: {rate: [0.0001, 0.001, 1]}}]
                """)
            .toString();
  }

  @Test
  void aRunEndsWithThePathOfItsReport() {
    Shell.Answer answer = Shell.basin("run", file, "--out", out);
    assertEquals(0, answer.code(), answer.transcript());
    List<String> lines = answer.out().lines().toList();
    Path report = Path.of(lines.get(lines.size() - 1));
    assertEquals(Path.of(out, "valley", "report", "index.html"), report);
    assertTrue(Files.exists(report));
    assertTrue(Files.exists(Path.of(out, "valley", "run-1.log")));
  }

  @Test
  void theCombinationsAreRankedAndDivergedOnesComeLast() {
    String said = Shell.basin("run", file, "--out", out).out();
    List<String> table = said.lines().filter(line -> line.contains("  sgd ")).toList();
    assertEquals(3, table.size(), said);
    assertTrue(table.get(0).matches("\\s+sgd\\s+0.001\\s.*1\\s+0\\s+0"), said);
    assertTrue(table.get(2).matches("\\s+sgd\\s+1\\s+–\\s+–\\s+1\\s+1\\s+0"), said);
  }

  @Test
  void withATargetTheQuickestComesFirst() throws IOException {
    Path quick = folder.resolve("quick.yaml");
    Files.writeString(
        quick,
        """
        problem: {quadratic: {matrix: [[1, 0], [0, 1]], start: [1, 0]}}
        optimizer: sgd
        train: {steps: 40}
        goal: {metric: train.loss, at-most: 0.005}
        probes: [{metrics: {every: 1 step}}]
        grid:
          optimizer: [{sgd: {rate: [0.01, 0.25, 1.6]}}]
        """);
    String said = Shell.basin("run", quick.toString(), "--out", out).out();
    List<String> table = said.lines().filter(line -> line.contains("  sgd ")).toList();
    assertTrue(said.contains("steps to target  train.loss, mean"), said);
    assertTrue(table.get(0).matches("\\s+sgd\\s+1.6\\s+5\\s.*"), "0.6²ⁿ/2 ≤ 0.005: " + said);
    assertTrue(table.get(1).matches("\\s+sgd\\s+0.25\\s+9\\s.*"), "0.75²ⁿ/2 ≤ 0.005: " + said);
    assertTrue(table.get(2).matches("\\s+sgd\\s+0.01\\s+–\\s.*"), said);
  }

  @Test
  void aSecondRunTrainsNothing() {
    Shell.basin("run", file, "--out", out);
    String said = Shell.basin("run", file, "--out", out).out();
    assertTrue(said.contains("valley: 3 trials, 3 of them done before"), said);
  }

  @Test
  void whileAnExperimentIsDeletedNoRunOfItStartsButStatusAnswers() throws IOException {
    Shell.basin("run", file, "--out", out);
    List<String> said =
        ExperimentLock.holding(
            Path.of(out),
            "valley",
            () ->
                Stream.of("run " + file, "report valley", "status")
                    .map(line -> (line + " --out " + out).split(" "))
                    .map(words -> Shell.basin(words).transcript())
                    .toList());
    Golden.assertSays(
        "run-already",
        said.get(0).replace(folder.toString(), "DIR").replaceAll("process \\d+", "process 123"));
    assertTrue(said.get(1).endsWith("index.html\nexit code 0\n"), said.get(1));
    Golden.assertSays("status", said.get(2));
    assertFalse(Files.exists(Path.of(out, "valley", "run-2.log")), "it has left a log");
    assertEquals(0, Shell.basin("run", file, "--out", out).code());
  }

  @Test
  void quietlyOnlyTheReportIsNamed() {
    String said = Shell.basin("run", "-q", file, "--out", out).out();
    assertEquals(Path.of(out, "valley", "report", "index.html") + "\n", said);
  }

  @Test
  void aReportIsMadeAgainByNameAndByFile() {
    Shell.basin("run", file, "--out", out);
    Shell.Answer byName = Shell.basin("report", "valley", "--out", out);
    assertEquals(0, byName.code(), byName.transcript());
    assertEquals(byName, Shell.basin("report", file, "--out", out));
  }

  @Test
  void anExperimentIsDeletedWithItsFolderOnceItIsSaidTwice() throws IOException {
    Shell.basin("run", file, "--out", out);
    Golden.assertSays(
        "delete-unsaid",
        Shell.basin("delete", "valley", "--out", out).transcript().replace(out, "OUT"));
    assertTrue(Files.exists(Path.of(out, "valley", "report", "index.html")));
    Golden.assertSays(
        "delete", Shell.basin("delete", "valley", "--yes", "--out", out).transcript());
    assertFalse(Files.exists(Path.of(out, "valley")));
    assertEquals(2, Shell.basin("report", "valley", "--out", out).code());
    assertTrue(
        Shell.basin("run", file, "--out", out).out().contains("valley: 3 trials\n"), "all anew");
  }

  @Test
  void whatIsBeingRunIsNotDeleted() {
    Shell.basin("run", file, "--out", out);
    Shell.Answer answer =
        ExperimentLock.holding(
            Path.of(out), "valley", () -> Shell.basin("delete", "valley", "--yes", "--out", out));
    assertEquals(3, answer.code());
    assertTrue(answer.err().contains("is in use"), answer.err());
    assertEquals(0, Shell.basin("report", "valley", "--out", out).code());
  }

  @Test
  void checkListsTheTrials() throws IOException {
    Golden.assertSays("check", Shell.basin("check", file).transcript());
    Golden.assertSays("check-two", Shell.basin("check", file, "--trials", "2").transcript());
    String json = Shell.basin("check", file, "--json").transcript();
    Golden.assertSays("check-json", json.replace(folder.toString(), "DIR"));
  }

  @Test
  void statusCountsTheTrials() throws IOException {
    Shell.basin("run", file, "--out", out);
    Golden.assertSays("status", Shell.basin("status", "--out", out).transcript());
    Golden.assertSays(
        "status-json", Shell.basin("status", "valley", "--out", out, "--json").transcript());
    String changed = Shell.basin("status", file, "--out", out).transcript();
    assertEquals(Shell.basin("status", "valley", "--out", out).transcript(), changed);
  }

  @Test
  void aSettingCanBeChangedOnTheCommandLine() {
    String said = Shell.basin("check", file, "--set", "seeds=4", "--grid", "train.steps=5,6").out();
    assertTrue(said.startsWith("valley: 24 trials, 6 combinations × 4 seeds"), said);
  }

  @Test
  void reportAndStatusTakeTheCommandLineOfARun() {
    String[] change = {"--out", out, "--set", "train.steps=5", "--set", "name=peak"};
    assertEquals(0, basin("run", change).code());
    assertEquals(0, basin("report", change).code());
    String status = basin("status", change).out();
    assertTrue(status.contains("  peak             3     2         1       0        0"), status);
    assertFalse(status.contains("changed"), status);
  }

  private Shell.Answer basin(String command, String... options) {
    return Shell.basin(
        Stream.concat(Stream.of(command, file), Stream.of(options)).toArray(String[]::new));
  }

  @Test
  void helpNamesEveryCommandAndExitCode() throws IOException {
    Golden.assertSays("help", Shell.basin("--help").transcript());
    for (String command :
        List.of(
            "run", "check", "new", "report", "compare", "claims", "status", "list", "show", "diff",
            "query", "export", "merge", "salvage", "delete", "clean", "plugins", "explain", "bench",
            "verify")) {
      Golden.assertSays("help-" + command, Shell.basin(command, "--help").transcript());
      assertEquals(Shell.basin(command, "--help"), Shell.basin("help", command));
      assertFitsATerminal(Shell.basin("help", command).out());
    }
    assertEquals(Shell.basin("--help"), Shell.basin("help"));
    assertFitsATerminal(Shell.basin("help").out());
    assertEquals(2, Shell.basin().code());
    assertTrue(Shell.basin("--version").out().startsWith("Basin " + Version.basin()));
  }

  private static void assertFitsATerminal(String text) {
    text.lines().forEach(line -> assertTrue(line.length() <= 80, line));
  }

  @Test
  void theListOfCommandsSaysWhatEachDoesInAWholeSentence() {
    String help = Shell.basin("--help").out();
    String list = help.substring(help.indexOf("Commands:\n") + 10, help.indexOf("\nOptions:"));
    for (String command : list.split("\n(?=  \\w)")) {
      assertTrue(command.strip().endsWith("."), command);
    }
  }

  /**
   * All of them are on pages; the words for a terminal are made of the same, of one of each kind.
   */
  @Test
  void everyComponentCanBeExplained() throws IOException {
    Path catalogue = Path.of(out, "catalogue");
    assertEquals(0, Shell.basin("explain", "--html", catalogue.toString()).code());
    StringBuilder pages = new StringBuilder();
    for (Path page : files(catalogue)) {
      pages.append(Files.readString(page));
    }
    List<String> lines =
        Shell.basin("plugins").out().lines().takeWhile(line -> !line.equals("plugins")).toList();
    int components = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).matches(" {2}\\S.*")) { // what is deeper goes on with a description
        components++;
        String name = lines.get(i).strip().split(" ")[0];
        assertTrue(pages.indexOf(">" + name + "<") > 0, name);
        if (!lines.get(i - 1).startsWith("  ")) {
          assertEquals(0, Shell.basin("explain", name).code(), name);
        }
      }
    }
    assertTrue(components > 50, lines::toString);
  }

  private static List<Path> files(Path all) throws IOException {
    try (Stream<Path> files = Files.list(all)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
