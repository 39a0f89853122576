package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What will be unfair is said before anything runs, with its place and its repair. */
class FairnessCheckTest {
  private static final String FAIR =
      """
      problem:
        network:
          data: {iris: {split: {validation: 0.2, test: 0.2}}}
          layers: [{dense: 3}]
          loss: softmax-cross-entropy
      optimizer: sgd
      train: {epochs: 2, batch: 16}
      seeds: 5
      goal: test.accuracy
      grid:
        optimizer: [sgd, adam]
        optimizer.rate: [0.01, 0.1]
      """;

  @TempDir private Path folder;

  @Test
  void ofAFairPlanNothingIsSaid() throws IOException {
    assertEquals("", check(FAIR));
  }

  @Test
  void unequalNumbersOfSettingsAreToldAtTheGrid() throws IOException {
    String said =
        check(
            FAIR.replace(
                "[sgd, adam]\n  optimizer.rate: [0.01, 0.1]",
                "[sgd: {rate: [0.01, 0.1]}, adam: {rate: [0.01, 0.1, 1]}]"));

    assertTrue(
        said.startsWith("warning: " + file() + ":10:1  The groups were not tuned equally."), said);
    assertTrue(
        said.contains("\n    ./basin run FILE --grid optimizer.sgd.rate=0.01,0.1,0.3\n"), said);
  }

  @Test
  void anOptimizerLeftAtItsDefaultsIsTold() throws IOException {
    String said =
        check(
            FAIR.replace(
                "[sgd, adam]\n  optimizer.rate: [0.01, 0.1]", "[sgd: {rate: [0.01, 0.1]}, adam]"));

    assertTrue(said.contains("Adam stands at one setting beside a group that was tuned."), said);
  }

  @Test
  void defaultsThatAreWrittenOutAreDefaults() throws IOException {
    String said =
        check(
            FAIR.replace(
                "[sgd, adam]\n  optimizer.rate: [0.01, 0.1]",
                "[sgd: {rate: [0.01, 0.1]}, adam: {rate: 0.001, beta1: 0.9, beta2: 0.999}]"));

    assertTrue(said.contains("Adam stands at one setting beside a group that was tuned."), said);
  }

  @Test
  void fewSeedsAreToldWhereTheyStand() throws IOException {
    String said = check(FAIR.replace("seeds: 5", "seeds: [3, 7]"));

    assertTrue(said.startsWith("warning: " + file() + ":8:1  2 seeds are few."), said);
    assertTrue(said.contains("--set \"seeds=[3,7,8,9,10,11,12,13,14,15]\""), said);
  }

  @Test
  void aGoalOnTestRowsAloneIsTold() throws IOException {
    String said = check(FAIR.replace("validation: 0.2, ", ""));

    assertTrue(said.contains(":9:1  What is best was picked on the test rows"), said);
    assertTrue(
        said.contains(
            "--set problem.network.data.iris.split.validation=0.15 --set goal.metric=validation.accuracy"),
        said);
  }

  @Test
  void itHindersNothingAndQuietIsQuiet() throws IOException {
    Files.writeString(file(), FAIR.replace("seeds: 5", "seeds: 1"));
    Shell.Answer quiet = Shell.basin("check", file().toString(), "--quiet");
    assertEquals(0, quiet.code());
    assertFalse(quiet.err().contains("seed"), quiet.err());
  }

  /** The repairs are what the command line takes. */
  @Test
  void aRepairIsTakenAsItStands() throws IOException {
    Files.writeString(
        file(),
        FAIR.replace(
            "[sgd, adam]\n  optimizer.rate: [0.01, 0.1]",
            "[sgd: {rate: [0.01, 0.1]}, adam: {rate: [0.01, 0.1, 1]}]"));
    Shell.Answer answer =
        Shell.basin("check", file().toString(), "--grid", "optimizer.sgd.rate=0.01,0.1,1");
    assertEquals(0, answer.code(), answer.err());
    assertFalse(answer.err().contains("not tuned equally"), answer.err());
  }

  private Path file() {
    return folder.resolve("plan.yaml");
  }

  private String check(String experiment) throws IOException {
    Files.writeString(file(), experiment);
    Shell.Answer answer = Shell.basin("check", file().toString());
    assertEquals(0, answer.code(), answer.err());
    return answer.transcript().replace(answer.out(), "").replace("exit code 0\n", "");
  }
}
