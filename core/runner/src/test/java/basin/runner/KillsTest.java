package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.execution.Milestone;
import basin.lab.results.ResultsDatabase;
import basin.lab.sweep.CheckpointFolder;
import basin.spi.report.TrialRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sweep that is killed in each stage of its life, and goes on each time, comes to the results of
 * one that was not; {@code kills.sh} does so at many more instants.
 */
@Timeout(600)
class KillsTest {
  private static final String SWEEP =
      """
      problem: rosenbrock
      optimizer: {momentum: 0.0001}
      train: {steps: 20}
      checkpoint: {every: 100000 steps}
      probes: [{metrics: {every: 100000 steps}}]
      seeds: 2
      grid: {train.steps: [2000, 2000000]}
      """;

  private static final String PRUNED =
      """
      problem: rosenbrock
      optimizer: {momentum: 0.0001}
      train: {steps: 2000000}
      checkpoint: {every: 100000 steps}
      probes: [{metrics: {every: 100000 steps}}]
      grid: {optimizer.momentum.rate: [0.00005, 0.0001, 0.00002]}
      goal: train.loss
      prune: {halving: {from: 300000 steps, eta: 2}}
      """;

  /** Saving takes little of its time. */
  private static final String SELDOM =
      """
      problem: rosenbrock
      optimizer: {momentum: 0.0001}
      train: {steps: 40000000}
      checkpoint: {every: 1000000 steps}
      probes: [{metrics: {every: 1000000 steps}}]
      seeds: 2
      """;

  @TempDir private Path folder;
  private final List<ProcessHandle> orphans = new ArrayList<>();
  private Path file;
  private Path out;

  @BeforeEach
  void writeSweep() throws IOException {
    file = Files.writeString(folder.resolve("sweep.yaml"), SWEEP);
    out = folder.resolve("out");
  }

  /** What a killed process has started lives on for a while, and writes into the folder. */
  @AfterEach
  void awaitOrphans() throws Exception {
    for (ProcessHandle orphan : orphans) {
      orphan.onExit().get(60, TimeUnit.SECONDS);
    }
    orphans.clear();
  }

  /** A stage in which a process is killed, known by what there is in the folder of results. */
  private enum Stage {
    START_UP {
      @Override
      boolean reached(Path experiment, String log) {
        return true;
      }
    },
    BINDING {
      @Override
      boolean reached(Path experiment, String log) {
        return Files.exists(experiment);
      }
    },
    TRAINING {
      @Override
      boolean reached(Path experiment, String log) {
        return !new CheckpointFolder(experiment).all().isEmpty();
      }
    },
    GOING_ON {
      @Override
      boolean reached(Path experiment, String log) {
        return log.contains(" goes on from step ");
      }
    },
    DECIDED {
      @Override
      boolean reached(Path experiment, String log) {
        return log.contains("rung 1 of ");
      }
    },
    REPORTING {
      @Override
      boolean reached(Path experiment, String log) {
        return log.contains(" ended: ");
      }
    };

    abstract boolean reached(Path experiment, String log);
  }

  @Test
  void killedInEachStageItComesToWhatItWouldHaveComeTo() throws Exception {
    for (Stage stage : EnumSet.complementOf(EnumSet.of(Stage.DECIDED))) {
      killIn(stage);
    }
    Shell.Answer answer = Shell.basin("run", file.toString(), "-q", "--out", out.toString());
    assertEquals(0, answer.code(), answer.transcript());
    assertTrue(Files.notExists(out.resolve("sweep").resolve("checkpoints")));

    Path whole = folder.resolve("whole");
    assertEquals(0, Shell.basin("run", file.toString(), "-q", "--out", whole.toString()).code());
    assertEquals(results(whole), results(out));
  }

  @Test
  void killedOnTheWayToARungAndBehindItTheSameSurvive() throws Exception {
    Files.writeString(file, PRUNED);
    killIn(Stage.TRAINING);
    killIn(Stage.DECIDED);
    Shell.Answer answer = Shell.basin("run", file.toString(), "-q", "--out", out.toString());
    assertEquals(0, answer.code(), answer.transcript());

    Path whole = folder.resolve("whole");
    assertEquals(0, Shell.basin("run", file.toString(), "-q", "--out", whole.toString()).code());
    assertEquals(results(whole), results(out));
    assertEquals(2, results(out).stream().filter(r -> r.contains("pruned at rung 1 of ")).count());
  }

  @Test
  void statusSaysFromWhichStepTrialsGoOn() throws Exception {
    killIn(Stage.TRAINING);

    String status = Shell.basin("status", "sweep", "--out", out.toString()).out();
    String json = Shell.basin("status", "sweep", "--json", "--out", out.toString()).out();

    assertTrue(
        status.matches(
            "(?s).*\n  saved: train\\.steps=\\d+, seed [01] goes on from step [0-9 ]+ 000 of .*"),
        status);
    assertTrue(
        json.matches("(?s).*\"saved\": \\[\\{\"trial\": \"[0-9a-f]{32}\", \"step\": .*"), json);
  }

  /**
   * Between the steps at which all are saved, unless it was just saving. What is saved is whole,
   * and no process outlives its parent for long.
   */
  @Test
  void anotherProcessSavesWhatItRunsWhenTheOneThatStartedItDies() throws Exception {
    Files.writeString(file, SELDOM);
    boolean between = false;
    for (int attempt = 1; attempt <= 5 && !between; attempt++) {
      out = folder.resolve("out-" + attempt);
      killIn(Stage.TRAINING, "--isolate");
      awaitOrphans();
      CheckpointFolder checkpoints = new CheckpointFolder(out.resolve("sweep"));
      List<Milestone> saved = checkpoints.all();
      assertTrue(saved.stream().allMatch(at -> checkpoints.find(at.trial()).isPresent()));
      between = saved.stream().anyMatch(at -> at.step() % 1_000_000 != 0);
    }
    assertTrue(between, "five times nothing was saved when the parent died");
  }

  private void killIn(Stage stage, String... options) throws IOException, InterruptedException {
    int logs = logs().size();
    List<String> line =
        new ArrayList<>(List.of("run", file.toString(), "-j", "2", "--out", out.toString()));
    line.addAll(List.of(options));
    Process process = new ChildBasin(folder).start(line.toArray(String[]::new));
    while (!stage.reached(out.resolve("sweep"), newest(logs))) {
      assertTrue(
          process.isAlive(), () -> "it ended by itself before " + stage + ": " + complained());
      process.waitFor(5, TimeUnit.MILLISECONDS);
    }
    process.descendants().forEach(orphans::add);
    process.destroyForcibly().waitFor();
  }

  private String complained() {
    try {
      return Files.readString(folder.resolve("complained"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** What the latest run has written down; nothing if that is one of those before. */
  private String newest(int before) throws IOException {
    List<Path> logs = logs();
    return logs.size() > before
        ? Files.readString(out.resolve("sweep").resolve("run-" + logs.size() + ".log"))
        : "";
  }

  private List<Path> logs() {
    if (!Files.isDirectory(out.resolve("sweep"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(out.resolve("sweep"))) {
      return files.filter(file -> file.toString().endsWith(".log")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> results(Path out) {
    List<String> results = new ArrayList<>();
    try (ResultsDatabase database = ResultsDatabase.openForReading(out)) {
      for (TrialRecord trial : database.read("sweep").trials()) {
        results.add(trial.id() + " " + trial.reason() + " " + trial.digest());
      }
    }
    return results;
  }
}
