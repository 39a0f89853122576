package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A signal ends a process with one line, and after its first trial with a report, too. */
@Timeout(240)
class SignalTest {
  @TempDir private Path folder;
  private String file;
  private String out;

  @BeforeEach
  void writeExperiment() throws IOException {
    out = folder.resolve("out").toString();
    file =
        Files.writeString(
                folder.resolve("plains.yaml"),
                """
                problem: rosenbrock
                optimizer: {sgd: 0.0001}
                train: {steps: 20}
                seeds: 1
                grid: {train.steps: [20, 100000000000]}
                """)
            .toString();
  }

  /** The JVM answers by itself until Basin hears signals; some moments are in either. */
  @ParameterizedTest
  @ValueSource(ints = {250, 500, 800, 1200})
  void inStartUpItEndsAtOnceWithOneLineOrBeforeBasinCouldSpeak(int milliseconds)
      throws IOException, InterruptedException {
    ChildBasin basin = new ChildBasin(folder);
    Process process = basin.start("run", file, "-j", "1", "--out", out);
    process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    Shell.Answer answer = interrupted(process, basin, "INT");
    assertEquals(130, answer.code(), answer.transcript());
    assertTrue(answer.err().matches("(basin: stopped.*\n)?"), answer.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void aSweepStoresWhatIsFinishedAndReports(String signal)
      throws IOException, InterruptedException {
    ChildBasin basin = new ChildBasin(folder);
    Process process = basin.start("run", file, "-j", "1", "--out", out);
    await(() -> said().contains("1/2 trials"), process);
    Shell.Answer answer = interrupted(process, basin, signal);
    assertEquals(signal.equals("INT") ? 130 : 143, answer.code(), answer.transcript());
    assertEquals(
        "basin: stopped with 1 of 2 trials finished and stored; run it again to go on\n",
        answer.err());
    String report = answer.out().lines().reduce((one, other) -> other).orElseThrow();
    assertTrue(Files.exists(Path.of(report)), answer.transcript());
    assertTrue(Files.notExists(beat(process)), "it still says it runs");
  }

  @Test
  void whatRunsIsSeenFromAnotherProcess() throws IOException, InterruptedException {
    ChildBasin basin = new ChildBasin(folder);
    Process process = basin.start("run", file, "-j", "1", "--out", out);
    Path beat = beat(process);
    await(() -> Files.exists(beat) && said().contains("1/2 trials"), process);
    String running =
        "(?s).*  running: [01]/2 trials.* \\(process "
            + process.pid()
            + "\\)\n    train.steps=\\d+, seed 0: .*";
    // A beat between two trials tells of none.
    await(() -> Shell.basin("status", "--out", out).out().matches(running), process);
    process.destroyForcibly().waitFor();
    assertTrue(Files.exists(beat));
    assertTrue(!Shell.basin("status", "--out", out).out().contains("running"), "it is dead");
  }

  private Path beat(Process process) {
    return Path.of(out, "plains", "running-" + process.pid() + ".json");
  }

  private Shell.Answer interrupted(Process process, ChildBasin basin, String signal)
      throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    return basin.answer(process);
  }

  private String said() {
    try {
      return Files.readString(folder.resolve("said"));
    } catch (IOException e) {
      return "";
    }
  }

  private static void await(BooleanSupplier condition, Process process)
      throws InterruptedException {
    while (!condition.getAsBoolean() && process.isAlive()) {
      process.waitFor(20, TimeUnit.MILLISECONDS);
    }
    assertTrue(process.isAlive(), "it ended by itself");
  }
}
