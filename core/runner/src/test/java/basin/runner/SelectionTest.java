package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a file that has rates chosen over folds to all that shows what was chosen. */
class SelectionTest {
  @TempDir private Path folder;
  private String file;
  private String out;

  @BeforeEach
  void writeExperiment() throws IOException {
    out = folder.resolve("out").toString();
    file = write("chosen.yaml", "select: {by: validation.loss}\n");
  }

  private String write(String name, String select) throws IOException {
    return Files.writeString(
            folder.resolve(name),
            """
            problem:
              network:
                data: {moons: {points: 60, split: {test: 0.25, folds: 2}}}
                layers: [{dense: {units: 4, activation: tanh}}, {dense: 1}]
                loss: mse
            optimizer: sgd
            train: {epochs: 4, batch: 8}
            seeds: 2
            grid:
              optimizer: [sgd, adam]
              optimizer.rate: [0.0001, 0.05, 2]
            claims:
              - Adam does better: {compare: {optimizer: [adam, sgd]}, by: test.loss}
            goal: test.loss
            """
                + select)
        .toString();
  }

  @Test
  void allThatShowsAChoiceShowsTheSame() throws IOException {
    String checked = Shell.basin("check", file).out();
    assertTrue(checked.startsWith("chosen: 24 trials, 12 combinations × 2 seeds\n"), checked);
    assertTrue(checked.contains("\nchosen by: validation.loss; judged by: test.loss\n"), checked);

    Shell.Answer ran = Shell.basin("run", file, "--out", out);
    assertEquals(0, ran.code(), ran.err());
    Set<String> inReport =
        csv("best-of-each-group").stream()
            .map(row -> row.split(","))
            .map(cells -> cells[0] + " " + Double.parseDouble(cells[1]))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(2, inReport.size());

    Set<String> inStandings =
        ran.out()
            .lines()
            .filter(line -> line.matches("  (sgd|adam) .* 4 +0 +0"))
            .map(line -> line.strip().split(" +"))
            .map(cells -> cells[0] + " " + Double.parseDouble(cells[1]))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(inReport, inStandings, ran.out());

    assertEquals(0, Shell.basin("export", "chosen", "--out", out).code());
    List<String> rows = Files.readAllLines(Path.of(out, "chosen", "export", "choices.csv"));
    assertEquals("group,tuned,trial,number,seed,validation.loss,test.loss", rows.get(0));
    assertEquals(1 + 2 * 4, rows.size());
    Set<String> inExport =
        rows.stream()
            .skip(1)
            .map(row -> row.split(","))
            .map(cells -> cells[0] + " " + Double.parseDouble(cells[1].replace("rate ", "")))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(inReport, inExport);
    String claims = Shell.basin("claims", "chosen", "--out", out).out();
    assertTrue(claims.contains("chosen by validation.loss"), claims);
  }

  @Test
  void twoExperimentsAreComparedAtWhatEachHasChosenAndOnlyIfTheyChooseAlike() throws IOException {
    Shell.basin("run", file, "--out", out);
    String wider = write("wider.yaml", "select: {by: validation.loss}\n");
    Shell.basin("run", wider, "--out", out, "--set", "train.batch=16");
    String compared = Shell.basin("compare", "chosen", "wider", "--out", out).transcript();
    assertTrue(compared.endsWith("exit code 0\n"), compared);
    List<Path> pages;
    try (var all = Files.walk(Path.of(out))) {
      pages = all.filter(p -> p.endsWith("index.html") && p.toString().contains("wider")).toList();
    }
    assertFalse(pages.isEmpty());

    String other = write("other.yaml", "select: {by: validation.accuracy}\n");
    Shell.basin("run", other, "--out", out);
    Shell.Answer refused = Shell.basin("compare", "chosen", "other", "--out", out);
    assertEquals(2, refused.code(), refused.transcript());
    assertTrue(
        refused.transcript().contains("of what validation.accuracy chose"), refused.transcript());
  }

  /** The rows of a table of the report, without its headings. */
  private List<String> csv(String table) throws IOException {
    Path file = Path.of(out, "chosen", "report", "tables", table + ".csv");
    List<String> rows = Files.readAllLines(file);
    return rows.subList(1, rows.size());
  }
}
