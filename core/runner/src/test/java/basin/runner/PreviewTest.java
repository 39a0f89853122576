package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.runner.console.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trials are listed as they are made, however many there are. */
class PreviewTest {
  @TempDir private Path folder;
  private String file;

  @BeforeEach
  void writeExperimentOfAMillionTrials() throws IOException {
    file =
        Files.writeString(
                folder.resolve("many.yaml"),
                """
                problem: rosenbrock
                optimizer: {sgd: {rate: 0.1}}
                train: {steps: 1}
                seeds: 1000
                grid:
                  optimizer.sgd.rate: {linear: {from: 0.001, to: 1, count: 1000}}
                """)
            .toString();
  }

  @Test
  void aListEndsQuietlyWhenItsReaderGoes() throws IOException {
    assertEndsWithItsReader("check", file, "--trials", "1000000");
    assertEndsWithItsReader("check", file, "--trials", "1000000", "--json");
  }

  @Test
  void columnsFitTheTrialsThatAreFarDown() {
    String rates = "optimizer.sgd.rate=0.01,1.2345678901234566e-21";
    String said = Shell.basin("check", file, "--trials", "1001", "--grid", rates).out();
    List<String> rows = said.lines().filter(line -> line.startsWith("  ")).limit(1002).toList();
    assertTrue(rows.get(1001).endsWith("  1.2345678901234566e-21     0"), rows.get(1001));
    rows.forEach(row -> assertEquals(rows.get(0).length(), row.length(), row));
  }

  @Test
  void combinationsThatAreTheSameAreCountedOnce() throws IOException {
    String twice = overlapping();
    String said = Shell.basin("check", twice).out();
    assertEquals(
        "twice: 6 trials, 3 different of 4 combinations × 2 seeds", said.lines().findFirst().get());
    String json = Shell.basin("check", twice, "--json").out();
    assertTrue(json.contains("\"count\": 8, \"different\": 6"), json);
  }

  @Test
  void aSpaceThatIsMoreThanEachWithEachIsToldInWords() throws IOException {
    String space =
        Files.writeString(
                folder.resolve("space.yaml"),
                """
                problem: rosenbrock
                optimizer: adam
                train: {steps: 1}
                grid:
                  union:
                    - optimizer: adam
                      sobol: {count: 4, of: {optimizer.rate: adam-rate}}
                    - optimizer: [sgd, momentum]
                      optimizer.rate: [0.1, 0.2]
                  zip: {train.steps: [1, 2], problem.rosenbrock.b: [2, 4]}
                  when: {optimizer: momentum, then: {optimizer.beta: [0.5, 0.9]}}
                  exclude: {optimizer: sgd, train.steps: 2}
                """)
            .toString();
    String said = Shell.basin("check", space, "--trials", "1").out();
    assertTrue(
        said.contains(
            """
            space: train.steps with problem.rosenbrock.b (2)
                   × either optimizer adam × 4 of optimizer.rate (sobol)
                     or     optimizer (2) × optimizer.rate (2)
                   when optimizer: momentum, also optimizer.beta (2)
                   but not optimizer: sgd, train.steps: 2, which leaves out 2
            """),
        said);
    assertTrue(said.startsWith("space: 18 trials, 18 combinations × 1 seed\n"), said);
    String json = Shell.basin("check", space, "--json").out();
    assertTrue(json.contains("\"space\": [\"train.steps with"), json);
  }

  @Test
  void moreThanAMillionTrialsAreAcceptedIfOneSaysSo() {
    String more = "optimizer.sgd.weight-decay=0,0.1";
    Shell.Answer refused = Shell.basin("check", file, "--grid", more);
    assertEquals(2, refused.code(), refused::toString);
    assertTrue(refused.err().contains("2 000 000 trials"), refused.err());
    assertTrue(refused.err().contains("--yes"), refused.err());
    Shell.Answer accepted = Shell.basin("check", file, "--grid", more, "--yes", "--trials", "1");
    assertEquals(0, accepted.code(), accepted::toString);
    assertTrue(accepted.out().contains("… and 1 999 999 more"), accepted.out());
  }

  @Test
  void aTrialOfTwoAlternativesRunsAndCountsOnce() throws IOException {
    String out = folder.resolve("out").toString();
    String said = Shell.basin("run", overlapping(), "--out", out).out();
    List<String> rows =
        said.lines().filter(line -> line.startsWith("  sgd")).map(String::strip).toList();
    assertEquals(3, rows.size(), said);
    rows.forEach(row -> assertTrue(row.matches("sgd .* 2 +0 +0"), row));
    String status = Shell.basin("status", "--out", out).out();
    assertTrue(status.matches("(?s).*twice +6 +6 +0 +0 +0.*"), status);
  }

  private String overlapping() throws IOException {
    return Files.writeString(
            folder.resolve("twice.yaml"),
            """
            problem: rosenbrock
            optimizer: {sgd: {rate: 0.1}}
            train: {steps: 3}
            seeds: 2
            grid:
              optimizer: [sgd: {rate: [1e-5, 2e-5]}, sgd: {rate: [2e-5, 4e-5]}]
            """)
        .toString();
  }

  /** What takes ten thousand characters and then no more, as a pipe into {@code head}. */
  private static void assertEndsWithItsReader(String... arguments) throws IOException {
    Pipe pipe = new Pipe();
    PrintStream out = new PrintStream(pipe, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(OutputStream.nullOutputStream());
    assertEquals(0, Main.run(new Console(out, err, false, false, false), arguments));
    assertTrue(pipe.refused > 0, "the list was too short to show anything");
    assertTrue(pipe.refused < 100, pipe.refused + " writes to a closed pipe");
  }

  private static final class Pipe extends OutputStream {
    private int taken;
    private int refused;

    @Override
    public void write(int letter) throws IOException {
      if (++taken > 10_000) {
        refused++;
        throw new IOException("Broken pipe");
      }
    }
  }
}
