package basin.lab.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.experiment.Experiment;
import basin.lab.results.ResultsDatabase;
import basin.lab.results.trials.Tally;
import basin.lab.worker.TrialText;
import basin.lab.yaml.FaultyFile;
import basin.spi.analysis.Answers;
import basin.spi.analysis.Unit;
import basin.spi.report.Analysed;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a file with analyses to what they find. */
@Timeout(120)
class AnalysesTest {
  /** ½·4‖x‖² falls up to the rate 2/4. */
  private static final String YAML =
      """
      problem: {bowl: {curvature: 4}}
      optimizer: {plain: {rate: 0.1}}
      train: {steps: 9}
      seeds: [3, 8]
      probes: [point]
      grid:
        optimizer.plain.rate: [0.25, 0.625]
      analyses:
        - threshold: {low: 0.25, high: 0.625, width: 0.07}
        - line: {points: 5}
      """;

  private static final Analyses.Threshold THRESHOLD = new Analyses.Threshold(0.25, 0.625, 0.07);

  @TempDir Path folder;
  private Workbench bench;

  @BeforeEach
  void open() {
    bench = new Workbench(folder);
  }

  @Test
  void aTrialIsTrainedOnceMoreWithWhateverIsChangedInItsTree() {
    String changed = "analyses: [{changed: {path: problem, value: 'bowl: {curvature: 0}'}}]\n";
    run("varied", YAML.substring(0, YAML.indexOf("analyses:")) + changed, 1);

    try (ResultsDatabase database = ResultsDatabase.openForReading(bench.out())) {
      Results results = database.read("varied");
      Analysed varied = results.analyses().get(0);
      Unit unit = new Analyses.Changed("problem", "bowl: {curvature: 0}").unit(results);
      Curve loss = varied.answers().curve(unit, "train.loss").orElseThrow();
      assertEquals(0, loss.last(), "the surface is flat now");
      assertEquals(4, loss.steps()[loss.steps().length - 1], "and the budget is another");
    }
  }

  @Test
  void whatIsAskedForIsDoneInRoundsUntilNothingMoreIs() {
    run("a", YAML, 2);

    try (ResultsDatabase database = ResultsDatabase.openForReading(bench.out())) {
      Results results = database.read("a");
      Analysed threshold = results.analyses().get(0);
      assertEquals("threshold", threshold.name());
      assertTrue(threshold.complete());
      assertEquals(
          2 * 3, threshold.units(), "0.4375, then 0.53125, then 0.484375, under each seed");
      assertEquals(0, threshold.missing());
      for (TrialRecord trial : Analyses.Threshold.first(results)) {
        assertArrayEquals(
            new double[] {0.484375, 0.53125}, THRESHOLD.interval(trial, threshold.answers()));
      }
    }
  }

  @Test
  void unitsAreNoTrialsOfTheSweep() {
    List<Double> best = new ArrayList<>();
    SweepSummary summary =
        bench.run(
            bench.plan("a", YAML.replace("[0.25, 0.625]", "[0.1, 0.125]")),
            2,
            new SweepListener() {
              @Override
              public void best(Trial trial, basin.spi.report.Goal goal, double value) {
                best.add(Double.valueOf(trial.axes().get("optimizer.plain.rate")));
              }
            });

    assertEquals(new Tally(4, 4, 0, 0, 0), summary.tally());
    assertTrue(summary.ran() > 4);
    assertTrue(best.stream().allMatch(rate -> rate <= 0.125), best::toString);
    try (ResultsDatabase database = ResultsDatabase.openForReading(bench.out())) {
      assertEquals(4, database.read("a").trials().size());
    }
  }

  @Test
  void aUnitThatTrainsIsTheTrialThatTheGridWouldHave() {
    run("a", YAML, 2);

    SweepSummary wider = run("b", YAML.replace("0.25, 0.625]", "0.25, 0.4375, 0.625]"), 2);

    assertEquals(0, wider.ran(), "the rate in the middle has been asked for");
    assertEquals(6, wider.tally().done());
  }

  @Test
  void aComputationReadsEndsAndLandscapes() {
    run("a", YAML, 2);

    try (ResultsDatabase database = ResultsDatabase.openForReading(bench.out())) {
      Results results = database.read("a");
      Answers answers = results.analyses().get(1).answers();
      Curve loss = answers.curve(Analyses.Line.unit(results), "loss").orElseThrow();
      double[] from = end(results, 0);
      double[] to = end(results, 1);
      assertEquals(5, loss.values().length);
      for (int i = 0; i < 5; i++) {
        double[] between = new double[3];
        double squares = 0;
        for (int j = 0; j < 3; j++) {
          between[j] = from[j] + i / 4.0 * (to[j] - from[j]);
          squares += between[j] * between[j];
        }
        assertEquals(2 * squares, loss.values()[i], 1e-13 * (1 + squares));
        assertArrayEquals(
            between,
            answers.track(Analyses.Line.unit(results), "point").orElseThrow().values()[i],
            1e-14);
      }
    }
  }

  @Test
  void howManyRunAtOnceChangesNoBit() throws IOException {
    run("a", YAML, 1);
    Map<String, String> one = units();
    bench = new Workbench(Files.createDirectory(folder.resolve("other")));
    run("a", YAML, 3);

    assertEquals(7, one.size());
    assertEquals(one, units());
  }

  @Test
  void runAgainItDoesNothing() {
    run("a", YAML, 2);
    Map<String, String> before = units();

    assertEquals(0, run("a", YAML, 2).ran());

    assertEquals(before, units());
    try (ResultsDatabase database = ResultsDatabase.openForReading(bench.out())) {
      assertTrue(database.read("a").analyses().stream().allMatch(Analysed::complete));
    }
  }

  @Test
  void stoppedBetweenTwoUnitsItGoesOnThere() throws IOException {
    Thread caller = Thread.currentThread();
    SweepSummary first =
        bench.run(
            bench.plan("a", YAML),
            1,
            new SweepListener() {
              @Override
              public void finished(Trial trial, TrialResult result, long done, long total) {
                if (done == 6) {
                  caller.interrupt();
                }
              }
            });
    assertTrue(first.interrupted());
    assertFalse(analysed("a", 0).complete());
    assertTrue(units().size() < 7, "later rounds have not been asked for");

    SweepSummary rest = run("a", YAML, 2);

    assertEquals(11, first.ran() + rest.ran());
    assertTrue(analysed("a", 0).complete());
    Map<String, String> inTwo = units();
    bench = new Workbench(Files.createDirectory(folder.resolve("whole")));
    run("a", YAML, 2);
    assertEquals(units(), inTwo);
  }

  @Test
  void anAnalysisThatBreaksIsToldAndTakesNoOtherWithIt() {
    List<String> broken = new ArrayList<>();
    SweepSummary summary =
        bench.run(
            bench.plan("a", YAML.replace("  - line: {points: 5}", "  - puzzled\n  - line")),
            2,
            new SweepListener() {
              @Override
              public void broken(String analysis, RuntimeException failure) {
                broken.add(analysis + ": " + failure.getMessage());
              }
            });

    assertEquals(List.of("\"puzzled\": what now?"), broken);
    assertFalse(analysed("a", 1).complete());
    assertTrue(analysed("a", 2).complete());
    assertEquals(11, summary.ran());
  }

  @Test
  void aUnitThatFailsIsMissingAndIsDoneAgainWhenItsFailureIsForgotten() {
    String impossible = YAML.replace("points: 5", "points: -1");
    List<String> reasons = new ArrayList<>();
    bench.run(
        bench.plan("a", impossible),
        2,
        new SweepListener() {
          @Override
          public void finished(Trial trial, TrialResult result, long done, long total) {
            if (result.outcome() == Outcome.FAILED) {
              reasons.add(trial.axes() + " " + result.reason());
            }
          }
        });

    assertEquals(1, reasons.size());
    String reason = reasons.get(0);
    assertTrue(reason.startsWith("{analysis=first to second} no line has -1 points"), reason);
    assertEquals(1, analysed("a", 1).missing());
    assertEquals(0, run("a", impossible, 2).ran());
    forgetFailures("a");
    assertEquals(1, run("a", impossible, 2).ran());
  }

  @Test
  void whatATrialDoesNotRecordCannotBeRead() {
    List<String> broken = new ArrayList<>();
    bench.run(
        bench.plan("a", YAML.replace("probes: [point]\n", "")),
        2,
        new SweepListener() {
          @Override
          public void broken(String analysis, RuntimeException failure) {
            broken.add(failure.getMessage());
          }
        });

    assertEquals(
        List.of("trial 1 has no series of vectors point; add the probe that records it"), broken);
    assertFalse(analysed("a", 1).complete());
  }

  @Test
  void trialsRecordWhatAnAnalysisReadsAsIfTheFileSaidSo() {
    String listed = YAML.substring(0, YAML.indexOf("analyses:"));
    String without = listed.replace("probes: [point]\n", "");
    run("a", listed, 2);

    assertEquals(0, run("b", without + "analyses: [look]\n", 2).ran());
    assertEquals(0, run("c", listed + "analyses: [look]\n", 2).ran(), "not twice");
    assertEquals(4, run("d", without, 2).ran());
  }

  @Test
  void anAnalysisWhoseProbeIsNotThereIsRefused() {
    FaultyFile wrong =
        assertThrows(
            FaultyFile.class,
            () -> bench.experiment("a", YAML.replace("- line: {points: 5}", "- look: sonar")));

    assertTrue(
        wrong
            .getMessage()
            .endsWith(
                "an analysis reads what the probe sonar records, which is not there; add the plugin"
                    + " that has it"),
        wrong.getMessage());
  }

  @Test
  void aWorkerNeedsTheTrialAlone() {
    run("a", YAML, 2);
    try (ResultsDatabase database = ResultsDatabase.openForReading(bench.out())) {
      Results results = database.read("a");
      Experiment experiment = bench.experiment("a", YAML);
      Trial trial =
          experiment
              .units(bench.names())
              .of(experiment.analyses().get(1), Analyses.Line.unit(results), results, Answers.NONE);

      TrialResult result = bench.elsewhere(TrialText.read(TrialText.of(trial)));

      assertTrue(units().containsValue(result.digest()), result.reason());
    }
  }

  @Test
  void aComputationReadsWhatAnEarlierOneRecorded() {
    run("a", YAML.replace("- line: {points: 5}", "- middle"), 2);

    try (ResultsDatabase database = ResultsDatabase.openForReading(bench.out())) {
      Results results = database.read("a");
      Answers answers = results.analyses().get(1).answers();
      Unit line = Analyses.Line.unit(results);
      Unit middle = Analyses.Middle.unit(results);
      assertTrue(results.analyses().get(1).complete());
      assertArrayEquals(
          answers.track(line, "point").orElseThrow().values()[1],
          answers.track(middle, "point").orElseThrow().values()[0]);
      assertEquals(
          answers.curve(line, "loss").orElseThrow().values()[1],
          answers.curve(middle, "loss").orElseThrow().values()[0]);
    }
  }

  @Test
  void aWorkerNeedsNoEarlierUnitButTheTrial() {
    String yaml = YAML.replace("- line: {points: 5}", "- middle");
    run("a", yaml, 2);
    try (ResultsDatabase database = ResultsDatabase.openForReading(bench.out())) {
      Results results = database.read("a");
      Experiment experiment = bench.experiment("a", yaml);
      Trial trial =
          experiment
              .units(bench.names())
              .of(
                  experiment.analyses().get(1),
                  Analyses.Middle.unit(results),
                  results,
                  results.analyses().get(1).answers());

      TrialResult result = bench.elsewhere(TrialText.read(TrialText.of(trial)));

      assertTrue(units().containsValue(result.digest()), result.reason());
    }
  }

  @Test
  void nothingIsLeftOfItWhenTheExperimentIsDeleted() throws SQLException {
    run("a", YAML, 2);
    try (ResultsDatabase database = ResultsDatabase.open(bench.out())) {
      database.delete("a");
    }
    for (String table : List.of("analysis", "unit", "trial", "result", "series", "vector")) {
      assertEquals(0L, count(table), table);
    }
  }

  @Test
  void unitsThatAnotherExperimentAsksForStay() throws SQLException {
    run("a", YAML, 2);
    run("b", YAML, 2);
    long results = count("result");
    try (ResultsDatabase database = ResultsDatabase.open(bench.out())) {
      database.delete("a");
    }

    assertEquals(results, count("result"));
    assertEquals(0, run("b", YAML, 2).ran());
  }

  @Test
  void theSameTwiceIsRefused() {
    FaultyFile wrong =
        assertThrows(
            FaultyFile.class,
            () -> bench.experiment("a", YAML.replace("  - line", "  - line: 5\n  - line")));

    assertTrue(wrong.getMessage().contains("an analysis is listed twice"), wrong.getMessage());
  }

  private SweepSummary run(String name, String yaml, int threads) {
    return bench.run(bench.plan(name, yaml), threads, SweepListener.NONE);
  }

  private void forgetFailures(String experiment) {
    try (ResultsDatabase database = ResultsDatabase.open(bench.out())) {
      assertEquals(1, database.forgetFailures(experiment));
    }
  }

  private Analysed analysed(String experiment, int number) {
    try (ResultsDatabase database = ResultsDatabase.openForReading(bench.out())) {
      return database.read(experiment).analyses().get(number);
    }
  }

  private static double[] end(Results results, int trial) {
    return results.track(results.trials().get(trial), "point").orElseThrow().values()[0];
  }

  /** Every unit of experiment a with the digest of its result; empty if it has none. */
  private Map<String, String> units() {
    Map<String, String> units = new TreeMap<>();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database());
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT number || ' ' || key || ' ' || trial, coalesce(digest, '') FROM units"
                    + " WHERE experiment = 'a'")) {
      while (rows.next()) {
        units.put(rows.getString(1), rows.getString(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return units;
  }

  private long count(String table) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
      return rows.getLong(1);
    }
  }

  private Path database() {
    return bench.out().resolve("basin.db");
  }
}
