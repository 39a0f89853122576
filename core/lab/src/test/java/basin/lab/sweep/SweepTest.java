package basin.lab.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.training.SavedRun;
import basin.lab.execution.Lap;
import basin.lab.execution.LocalExecutor;
import basin.lab.execution.Milestone;
import basin.lab.execution.SavedTrial;
import basin.lab.results.ResultsDatabase;
import basin.lab.results.Specimens;
import basin.lab.results.experiments.Change;
import basin.lab.results.experiments.ExperimentEntry;
import basin.lab.results.sqlite.ResultsException;
import basin.lab.results.trials.Tally;
import basin.lab.sample.OneByOne;
import basin.spi.report.Goal;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SweepTest {
  @TempDir Path out;
  private final List<String> ran = Collections.synchronizedList(new ArrayList<>());
  private final List<String> heard = new ArrayList<>();
  private ResultsDatabase database;

  @BeforeEach
  void open() {
    database = ResultsDatabase.open(out);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void everyTrialRunsAndIsHeardOf() {
    SweepSummary summary = sweep(plan("e", Specimens.trials(3)), this::completed);

    assertEquals(
        new SweepSummary("e", new Tally(3, 3, 0, 0, 0), 3, false, out.resolve("e")), summary);
    assertEquals(
        List.of(
            "started 3 0",
            "finished trial-0 1/3",
            "best trial-0 train.loss 1.0",
            "finished trial-1 2/3",
            "finished trial-2 3/3",
            "ended"),
        heard);
  }

  @Test
  void aSecondSweepRunsOnlyWhatIsMissing() {
    sweep(plan("e", Specimens.trials(2)), this::completed);
    ran.clear();
    heard.clear();

    sweep(plan("e", Specimens.trials(4)), trial -> completed(trial, 0.5));

    assertEquals(List.of("trial-2", "trial-3"), ran);
    assertEquals("started 4 2", heard.get(0));
    assertEquals("best trial-2 train.loss 0.5", heard.get(2));
    assertEquals("finished trial-3 4/4", heard.get(3));
  }

  @Test
  void theBestOfBeforeMustBeBeaten() {
    sweep(plan("e", Specimens.trials(1)), trial -> completed(trial, 0.5));
    heard.clear();

    sweep(plan("e", Specimens.trials(3)), trial -> completed(trial, 0.75));

    assertFalse(heard.toString().contains("best"), heard.toString());
  }

  @Test
  void aGoalOfTheFileDecidesWhatIsBest() {
    Goal goal = new Goal("train.loss", true, OptionalDouble.empty());
    ExperimentEntry entry = Specimens.experiment("e", Optional.of(goal));

    sweep(
        new Plan(entry, "", Specimens.trials(3)),
        trial -> completed(trial, trial.id().equals("trial-1") ? 7 : 3));

    assertTrue(heard.contains("best trial-1 train.loss 7.0"), heard.toString());
  }

  @Test
  void reorderedAndRenamedTrialsAreFoundAgain() {
    sweep(plan("e", Specimens.trials(3)), this::completed);
    ran.clear();
    List<Trial> reversed = new ArrayList<>(Specimens.trials(3));
    Collections.reverse(reversed);

    SweepSummary summary = sweep(plan("another", reversed), this::completed);

    assertEquals(List.of(), ran);
    assertEquals(new Tally(3, 3, 0, 0, 0), summary.tally());
    assertEquals(
        List.of("trial-2", "trial-1", "trial-0"),
        database.read("another").trials().stream().map(TrialRecord::id).toList());
  }

  @Test
  void aFailedTrialRunsAgainWhenItsFailureIsForgottenADivergedOneDoesNot() {
    sweep(
        plan("e", Specimens.trials(2)),
        trial ->
            Specimens.result(
                trial.id(),
                trial.id().equals("trial-0") ? Outcome.FAILED : Outcome.DIVERGED,
                Double.NaN));
    assertEquals(new Tally(2, 0, 1, 1, 0), database.tally("e"));

    sweep(plan("e", Specimens.trials(2)), this::completed);
    assertEquals(List.of(), ran);
    assertEquals(new Tally(2, 0, 1, 1, 0), database.tally("e"));

    assertEquals(1, database.forgetFailures("e"));
    assertEquals(new Tally(2, 0, 1, 0, 1), database.tally("e"));
    sweep(plan("e", Specimens.trials(2)), this::completed);

    assertEquals(List.of("trial-0"), ran);
    assertEquals(new Tally(2, 1, 1, 0, 0), database.tally("e"));
  }

  @Test
  void anInterruptedSweepKeepsWhatIsFinishedAndGoesOnLater() {
    SweepSummary summary =
        sweep(
            plan("e", Specimens.trials(20)),
            trial -> {
              if (trial.id().equals("trial-7")) {
                caller.interrupt();
                untilInterrupted();
              }
              return completed(trial);
            });

    assertTrue(summary.interrupted());
    assertFalse(Thread.currentThread().isInterrupted());
    long done = summary.tally().done();
    assertTrue(done >= 1 && done <= 8, "done: " + done);
    assertEquals(20 - done, summary.tally().missing());
    assertTrue(heard.contains("ended"));
    ran.clear();

    assertEquals(
        new Tally(20, 20, 0, 0, 0),
        sweep(plan("e", Specimens.trials(20)), this::completed).tally());
    assertEquals(20 - done, ran.size());
  }

  @Test
  void resultsAreTheSameOnOneAndOnTwoThreads() {
    sweep(plan("e", Specimens.trials(12)), this::seeded, 1);
    try (ResultsDatabase other = ResultsDatabase.open(out.resolve("two"))) {
      new Sweep(
              plan("e", Specimens.trials(12)),
              other,
              new LocalExecutor(2),
              new OneByOne(this::seeded))
          .run(SweepListener.NONE);

      assertEquals(digests(database), digests(other));
      assertEquals(12, digests(other).stream().distinct().count());
    }
  }

  @Test
  void anExecutorMayAskWhetherThereIsATrialBeforeItLooksAhead() {
    LocalExecutor local = new LocalExecutor(2);
    Set<String> met = new TreeSet<>();

    new Sweep(
            plan("e", Specimens.trials(5)),
            database,
            (trials, runner, sink) -> {
              if (trials.hasNext() && trials.hasNext()) {
                local.run(trials, runner, sink.andThen(result -> met.add(result.id())));
              }
            },
            new OneByOne(this::completed))
        .run(new Ear());

    assertEquals(5, met.size());
  }

  @Test
  void theFolderHoldsTheFileAsGivenAsResolvedAndItsProvenance() throws IOException {
    sweep(new Plan(Specimens.experiment("e"), "resolved: true\n", List.of()), this::completed);

    assertEquals("name: e\n", read("experiment.yaml"));
    assertEquals("resolved: true\n", read("resolved.yaml"));
    assertEquals(
        "{\n  \"Basin\": \"0.1.0\",\n  \"Java\": \"17 \\\"quoted\\\" \\\\ é\\u0001\"\n}\n",
        read("provenance.json"));
    try (var files = Files.list(out.resolve("e"))) {
      assertEquals(3, files.count());
    }
  }

  @Test
  void anotherFileOfTheSameNameKeepsTheEarlierOne() throws IOException {
    ExperimentEntry first = Specimens.experiment("e");
    sweep(new Plan(first, "resolved: 1\n", List.of()), this::completed);
    sweep(new Plan(first, "resolved: 1\n", List.of()), this::completed);
    assertFalse(heard.toString().contains("renewed"), "the same file is no other file");

    sweep(new Plan(changed(first, "a"), "resolved: 2\n", List.of()), this::completed);
    sweep(new Plan(changed(first, "b"), "resolved: 2\n", List.of()), this::completed);

    assertEquals("b", read("experiment.yaml"));
    assertEquals("name: e\n", read("experiment-1.yaml"));
    assertEquals("resolved: 1\n", read("resolved-1.yaml"));
    assertEquals("a", read("experiment-2.yaml"));
    assertTrue(heard.contains("renewed experiment-1.yaml"), heard.toString());
    assertTrue(heard.contains("renewed experiment-2.yaml"), heard.toString());
  }

  @Test
  void changedInputsAreHeardOf() {
    sweep(plan("e", Specimens.trials(1)), this::completed);
    Trial trial = Specimens.trials(1).get(0);
    Map<String, String> inputs = Map.of("Basin", "0.2.0");
    Trial renamed = new Trial("new", trial.seed(), trial.tree(), trial.axes(), inputs);

    sweep(plan("e", List.of(renamed)), this::completed);

    assertTrue(heard.contains("changed [Basin: 0.1.0 → 0.2.0 (1 trial)]"), heard.toString());
  }

  @Test
  void theDatabasesNameIsNoNameForAnExperiment() {
    ResultsException e =
        assertThrows(
            ResultsException.class,
            () -> sweep(plan("basin.db", Specimens.trials(1)), this::completed));

    assertEquals(
        out.resolve("basin.db") + " is a file, not a folder. Give the experiment another name.",
        e.getMessage());
  }

  @Test
  void planningTellsHowFarItIs() {
    List<String> told = new ArrayList<>();
    SweepListener listener =
        new SweepListener() {
          @Override
          public void planning(long done, long total) {
            told.add(done + "/" + total);
          }

          @Override
          public void started(long total, long finished) {
            told.add("started");
          }
        };
    new Sweep(
            plan("e", Specimens.trials(2100)),
            database,
            new LocalExecutor(1),
            new OneByOne(this::completed))
        .run(listener);
    assertEquals(List.of("1000/2100", "2000/2100", "started"), told);
  }

  @Test
  void whatWasSavedOfATrialIsDeletedOnceItsResultIsStoredUnlessItFailed() throws IOException {
    List<Trial> trials = Specimens.trials(3);
    CheckpointFolder checkpoints = new CheckpointFolder(out.resolve("e"));
    List<String> seen = new ArrayList<>();
    new Sweep(
            plan("e", trials),
            database,
            new LocalExecutor(1),
            new OneByOne(
                trial -> {
                  seen.add(save(trial, checkpoints));
                  Outcome outcome =
                      trial.equals(trials.get(1)) ? Outcome.FAILED : Outcome.COMPLETED;
                  return Specimens.result(trial.id(), outcome, 1);
                }),
            checkpoints)
        .run(new Ear());

    assertEquals(3, seen.size());
    assertEquals(List.of(trials.get(1).id()), saved(checkpoints));
  }

  @Test
  void whatIsLeftOfATrialWithAResultIsDeletedByTheNextRun() throws IOException {
    List<Trial> trials = Specimens.trials(3);
    sweep(plan("e", trials.subList(0, 2)), this::completed);
    CheckpointFolder checkpoints = new CheckpointFolder(out.resolve("e"));
    trials.forEach(trial -> save(trial, checkpoints));

    new Sweep(
            plan("e", trials.subList(0, 2)),
            database,
            new LocalExecutor(1),
            new OneByOne(this::completed),
            checkpoints)
        .run(new Ear());

    assertEquals(List.of(trials.get(2).id()), saved(checkpoints), "of no trial that has run");
  }

  private static String save(Trial trial, CheckpointFolder checkpoints) {
    try {
      checkpoints.save(
          new SavedTrial(
              new Milestone(trial.id(), 1, 2, new Lap(1, 1), 1, 1),
              new SavedRun(new byte[] {1}, new byte[0], 0)));
      return trial.id();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> saved(CheckpointFolder checkpoints) {
    return checkpoints.all().stream().map(Milestone::trial).toList();
  }

  private final Thread caller = Thread.currentThread();

  private SweepSummary sweep(Plan plan, Function<Trial, TrialResult> runner) {
    return sweep(plan, runner, 1);
  }

  private SweepSummary sweep(Plan plan, Function<Trial, TrialResult> runner, int threads) {
    return new Sweep(plan, database, new LocalExecutor(threads), new OneByOne(runner))
        .run(new Ear());
  }

  private static Plan plan(String name, List<Trial> trials) {
    return new Plan(Specimens.experiment(name), "", trials);
  }

  private static ExperimentEntry changed(ExperimentEntry e, String file) {
    return new ExperimentEntry(e.name(), e.question(), file, e.axes(), e.goal(), e.provenance());
  }

  private TrialResult completed(Trial trial) {
    return completed(trial, 1);
  }

  private TrialResult completed(Trial trial, double loss) {
    ran.add(trial.id());
    return Specimens.result(trial.id(), Outcome.COMPLETED, loss);
  }

  /** A result that depends on the trial alone. */
  private TrialResult seeded(Trial trial) {
    return Specimens.result(trial.id(), Outcome.COMPLETED, StrictMath.sin(trial.id().hashCode()));
  }

  private static void untilInterrupted() {
    try {
      new java.util.concurrent.CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new java.util.concurrent.CancellationException();
    }
  }

  private static List<String> digests(ResultsDatabase database) {
    return database.read("e").trials().stream().map(TrialRecord::digest).toList();
  }

  private String read(String file) throws IOException {
    return Files.readString(out.resolve("e").resolve(file));
  }

  private final class Ear implements SweepListener {
    @Override
    public void started(long total, long finished) {
      heard.add("started " + total + " " + finished);
    }

    @Override
    public void changed(List<Change> changes) {
      heard.add("changed " + changes);
    }

    @Override
    public void renewed(Path kept) {
      heard.add("renewed " + kept.getFileName());
    }

    @Override
    public void finished(Trial trial, TrialResult result, long done, long total) {
      heard.add("finished " + trial.id() + " " + done + "/" + total);
    }

    @Override
    public void best(Trial trial, Goal goal, double value) {
      heard.add("best " + trial.id() + " " + goal.metric() + " " + value);
    }

    @Override
    public void ended(SweepSummary summary) {
      heard.add("ended");
    }
  }
}
