package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pruning and budgets as users meet them. */
@Timeout(180)
class PruningTest {
  private static final String VALLEY =
      """
      problem: rosenbrock
      optimizer: {sgd: {rate: 0.001}}
      train: {steps: 27}
      seeds: 2
      grid:
        optimizer.sgd.rate: [0.00001, 0.00003, 0.0001, 0.0002, 0.0003, 0.0005, 0.001, 0.0012, 0.0015]
      goal: train.loss
      """;

  @TempDir private Path folder;
  private String out;

  @BeforeEach
  void chooseAFolder() {
    out = folder.resolve("runs").toString();
  }

  private String file(String more) throws IOException {
    return Files.writeString(folder.resolve("valley.yaml"), VALLEY + more).toString();
  }

  @Test
  void checkSaysHowManyGoHowFarAndWhatThatCosts() throws IOException {
    StringBuilder said = new StringBuilder();
    for (String rule :
        new String[] {
          "{halving: 1 step}",
          "{hyperband: {from: 3 steps, within: experiment}}",
          "{median: {from: 3 steps, by: train.loss}}"
        }) {
      Shell.Answer answer = Shell.basin("check", file("prune: " + rule + "\n"), "--trials", "0");
      assertEquals(0, answer.code(), answer::toString);
      answer
          .out()
          .lines()
          .dropWhile(l -> !l.startsWith("prune"))
          .takeWhile(l -> !l.isEmpty())
          .forEach(line -> said.append(line).append('\n'));
    }
    Golden.assertSays("check-prune", said.toString());
  }

  @Test
  void whatIsLeftIsCountedApartAndGoesOnWhenTheFileNoLongerPrunes() throws IOException {
    Shell.Answer run = Shell.basin("run", file("prune: {halving: 1 step}\n"), "--out", out);
    assertEquals(0, run.code(), run::toString);
    assertTrue(run.out().contains("valley: rung 2 of 3 (3 of 27 steps): 1 of 3 settings go on\n"));
    String status = Shell.basin("status", "--out", out).out();
    assertTrue(
        status.matches(
            "(?s).*done  diverged  pruned  failed  missing\\s+valley +18 +2 +0 +16 +0 +0.*"),
        status);
    String list = Shell.basin("list", "valley", "--outcome", "pruned", "--out", out).out();
    assertEquals(17, list.lines().count(), list);

    Shell.Answer whole = Shell.basin("run", file(""), "--out", out);

    assertEquals(0, whole.code(), whole::toString);
    assertTrue(whole.out().contains("valley: 18 trials, 2 of them done before"), whole.out());
    String json = Shell.basin("status", "--out", out, "--json").out();
    assertTrue(json.contains("\"done\": 18, \"diverged\": 0, \"failed\": 0"), json);
  }

  @Test
  void whatABudgetLeavesIsSaidAndRunNext() throws IOException {
    String limited = file("budget: {steps: 300}\n");
    Shell.Answer first = Shell.basin("run", limited, "--out", out);
    assertEquals(0, first.code(), first::toString);
    assertTrue(
        first
            .out()
            .contains(
                "the budget of 300 steps is spent: 6 trials are left; run it again to go on\n"),
        first.out());

    Shell.Answer second = Shell.basin("run", limited, "--out", out);
    assertTrue(second.out().contains("valley: 18 trials, 12 of them done before"), second.out());
    assertTrue(!second.out().contains("is spent"), second.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{halving: 1 step}",
        "{hyperband: {from: 3 steps, within: experiment}}",
        "{median: {from: 3 steps, by: train.loss}}"
      })
  void theSameSurviveInPartsThatAreMergedAndWithManyWorkers(String rule) throws IOException {
    String pruned = file("prune: " + rule + "\n");
    List<String> whole = ran(pruned, "whole", "-j", "1");
    assertEquals(19, whole.size(), whole::toString);
    assertEquals(whole, ran(pruned, "eight", "-j", "8"));
    for (String part : List.of("1/3", "2/3", "3/3")) {
      ran(pruned, "part-" + part.charAt(0), "--shard", part);
    }
    Shell.Answer merged =
        Shell.basin("merge", at("part-1"), at("part-2"), at("part-3"), "--out", at("merged"));
    assertTrue(
        merged.out().matches("(?s).*; 1\\d trials saved on the way came along\n"),
        merged::transcript);

    assertEquals(whole, ran(pruned, "merged"));
  }

  @Test
  void theSameSurviveInProcessesOfTheirOwnAndWhereTwoShareAFolder() throws Exception {
    String pruned = file("prune: {hyperband: {from: 1 step, within: experiment}}\n");
    List<String> whole = ran(pruned, "whole", "-j", "1");
    ChildBasin first = new ChildBasin(Files.createDirectory(folder.resolve("first")));
    ChildBasin second = new ChildBasin(Files.createDirectory(folder.resolve("second")));
    String[] line = {"run", pruned, "-q", "-j", "1", "--out", at("shared")};
    Process one = first.start(line);
    Process other = second.start(line);

    assertEquals(whole, ran(pruned, "isolated", "--isolate", "-j", "2"));

    assertEquals(0, first.answer(one).code());
    assertEquals(0, second.answer(other).code());
    assertEquals(whole, table("shared"));
  }

  private String at(String place) {
    return folder.resolve(place).toString();
  }

  private List<String> ran(String file, String place, String... options) {
    List<String> line = new ArrayList<>(List.of("run", file, "-q", "--out", at(place)));
    line.addAll(List.of(options));
    Shell.Answer answer = Shell.basin(line.toArray(String[]::new));
    assertEquals(0, answer.code(), answer::transcript);
    return table(place);
  }

  /** All of the results but times. */
  private List<String> table(String place) {
    String sql =
        "SELECT number, trial, axes, outcome, reason, steps, evaluations, digest FROM trials"
            + " ORDER BY number";
    return Shell.basin("query", sql, "--csv", "--out", at(place)).out().lines().toList();
  }

  @Test
  void testRowsDecideNothing() throws IOException {
    Shell.Answer answer =
        Shell.basin("check", file("prune: {halving: {from: 1 step, by: test.loss}}\n"));

    assertEquals(2, answer.code());
    assertTrue(answer.err().contains("write by: validation.loss"), answer.err());
  }
}
