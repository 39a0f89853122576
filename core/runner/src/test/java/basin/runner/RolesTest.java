package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a file with roles to a report that goes by them. */
class RolesTest {
  @TempDir private Path folder;
  private String file;
  private String out;

  @BeforeEach
  void writeExperiment() throws IOException {
    out = folder.resolve("out").toString();
    file =
        Files.writeString(
                folder.resolve("folds.yaml"),
                """
                problem:
                  network:
                    data: {line: {points: 40, split: {folds: 3}}}
                    layers: [{dense: 1}]
                    loss: mse
                optimizer: sgd
                train: {epochs: 2, batch: 8}
                seeds: 2
                grid:
                  optimizer: [{sgd: {rate: 0.05}}, {adam: {rate: 0.05}}]
                  problem.network.data.line.split.fold: [0, 1, 2]
                  train.batch: {name: rows, alternatives: [4, 16]}
                axes: {tuned: rows}
                goal: {metric: validation.loss}
                """)
            .toString();
  }

  @Test
  void checkSaysWhatEachAxisIsThereFor() {
    String said = Shell.basin("check", file).out();
    assertTrue(
        said.contains(
            "compared: optimizer; tuned: rows; replicates: problem.network.data.line.split.fold, seeds"),
        said);
  }

  @Test
  void aFoldIsARepetitionAndATunedAxisIsChosenWithinItsGroup() throws IOException {
    String said = Shell.basin("run", file, "--out", out).out();
    List<String> rows = said.lines().filter(l -> l.matches("  (sgd|adam) .* 6 +0 +0")).toList();
    assertEquals(4, rows.size(), said);
    assertTrue(said.contains("replicates  diverged"), said);

    List<String> best = csv("best-of-each-group");
    assertTrue(best.get(0).startsWith("Group,Rows,Replicates,"), best.get(0));
    assertEquals(3, best.size(), "two groups: " + best);
    assertTrue(best.get(1).matches("(sgd|adam),(4|16)\\.0,6,.*"), best.get(1));
    assertTrue(csv("behind-the-first").get(1).matches("(sgd|adam),6,.*"), "pairs of fold and seed");
    assertEquals(List.of("Group", "Rows"), List.of(csv("tuned").get(0).split(",")).subList(0, 2));
  }

  @Test
  void theCommandLineMayGiveAnotherRoleAndNothingIsTrainedAgain() throws IOException {
    Shell.basin("run", file, "--out", out);
    String compared = "axes={compared: [rows], replicate: [optimizer]}";
    String said = Shell.basin("run", file, "--out", out, "--set", compared).out();

    assertTrue(said.contains("24 trials, 24 of them done before"), said);
    List<String> best = csv("best-of-each-group");
    assertEquals(3, best.size(), "two groups: " + best);
    assertTrue(best.get(1).matches("rows (4|16),12,.*"), best.get(1));
    Shell.basin("report", "folds", "--out", out);
    assertEquals(best, csv("best-of-each-group"), "the role is kept with the results");
  }

  private List<String> csv(String table) throws IOException {
    Path report = Path.of(out, "folds", "report");
    return Files.readAllLines(report.resolve("tables").resolve(table + ".csv"));
  }
}
