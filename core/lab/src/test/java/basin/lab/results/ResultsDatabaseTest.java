package basin.lab.results;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.identity.AxisRole;
import basin.lab.results.experiments.ExperimentEntry;
import basin.lab.results.trials.ResultDigest;
import basin.lab.results.trials.Tally;
import basin.spi.report.ExperimentRecord;
import basin.spi.report.Goal;
import basin.spi.report.Results;
import basin.spi.report.Role;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Effort;
import basin.spi.run.Failure;
import basin.spi.run.Outcome;
import basin.spi.run.SharedMachine;
import basin.spi.run.Track;
import basin.spi.run.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsDatabaseTest {
  @TempDir Path folder;
  private ResultsDatabase database;

  @BeforeEach
  void open() {
    database = ResultsDatabase.open(folder.resolve("runs"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatIsStoredIsReadBack() {
    long run = database.begin(Specimens.experiment("e"), Specimens.planned(2));
    database.store(run, Specimens.result("trial-1", Outcome.STOPPED, 3, 2, 1));
    reopen();

    Results results = database.read("e");
    TrialRecord missing = results.trials().get(0);
    TrialRecord stored = results.trials().get(1);

    assertEquals(Optional.empty(), missing.outcome());
    assertEquals(Optional.empty(), missing.effort());
    assertEquals(1, missing.number());
    assertEquals(List.of(), results.curves(missing));
    assertEquals(Specimens.trial("trial-1", 1), trial(stored));
    assertEquals(List.of("z.rate", "optimizer"), List.copyOf(stored.axes().keySet()));
    assertEquals(Optional.of(Outcome.STOPPED), stored.outcome());
    assertEquals("because", stored.reason());
    assertEquals(100, stored.steps());
    assertEquals(2.5, stored.epochs());
    assertEquals(111, stored.evaluations());
    assertEquals(Optional.of(new Effort(3, 222, 0)), stored.effort());
    assertEquals(0.25, stored.seconds());
    assertEquals(7, stored.parameters());
    assertEquals(List.of("first remark", "second remark"), stored.remarks());
    assertEquals(Specimens.result("x", Outcome.STOPPED, 3, 2, 1).digest(), stored.digest());
    assertEquals(List.of("train.loss"), results.curves(stored));
    assertEquals(List.of("trajectory"), results.tracks(stored));
    Curve curve = results.curve(stored, "train.loss").orElseThrow();
    assertArrayEquals(new long[] {0, 10, 20}, curve.steps());
    assertArrayEquals(new double[] {0, 0.5, 1}, curve.epochs());
    assertArrayEquals(new long[] {0, 11, 22}, curve.evaluations());
    assertArrayEquals(new double[] {3, 2, 1}, curve.values());
    assertEquals(Optional.empty(), results.curve(stored, "trajectory"));
    assertEquals(Optional.empty(), results.track(stored, "train.loss"));
  }

  @Test
  void whatSecondsWereCountedBesideIsReadBackWhereItIsKnown() {
    long run = database.begin(Specimens.experiment("e"), Specimens.planned(3));
    SharedMachine known = new SharedMachine(2, 4, 0.125);
    database.store(run, Specimens.besides("trial-0", known));
    database.store(run, Specimens.result("trial-1", Outcome.STOPPED, 3, 2, 1));
    database.store(run, Specimens.besides("trial-2", new SharedMachine(1, 1, Double.NaN)));
    reopen();

    Results results = database.read("e");
    List<TrialRecord> trials = results.trials();

    assertEquals(Optional.of(known), results.sharedMachine(trials.get(0)));
    assertEquals(Optional.empty(), results.sharedMachine(trials.get(1)));
    assertEquals(
        Optional.of(new SharedMachine(1, 1, Double.NaN)), results.sharedMachine(trials.get(2)));
  }

  @Test
  void aResultStoredAnewIsCountedBesideWhatItRanBesideThen() {
    long run = database.begin(Specimens.experiment("e"), Specimens.planned(1));
    database.store(run, Specimens.besides("trial-0", new SharedMachine(2, 1, 1)));
    database.store(run, Specimens.besides("trial-0", new SharedMachine(1, 1, 1)));

    Results results = database.read("e");

    assertEquals(1, results.sharedMachine(results.trials().get(0)).get().atOnce());
  }

  @Test
  void eachResultRestsOnWhatItsOwnRunRestedOn() {
    long first = database.begin(Specimens.experiment("e"), Specimens.planned(2));
    database.store(first, Specimens.result("trial-0", Outcome.COMPLETED, 1));
    ExperimentEntry entry = Specimens.experiment("e");
    ExperimentEntry elsewhere =
        new ExperimentEntry(
            "e",
            entry.question(),
            entry.file(),
            entry.axes(),
            entry.goal(),
            Map.of("Processor", "another"));
    long second = database.begin(elsewhere, Specimens.planned(2));
    database.store(second, Specimens.result("trial-1", Outcome.COMPLETED, 1));

    Results results = database.read("e");
    List<TrialRecord> trials = results.trials();

    assertEquals(entry.provenance(), results.provenance(trials.get(0)));
    assertEquals(Map.of("Processor", "another"), results.provenance(trials.get(1)));
  }

  @Test
  void anExperimentIsReadBack() {
    Goal goal = new Goal("test.accuracy", true, OptionalDouble.of(0.97));
    ExperimentEntry entry = Specimens.experiment("e", Optional.of(goal));
    database.begin(entry, Specimens.planned(1));

    ExperimentRecord record = database.read("e").experiment();

    assertEquals("e", record.name());
    assertEquals("Which?", record.question());
    assertEquals("name: e\n", record.file());
    assertEquals(List.of("optimizer", "z.rate"), record.axes());
    assertEquals(goal, record.goal());
    assertEquals(entry.provenance(), record.provenance());
    assertEquals(
        List.copyOf(entry.provenance().keySet()), List.copyOf(record.provenance().keySet()));
  }

  @Test
  void axesAreReadBackWithTheRolesThatTheFileSaysOrThatAreCustomary() {
    ExperimentEntry plain = Specimens.experiment("e");
    List<AxisRole> axes =
        List.of(
            AxisRole.unsaid("optimizer.sgd.rate"),
            new AxisRole("a \"size\"", "problem.bowl.dimension", Optional.of(Role.TUNED)),
            new AxisRole("part", "problem.network.data.csv.split.fold", Optional.empty()),
            new AxisRole("stop", "stop", Optional.of(Role.COMPARED)));
    database.begin(
        new ExperimentEntry("e", "", plain.file(), axes, plain.goal(), plain.provenance()),
        Specimens.planned(1));

    Map<String, Role> read = database.read("e").experiment().roles();
    assertEquals(
        List.of("optimizer.sgd.rate", "a \"size\"", "part", "stop"), List.copyOf(read.keySet()));
    assertEquals(
        List.of(Role.TUNED, Role.TUNED, Role.REPLICATE, Role.COMPARED), List.copyOf(read.values()));
  }

  @Test
  void everyBitOfASeriesComesBack() {
    double[] odd = {
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      -0.0,
      0.0,
      Double.MIN_VALUE,
      Double.MAX_VALUE,
      9007199254740993.0,
      -3.0,
      0.1
    };
    long run = database.begin(Specimens.experiment("e"), Specimens.planned(1));
    database.store(run, Specimens.result("trial-0", Outcome.DIVERGED, odd));
    reopen();

    Results results = database.read("e");
    TrialRecord trial = results.trials().get(0);
    Curve curve = results.curve(trial, "train.loss").orElseThrow();
    Track track = results.track(trial, "trajectory").orElseThrow();

    for (int i = 0; i < odd.length; i++) {
      long bits = Double.doubleToLongBits(odd[i]);
      assertEquals(bits, Double.doubleToLongBits(curve.values()[i]), "curve at " + i);
      assertEquals(bits, Double.doubleToLongBits(track.values()[i][0]), "track at " + i);
    }
    assertEquals(
        trial.digest(),
        ResultDigest.of(Outcome.DIVERGED, trial.steps(), List.of(curve), List.of(track)));
  }

  @Test
  void seriesAreNamedInTheOrderInWhichTheyWereRecorded() {
    List<Curve> curves = new ArrayList<>();
    for (String name : List.of("norm.stem2", "norm.body10", "norm.head1")) {
      curves.add(
          new Curve(name, new long[] {0}, new double[] {0}, new long[] {0}, new double[] {1}));
    }
    long run = database.begin(Specimens.experiment("e"), Specimens.planned(1));
    database.store(run, Specimens.result("trial-0", Outcome.COMPLETED, curves, List.of()));

    Results results = database.read("e");
    assertEquals(
        List.of("norm.stem2", "norm.body10", "norm.head1"),
        results.curves(results.trials().get(0)));
  }

  @Test
  void aLongSeriesComesBackWhole() {
    double[] many = DoubleStream.iterate(0, x -> x + 1).limit(2_500).toArray();
    long run = database.begin(Specimens.experiment("e"), Specimens.planned(1));
    database.store(run, Specimens.result("trial-0", Outcome.COMPLETED, many));

    Results results = database.read("e");
    TrialRecord trial = results.trials().get(0);

    assertArrayEquals(many, results.curve(trial, "train.loss").orElseThrow().values());
    assertEquals(-2499, results.track(trial, "trajectory").orElseThrow().values()[2499][1]);
  }

  @Test
  void anEmptySeriesIsASeries() {
    long run = database.begin(Specimens.experiment("e"), Specimens.planned(1));
    database.store(run, Specimens.result("trial-0", Outcome.COMPLETED));

    Results results = database.read("e");
    TrialRecord trial = results.trials().get(0);

    assertEquals(0, results.curve(trial, "train.loss").orElseThrow().values().length);
    assertEquals(0, results.track(trial, "trajectory").orElseThrow().values().length);
  }

  @Test
  void onlyTrialsWithoutAResultAreMissing() {
    long run = database.begin(Specimens.experiment("e"), Specimens.planned(5));
    database.store(run, Specimens.result("trial-0", Outcome.COMPLETED, 1));
    database.store(run, Specimens.result("trial-1", Outcome.FAILED));
    database.store(run, Specimens.result("trial-2", Outcome.DIVERGED, 1));
    database.store(run, Specimens.result("trial-3", Outcome.STOPPED, 1));

    assertEquals(List.of("trial-4"), missing("e"));
    assertEquals(new Tally(5, 2, 1, 1, 1), database.tally("e"));
  }

  @Test
  void failuresAreForgottenForOneExperiment() {
    long run = database.begin(Specimens.experiment("e"), Specimens.planned(2));
    database.begin(Specimens.experiment("f"), List.of(Specimens.trial("trial-7", 7)).iterator());
    database.store(run, Specimens.result("trial-1", Outcome.FAILED));
    database.store(run, Specimens.result("trial-7", Outcome.FAILED));

    assertEquals(1, database.forgetFailures("e"));

    assertEquals(List.of("trial-0", "trial-1"), missing("e"));
    assertEquals(new Tally(1, 0, 0, 1, 0), database.tally("f"));
  }

  @Test
  void whatIsKnownOfAFailureIsReadAgainUntilItIsForgotten() {
    long run = database.begin(Specimens.experiment("e"), Specimens.planned(1));
    Failure failure =
        new Failure(Failure.Kind.EXIT, "own.jar", List.of(), "\tat own.Own.update", "own.yaml:3:4");
    database.store(run, Specimens.result("trial-0", Outcome.FAILED).with(failure));

    Results results = database.read("e");
    assertEquals(Optional.of(failure), results.failure(results.trials().get(0)));
    assertEquals(Optional.of(failure), database.trial("trial-0").ending().orElseThrow().failure());

    database.store(run, Specimens.result("trial-0", Outcome.COMPLETED, 1));
    results = database.read("e");
    assertEquals(Optional.empty(), results.failure(results.trials().get(0)));
  }

  @Test
  void aMissingTrialIsTheTrialThatWasPlanned() {
    database.begin(Specimens.experiment("e"), Specimens.planned(1));

    assertEquals(Specimens.trial("trial-0", 0), database.missing("e").next());
  }

  @Test
  void manyTrialsAreMissingInOrderEachOnce() {
    List<Trial> trials = new ArrayList<>(Specimens.trials(250));
    trials.add(Specimens.trial("trial-3", 3)); // a second place for the same trial
    database.begin(Specimens.experiment("e"), trials.iterator());

    assertEquals(Specimens.trials(250).stream().map(Trial::id).toList(), missing("e"));
    assertEquals(250, database.tally("e").total());
  }

  @Test
  void aTrialWithSeveralPlacesCountsOnceAndStandsAtItsFirst() {
    List<Trial> trials = new ArrayList<>(Specimens.trials(3));
    Trial second = Specimens.trial("trial-1", 1);
    trials.add(
        0, new Trial("trial-1", 1, second.tree(), Map.of("optimizer", "another"), second.inputs()));
    long run = database.begin(Specimens.experiment("e"), trials.iterator());
    database.store(run, Specimens.result("trial-1", Outcome.COMPLETED, 3, 2, 1));

    List<TrialRecord> read = database.read("e").trials();

    assertEquals(
        List.of("trial-1", "trial-0", "trial-2"), read.stream().map(TrialRecord::id).toList());
    assertEquals(List.of(1, 2, 4), read.stream().map(TrialRecord::number).toList());
    assertEquals(Map.of("optimizer", "another"), read.get(0).axes());
    assertEquals(new Tally(3, 1, 0, 0, 2), database.tally("e"));
    assertEquals(new Tally(3, 1, 0, 0, 2), database.status("e", trials).tally());
  }

  @Test
  void aTrialThatFailsMeanwhileDoesNotComeAgain() {
    long run = database.begin(Specimens.experiment("e"), Specimens.planned(250));
    List<String> met = new ArrayList<>();
    Iterator<Trial> missing = database.missing("e");
    while (missing.hasNext()) {
      String id = missing.next().id();
      met.add(id);
      database.store(run, Specimens.result(id, Outcome.FAILED));
    }

    assertEquals(250, met.size());
  }

  @Test
  void aLaterResultTakesThePlaceOfAFailedOne() {
    long run = database.begin(Specimens.experiment("e"), Specimens.planned(1));
    database.store(run, Specimens.result("trial-0", Outcome.FAILED, 9, 8, 7, 6));
    database.store(run, Specimens.result("trial-0", Outcome.COMPLETED, 2, 1));

    Results results = database.read("e");
    TrialRecord trial = results.trials().get(0);

    assertEquals(Optional.of(Outcome.COMPLETED), trial.outcome());
    assertArrayEquals(
        new double[] {2, 1}, results.curve(trial, "train.loss").orElseThrow().values());
    assertEquals(List.of("first remark", "second remark"), trial.remarks());
  }

  @Test
  void anExperimentThatShrinksLosesPlacesButNoResults() {
    long run = database.begin(Specimens.experiment("e"), Specimens.planned(2));
    database.store(run, Specimens.result("trial-1", Outcome.COMPLETED, 1));
    database.begin(Specimens.experiment("e"), Specimens.planned(1));
    assertEquals(1, database.read("e").trials().size());

    database.begin(Specimens.experiment("e"), Specimens.planned(2));

    assertEquals(List.of("trial-0"), missing("e"));
  }

  @Test
  void twoExperimentsShareTheirTrials() {
    long run = database.begin(Specimens.experiment("one"), Specimens.planned(2));
    database.begin(Specimens.experiment("two"), Specimens.planned(2));
    database.store(run, Specimens.result("trial-1", Outcome.COMPLETED, 1));

    assertEquals(List.of("trial-0"), missing("one"));
    assertEquals(List.of("trial-0"), missing("two"));
    assertEquals(List.of("one", "two"), database.experiments());
  }

  @Test
  void aGoalWithoutATargetHasNone() {
    Goal goal = new Goal("train.loss", false, OptionalDouble.empty());
    database.begin(Specimens.experiment("e", Optional.of(goal)), Specimens.planned(1));
    assertEquals(goal, database.read("e").experiment().goal());
  }

  @Test
  void withoutAGoalUnseenAccuracyCountsBeforeLoss() {
    long run = database.begin(Specimens.experiment("e"), Specimens.planned(2));
    assertEquals("train.loss", database.read("e").experiment().goal().metric());
    database.store(run, Specimens.result("trial-0", Outcome.COMPLETED, 1));
    Curve accuracy = curve("test.accuracy", 0.5);
    database.store(
        run, Specimens.result("trial-1", Outcome.COMPLETED, List.of(accuracy), List.of()));

    assertEquals(
        new Goal("test.accuracy", true, OptionalDouble.empty()),
        database.read("e").experiment().goal());
  }

  @Test
  void theBestIsTheBestLastValueOfSoundTrials() {
    Goal low = new Goal("train.loss", false, OptionalDouble.empty());
    Goal high = new Goal("train.loss", true, OptionalDouble.empty());
    long run = database.begin(Specimens.experiment("e"), Specimens.planned(4));
    assertEquals(OptionalDouble.empty(), database.best("e", low));
    database.store(run, Specimens.result("trial-0", Outcome.COMPLETED, 0.1, 3));
    database.store(run, Specimens.result("trial-1", Outcome.STOPPED, 9, 2));
    database.store(run, Specimens.result("trial-2", Outcome.DIVERGED, 0.01));
    database.store(run, Specimens.result("trial-3", Outcome.COMPLETED, Double.NaN));

    assertEquals(OptionalDouble.of(2), database.best("e", low));
    assertEquals(OptionalDouble.of(3), database.best("e", high));
  }

  @Test
  void resultsOfAnotherMachineAreSaidToBe() {
    long run = database.begin(Specimens.experiment("e"), Specimens.planned(2));
    database.store(run, Specimens.result("trial-0", Outcome.COMPLETED, 1));
    ExperimentEntry e = Specimens.experiment("e");
    database.begin(
        new ExperimentEntry(
            "e", "", e.file(), e.axes(), e.goal(), java.util.Map.of("Basin", "0.2.0")),
        Specimens.planned(2));

    List<String> texts = List.copyOf(database.read("e").experiment().provenance().values());

    assertEquals("0.2.0", texts.get(0));
    assertTrue(texts.get(1).startsWith("1 trial: Basin 0.1.0; Java 17"), texts.get(1));
  }

  @Test
  void aTrialThatCannotBePlannedLeavesTheExperimentAsItWas() {
    database.begin(Specimens.experiment("e"), Specimens.planned(2));
    Iterator<Trial> failing =
        java.util.stream.Stream.<Trial>generate(
                () -> {
                  throw new IllegalStateException("no data");
                })
            .iterator();

    assertThrows(
        IllegalStateException.class, () -> database.begin(Specimens.experiment("e"), failing));
    assertEquals(2, database.tally("e").missing());
  }

  @Test
  void thePathMayHoldAnyCharacter() {
    Path strange = folder.resolve("a b?c#d%20é");
    try (ResultsDatabase written = ResultsDatabase.open(strange)) {
      written.begin(Specimens.experiment("e"), Specimens.planned(1));
    }
    try (ResultsDatabase read = ResultsDatabase.openForReading(strange)) {
      assertEquals(List.of("e"), read.experiments());
    }
    assertTrue(java.nio.file.Files.exists(strange.resolve("basin.db")));
  }

  private void reopen() {
    database.close();
    database = ResultsDatabase.open(folder.resolve("runs"));
  }

  private List<String> missing(String experiment) {
    List<String> ids = new ArrayList<>();
    database.missing(experiment).forEachRemaining(trial -> ids.add(trial.id()));
    return ids;
  }

  private static Trial trial(TrialRecord record) {
    return new Trial(
        record.id(), record.seed(), record.tree(), record.axes(), Map.of("Basin", "0.1.0"));
  }

  private static Curve curve(String name, double value) {
    return new Curve(name, new long[1], new double[1], new long[1], new double[] {value});
  }
}
