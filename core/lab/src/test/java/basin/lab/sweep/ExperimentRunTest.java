package basin.lab.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.experiments.Change;
import basin.lab.results.trials.Tally;
import basin.spi.report.ExperimentRecord;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a file to its results, with everything real but the components. */
@Timeout(120)
class ExperimentRunTest {
  private static final String YAML =
      """
      question: Which rate?
      problem: bowl
      optimizer: {plain: {rate: 0.1}}
      train: {steps: 20}
      seeds: 3
      grid:
        optimizer.plain.rate: [0.1, 0.5]
      """;

  @TempDir Path folder;
  private Workbench bench;

  @BeforeEach
  void open() {
    bench = new Workbench(folder);
  }

  @Test
  void aFileBecomesResults() {
    SweepSummary summary = run("rates", YAML, 2);

    assertEquals(new Tally(6, 6, 0, 0, 0), summary.tally());
    try (ResultsDatabase database = ResultsDatabase.openForReading(bench.out())) {
      Results results = database.read("rates");
      ExperimentRecord experiment = results.experiment();
      assertEquals("Which rate?", experiment.question());
      assertEquals(YAML, experiment.file());
      assertEquals(List.of("optimizer.plain.rate"), experiment.axes());
      assertEquals("train.loss", experiment.goal().metric());
      TrialRecord first = results.trials().get(0);
      assertEquals(Map.of("optimizer.plain.rate", "0.1"), first.axes());
      assertEquals(20, first.steps());
      assertEquals(3, first.parameters());
      Curve loss = results.curve(first, "train.loss").orElseThrow();
      assertEquals(0, loss.steps()[0]);
      // each step multiplies x by 1 − η, the loss by (1 − η)²
      assertEquals(loss.values()[0] * StrictMath.pow(0.9, 40), loss.last(), 1e-12);
    }
  }

  @Test
  void provenanceNamesWhatTheResultsRestOn() {
    run("rates", YAML, 1);

    try (ResultsDatabase database = ResultsDatabase.openForReading(bench.out())) {
      Map<String, String> provenance = database.read("rates").experiment().provenance();
      assertEquals("0.1.0", provenance.get("Basin"));
      assertEquals("0, 1, 2", provenance.get("Seeds"));
      assertEquals("bench.jar 1.0, SHA-256 00", provenance.get("Plugin basin.lab.sweep.Workbench"));
      for (String label :
          List.of("Java", "Operating system", "Processor", "Cores", "Heap at most", "Kernels")) {
        assertFalse(provenance.get(label).isBlank(), label);
      }
    }
  }

  @Test
  void theNumberOfThreadsChangesNoBit() throws IOException {
    run("rates", YAML, 1);
    Map<String, String> one = digests("rates");
    bench = new Workbench(Files.createDirectory(folder.resolve("two")));
    run("rates", YAML, 2);

    assertEquals(6, one.values().stream().distinct().count(), "each seed and rate differs");
    assertEquals(one, digests("rates"));
  }

  @Test
  void aWiderGridInAnotherOrderUnderAnotherNameRunsOnlyWhatIsNew() {
    run("rates", YAML, 1);

    SweepSummary summary = run("wider", YAML.replace("[0.1, 0.5]", "[0.9, 0.5, 0.1]"), 1);

    assertEquals(3, summary.ran());
    assertEquals(new Tally(9, 9, 0, 0, 0), summary.tally());
  }

  @Test
  void divergenceIsAResultAndAFaultIsAFailureThatLeavesTheRestAlone() {
    SweepSummary summary =
        run(
            "mixed",
            """
            problem: bowl
            optimizer: broken
            train: {steps: 2000}
            grid: {optimizer: [broken, {plain: {rate: 3.5}}, {plain: {rate: 0.5}}]}
            """,
            2);

    assertEquals(new Tally(3, 1, 1, 1, 0), summary.tally());
    try (ResultsDatabase database = ResultsDatabase.openForReading(bench.out())) {
      TrialRecord failed = database.read("mixed").trials().get(0);
      assertEquals(Outcome.FAILED, failed.outcome().orElseThrow());
      assertTrue(failed.reason().startsWith("no third step, in "));
      assertTrue(failed.reason().contains("Workbench.java:"), failed.reason());
    }
  }

  @Test
  void trainingIsInterruptedMidway() {
    Thread caller = Thread.currentThread();
    Plan endless =
        bench.plan(
            "endless",
            """
            problem: bowl
            optimizer: {plain: {rate: 0.1}}
            train: {steps: 10}
            grid: {train.steps: [10, 1000000000000]}
            """);

    SweepSummary summary =
        bench.run(
            endless,
            1,
            new SweepListener() {
              @Override
              public void finished(Trial trial, TrialResult result, long done, long total) {
                caller.interrupt();
              }
            });

    assertTrue(summary.interrupted());
    assertEquals(new Tally(2, 1, 0, 0, 1), summary.tally());
  }

  @Test
  void anotherBuildOfAPluginIsNamedAsWhatChanged() {
    run("rates", YAML, 1);
    Plan rebuilt = bench.withJar("11").plan("rates", YAML);

    try (ResultsDatabase database = ResultsDatabase.openForReading(bench.out())) {
      assertEquals(
          List.of(new Change("plugin basin.lab.sweep.Workbench", "00", "11", 6)),
          database.status("rates", rebuilt.trials()).changes());
      assertEquals(6, database.status("rates", rebuilt.trials()).tally().missing());
    }
  }

  @Test
  void aChangedSettingIsNamedByItsPath() {
    run("rates", YAML, 1);
    Plan longer = bench.plan("rates", YAML.replace("steps: 20", "steps: 30"));

    try (ResultsDatabase database = ResultsDatabase.openForReading(bench.out())) {
      assertEquals(
          List.of("setting train.steps: 20 → 30 (6 trials)"),
          database.status("rates", longer.trials()).changes().stream()
              .map(Change::toString)
              .toList());
    }
  }

  @Test
  void anUnchangedFileHasNothingToDo() {
    run("rates", YAML, 1);

    try (ResultsDatabase database = ResultsDatabase.openForReading(bench.out())) {
      assertEquals(
          List.of(), database.status("rates", bench.plan("rates", YAML).trials()).changes());
    }
    assertEquals(0, run("rates", YAML, 1).ran());
  }

  private SweepSummary run(String name, String yaml, int threads) {
    return bench.run(bench.plan(name, yaml), threads, SweepListener.NONE);
  }

  private Map<String, String> digests(String name) {
    Map<String, String> digests = new TreeMap<>();
    try (ResultsDatabase database = ResultsDatabase.openForReading(bench.out())) {
      database.read(name).trials().forEach(trial -> digests.put(trial.id(), trial.digest()));
    }
    return digests;
  }
}
