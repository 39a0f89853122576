package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is wrong with an experiment is said before anything runs, by {@code check} and {@code run}
 * in the same words. Each {@code refused/x.yaml} has its text in {@code refused/x.txt}.
 */
class RefusedTest {
  private static final Path FOLDER = Path.of("src/test/resources/basin/runner/refused");
  private static final Pattern PLACE = Pattern.compile("  1  \\S+\\.yaml:\\d+:\\d+  ");

  /** It depends on the machine how much memory Java may take. */
  private static final Pattern MEMORY =
      Pattern.compile("Java may take [0-9. ]+ GB; make it smaller(, or give Java .*)?");

  @TempDir private Path out;

  static List<String> faulty() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.replace(".yaml", ""))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreFaultyExperiments() throws IOException {
    assertTrue(faulty().size() >= 20);
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void checkSaysWhatIsWrong(String name) throws IOException {
    Path golden = FOLDER.resolve(name + ".txt");
    String said = said(Shell.basin("check", "-q", file(name)));
    if ("write".equals(System.getProperty("basin.golden"))) {
      Files.writeString(golden, said);
    }
    assertEquals(Files.readString(golden), said);
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void runRefusesItInTheSameWordsAndLeavesNothing(String name) throws IOException {
    Path results = out.resolve("results");
    String said = said(Shell.basin("run", file(name), "--out", results.toString()));
    assertEquals(Files.readString(FOLDER.resolve(name + ".txt")), said);
    assertFalse(Files.exists(results));
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void itIsSaidWhere(String name) throws IOException {
    String said = Files.readString(FOLDER.resolve(name + ".txt"));
    assertTrue(PLACE.matcher(said).find() || said.contains("rows.csv:2:"), said);
    assertFalse(said.contains("Exception"), said);
  }

  /** What may have been meant is remarked on and runs. */
  @Test
  void anEmptySplitThatNobodyReadsIsRemarkedOn() throws IOException {
    String file =
        write(
            "unread",
            """
            problem:
              network:
                data: {line: {points: 12, split: {validation: 0.03}}}
                layers: [dense: 1]
                loss: mse
            optimizer: {sgd: {rate: 0.05}}
            train: {epochs: 4}
            """);
    Shell.Answer answer = Shell.basin("check", "-q", file);
    assertEquals(0, answer.code());
    assertEquals(
        "warning: %s:3:51  validation is 0.03, which of 12 rows is none; nothing is measured on validation rows\n"
            .formatted(file),
        answer.err());
  }

  @Test
  void aListUnderTheGridThatCouldBeOneStartIsRemarkedOn() throws IOException {
    String file =
        write(
            "starts",
            """
            problem: rosenbrock
            optimizer: {sgd: {rate: 0.001}}
            train: {steps: 4}
            grid: {problem.rosenbrock.start: [0.5, 2]}
            """);
    assertEquals(
        "warning: %s:4:34  problem.rosenbrock.start: each of these 2 is an alternative of its own; if they are one list, write [[0.5, 2]]\n"
            .formatted(file),
        Shell.basin("check", "-q", file).err());
  }

  @Test
  void trialsThatLackTheGoalBesideOthersAreRemarkedOn() throws IOException {
    String file =
        write(
            "some",
            """
            problem: {network: {data: iris, layers: [dense: 3], loss: mse}}
            optimizer: {sgd: {rate: 0.001}}
            train: {steps: 4}
            goal: test.accuracy
            grid:
              problem.network.data: [iris, {random: {rows: 20, inputs: 4, classes: 3}}]
            """);
    assertEquals(
        "warning: %s:4:7  some trials do not record test.accuracy and cannot be ranked by it\n"
            .formatted(file),
        Shell.basin("check", "-q", file).err());
  }

  /** What a probe records at the end is not known before, and believed. */
  @ParameterizedTest
  @ValueSource(strings = {"curvature.smallest", "gradient-norm", "update-ratio.x", "train.loss"})
  void anySeriesCanBeTheGoal(String metric) throws IOException {
    String file =
        write(
            "series",
            """
            problem: himmelblau
            optimizer: {sgd: {rate: 0.001}}
            train: {steps: 4}
            probes: [curvature, {gradient-norms: {every: 3 steps}}, update-ratio]
            goal: %s
            """
                .formatted(metric));
    assertEquals(0, Shell.basin("check", "-q", file).code());
  }

  /** A network of a million parameters is no reason to wait, nor to be refused. */
  @Test
  void chainsInChainsAndLargeNetworksPass() throws IOException {
    String file =
        write(
            "large",
            """
            problem:
              network:
                data: digits
                layers: [{dense: {units: 20000, activation: relu}}, dense: 500, dense: 10]
                loss: mse
            optimizer: {chain: [{clip-norm: 1}, {chain: [{clip-value: 0.5}, {sgd: {rate: 0.001}}]}]}
            train: {epochs: 4, batch: 64}
            goal: test.accuracy
            """);
    assertEquals(0, Shell.basin("check", "-q", file).code());
  }

  @Test
  void twoNamesThatDifferInCapitalsAloneDoNotMix() throws IOException {
    Files.createDirectory(out.resolve("other"));
    String text = "problem: himmelblau\noptimizer: {sgd: {rate: 0.01}}\ntrain: {steps: 2}\n";
    String one = write("Valley", text);
    String two = write("other/valley", text);
    Shell.Answer answer = Shell.basin("check", "-q", one, two);
    assertNotEquals(0, answer.code());
    assertTrue(answer.err().contains("but for capitals"), answer.err());
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(out.resolve(name + ".yaml"), text).toString();
  }

  private static String file(String name) {
    return FOLDER.resolve(name + ".yaml").toString();
  }

  private static String said(Shell.Answer answer) {
    String said = answer.transcript().replace(FOLDER.toAbsolutePath() + "/", "");
    return MEMORY
        .matcher(said.replace(FOLDER + "/", ""))
        .replaceAll("Java may take N GB; make it smaller");
  }
}
