package basin.lab.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.execution.Milestone;
import basin.lab.results.ResultsDatabase;
import basin.lab.results.experiments.Shard;
import basin.lab.results.merge.Merged;
import basin.lab.results.trials.Tally;
import basin.lab.sweep.rungs.Decision;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Trials that go on or are left at rungs. */
@Timeout(120)
class RungsTest {
  /** On a bowl of curvature 1 a step multiplies the loss by (1 − rate)². */
  private static final String NINE =
      """
      problem: bowl
      optimizer: {plain: {rate: 0.1}}
      train: {steps: 16}
      seeds: 2
      goal: train.loss
      grid: {optimizer.plain.rate: [0.01, 0.9, 0.2, 0.3, 0.4, 0.05, 3, 0.6, 0.7]}
      """;

  private static final String HALVED = NINE + "prune: {half: 2 steps}\n";

  @TempDir Path folder;

  private final List<String> heard = new ArrayList<>();

  private final SweepListener listening =
      new SweepListener() {
        @Override
        public void decided(Decision decision) {
          heard.add(decision.place() + ": " + decision.goOn() + " of " + decision.settings());
        }
      };

  @Test
  void theBestGoOnFromRungToRung() {
    Workbench bench = new Workbench(folder);
    SweepSummary summary = bench.run(bench.plan("e", HALVED), 2, listening);

    assertEquals(
        List.of(
            "rung 1 of 3 (2 of 16 steps): 5 of 9",
            "rung 2 of 3 (4 of 16 steps): 3 of 5",
            "rung 3 of 3 (8 of 16 steps): 2 of 3"),
        heard);
    assertEquals(new Tally(18, 4, 0, 14, 0, 0), summary.tally());
    assertEquals(
        Map.of(
            "0.9", "completed 16",
            "0.7", "completed 16",
            "0.6", "pruned 8",
            "0.4", "pruned 4",
            "0.3", "pruned 4",
            "0.2", "pruned 2",
            "0.05", "pruned 2",
            "0.01", "pruned 2",
            "3", "pruned 2"),
        endings(bench, "e"));
  }

  @Test
  void survivorsAreThoseOfASlowAndObviousCount() {
    Workbench bench = new Workbench(folder);
    bench.run(bench.plan("whole", NINE), 2, SweepListener.NONE);
    Set<String> in = new HashSet<>(rates(bench, "whole"));
    for (int rung : List.of(2, 4, 8)) {
      in = betterHalf(bench, in, rung);
    }
    Workbench fresh = new Workbench(fresh("fresh"));
    fresh.run(fresh.plan("e", HALVED), 2, listening);
    assertEquals(3, heard.size());
    assertEquals(
        in,
        endings(fresh, "e").entrySet().stream()
            .filter(e -> e.getValue().startsWith("completed"))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
  }

  @Test
  void thatTrialsHaveGoneFurtherBeforeChangesNothing() {
    Workbench bench = new Workbench(folder);
    bench.run(bench.plan("e", HALVED), 2, listening);
    List<String> decided = List.copyOf(heard);
    bench.run(bench.plan("e", NINE), 2, SweepListener.NONE);
    heard.clear();

    SweepSummary again = bench.run(bench.plan("e", HALVED), 2, listening);

    assertEquals(decided, heard);
    assertEquals(0, again.ran());
    assertEquals(new Tally(18, 16, 2, 0, 0, 0), again.tally());
  }

  @Test
  void theNumberOfWorkersChangesNothing() {
    List<String> alone = table(HALVED, "one", 1, false);

    assertEquals(alone, table(HALVED, "two", 2, false));
    assertEquals(alone, table(HALVED, "eight", 8, false));
    assertEquals(alone, table(HALVED, "eight-saved", 8, true));
  }

  @Test
  void aSweepThatWasStoppedAndRunAgainHasTheSameSurvivors() {
    List<String> whole = table(HALVED, "whole", 2, false);
    for (int stop : List.of(1, 7, 18, 21, 25, 29)) {
      for (boolean saved : List.of(false, true)) {
        Workbench bench = new Workbench(fresh("stopped-" + stop + saved));
        assertTrue(interrupted(bench, stop, saved), "after " + stop);
        SweepSummary summary =
            saved
                ? bench.runSaving(bench.plan("e", HALVED), 2, SweepListener.NONE)
                : bench.run(bench.plan("e", HALVED), 2, SweepListener.NONE);
        assertFalse(summary.interrupted());
        assertEquals(whole, table(bench), "stopped after " + stop);
      }
    }
  }

  @Test
  void shardsThatAreMergedGoOnWhereTheyWereToTheSameSurvivors() throws IOException {
    List<String> whole = table(HALVED, "whole", 2, true);
    for (int parts : List.of(2, 3, 18)) {
      List<Path> folders = shards(parts);
      Workbench all = new Workbench(fresh("all-" + parts));
      Merged merged = new Merger(all.out()).merge(folders).get(0);
      assertEquals(List.of(18, 0), List.of(merged.saved(), merged.damaged()));
      assertEquals(18, saved(all), "all stand at the first rung");

      all.runSaving(all.plan("e", HALVED), 2, SweepListener.NONE);

      assertEquals(whole, table(all), "of " + parts);
    }
  }

  @Test
  void ofWhatIsSavedInSeveralFoldersTheFurthestThatIsWholeComesAlong() throws IOException {
    Workbench near = new Workbench(fresh("near"));
    assertTrue(interrupted(near, 1, true));
    Workbench far = new Workbench(fresh("far"));
    far.runSaving(far.plan("e", HALVED), 2, SweepListener.NONE);
    Workbench all = new Workbench(fresh("all"));
    new Merger(all.out()).merge(List.of(near.out(), far.out()));
    assertEquals(steps(far), steps(all), "what had gone further, and none of a trial that is over");

    Milestone spoiled = new CheckpointFolder(far.out().resolve("e")).all().get(0);
    Path file = far.out().resolve("e/checkpoints").resolve(spoiled.trial());
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 3] ^= 8;
    Files.write(file, bytes);
    Workbench other = new Workbench(fresh("other"));
    Merged merged = new Merger(other.out()).merge(List.of(far.out())).get(0);
    assertEquals(List.of(13, 1), List.of(merged.saved(), merged.damaged()));
    assertTrue(Files.exists(file), "it stays as it is");
    other.runSaving(other.plan("e", HALVED), 2, SweepListener.NONE);
    assertEquals(table(far), table(other), "and is trained anew");
  }

  private static List<String> steps(Workbench bench) {
    return new CheckpointFolder(bench.out().resolve("e"))
        .all().stream().map(at -> at.trial() + "@" + at.step()).toList();
  }

  private List<Path> shards(int parts) {
    List<Path> folders = new ArrayList<>();
    for (int part = 1; part <= parts; part++) {
      Workbench bench = new Workbench(fresh("part-" + part + "-of-" + parts));
      Plan plan = bench.plan("e", HALVED).part(Optional.of(new Shard(part, parts)));
      bench.runSaving(plan, 2, listening);
      folders.add(bench.out());
    }
    assertEquals(List.of(), heard, "a part decides nothing");
    return folders;
  }

  @Test
  void whatIsLeftSaysWhereAndWhy() {
    Workbench bench = new Workbench(folder);
    bench.run(bench.plan("e", HALVED), 2, SweepListener.NONE);

    String reason = record(bench, "0.6").reason();
    assertTrue(
        reason.matches(
            "pruned at rung 3 of 3 \\(8 of 16 steps\\): train.loss [0-9.e-]+, the mean of 2 replicates,"
                + " the last that went on had [0-9.e-]+"),
        reason);
  }

  @Test
  void withoutPruningAllGoOnFromWhereTheyAreToTheBitsOfThoseThatNeverPaused() {
    Workbench bench = new Workbench(folder);
    bench.runSaving(bench.plan("e", HALVED), 2, SweepListener.NONE);
    Set<String> resumed = new HashSet<>();
    assertEquals(14, saved(bench));

    SweepSummary summary =
        bench.runSaving(
            bench.plan("e", NINE),
            2,
            new SweepListener() {
              @Override
              public void finished(Trial trial, TrialResult result, long done, long total) {
                resumed.add(trial.id());
              }
            });

    assertEquals(14, resumed.size());
    assertEquals(0, saved(bench));
    assertEquals(new Tally(18, 16, 2, 0, 0, 0), summary.tally());
    Workbench never = new Workbench(fresh("never"));
    never.run(never.plan("e", NINE), 2, SweepListener.NONE);
    assertEquals(table(never), table(bench));
  }

  @Test
  void oneThatDivergesOrFailsLoses() {
    Workbench bench = new Workbench(folder);
    bench.run(
        bench.plan(
            "e",
            """
            problem: bowl
            train: {steps: 8}
            goal: train.loss
            grid: {optimizer: [{plain: {rate: 1e300}}, broken, {plain: {rate: 1e-9}}, {plain: {rate: 1e-8}}]}
            axes: {tuned: [optimizer]}
            prune: {half: 4 steps}
            """),
        2,
        listening);

    assertEquals(List.of("rung 1 of 1 (4 of 8 steps): 2 of 4"), heard);
    assertEquals(
        List.of(Outcome.DIVERGED, Outcome.FAILED, Outcome.COMPLETED, Outcome.COMPLETED),
        records(bench, "e").stream().map(t -> t.outcome().orElseThrow()).toList());
  }

  @Test
  void whatIsComparedIsNotPrunedUnlessTheFileSaysSo() {
    String compared =
        """
        problem: bowl
        optimizer: {plain: {rate: 0.1}}
        train: {steps: 4}
        goal: train.loss
        grid: {problem.bowl.curvature: [1, 2], optimizer.plain.rate: [0.1, 0.2]}
        axes: {compared: [optimizer.plain.rate]}
        """;
    Workbench bench = new Workbench(folder);
    bench.run(bench.plan("group", compared + "prune: {half: 1 step}\n"), 2, listening);
    assertEquals(
        List.of("rung 1 of 2 (1 of 4 steps): 4 of 4", "rung 2 of 2 (2 of 4 steps): 4 of 4"), heard);

    heard.clear();
    Workbench all = new Workbench(fresh("all"));
    all.run(
        all.plan("e", compared + "prune: {half: {from: 1 step, within: experiment}}\n"),
        2,
        listening);
    assertEquals(
        List.of("rung 1 of 2 (1 of 4 steps): 2 of 4", "rung 2 of 2 (2 of 4 steps): 2 of 2"),
        heard,
        "bowls are never ranked together");
  }

  @Test
  void bracketsAreDealtOnceAndForAll() {
    List<String> two =
        table(NINE + "prune: {half: {from: 2 steps, brackets: 3}}\n", "first", 1, false);

    assertEquals(
        two, table(NINE + "prune: {half: {from: 2 steps, brackets: 3}}\n", "second", 8, true));
    assertEquals(4, two.stream().filter(line -> line.contains("seed 0: COMPLETED")).count());
  }

  private Path fresh(String name) {
    Path path = folder.resolve(name);
    try {
      return Files.createDirectories(path);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private boolean interrupted(Workbench bench, int results, boolean saved) {
    SweepListener stopping =
        new SweepListener() {
          private int left = results;

          @Override
          public void finished(Trial trial, TrialResult result, long done, long total) {
            if (--left == 0) {
              Thread.currentThread().interrupt();
            }
          }
        };
    Plan plan = bench.plan("e", HALVED);
    SweepSummary summary =
        saved ? bench.runSaving(plan, 2, stopping) : bench.run(plan, 2, stopping);
    return summary.interrupted();
  }

  private long saved(Workbench bench) {
    return new CheckpointFolder(bench.out().resolve("e")).all().size();
  }

  private List<String> table(String yaml, String name, int threads, boolean saved) {
    Workbench bench = new Workbench(fresh(name));
    Plan plan = bench.plan("e", yaml);
    if (saved) {
      bench.runSaving(plan, threads, SweepListener.NONE);
    } else {
      bench.run(plan, threads, SweepListener.NONE);
    }
    return table(bench);
  }

  private static List<String> table(Workbench bench) {
    return records(bench, "e").stream()
        .map(
            t ->
                "%s seed %d: %s %d %d %s %s"
                    .formatted(
                        t.axes(),
                        t.seed(),
                        t.outcome().orElseThrow(),
                        t.steps(),
                        t.evaluations(),
                        t.reason(),
                        t.digest()))
        .toList();
  }

  private static List<TrialRecord> records(Workbench bench, String experiment) {
    try (ResultsDatabase database = ResultsDatabase.openForReading(bench.out())) {
      return database.read(experiment).trials();
    }
  }

  private static TrialRecord record(Workbench bench, String rate) {
    return records(bench, "e").stream()
        .filter(t -> t.axes().containsValue(rate))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> endings(Workbench bench, String experiment) {
    Map<String, String> endings = new TreeMap<>();
    for (TrialRecord trial : records(bench, experiment)) {
      endings.put(
          trial.axes().values().iterator().next(),
          trial.outcome().orElseThrow().name().toLowerCase() + " " + trial.steps());
    }
    return endings;
  }

  private static List<String> rates(Workbench bench, String experiment) {
    return records(bench, experiment).stream()
        .map(t -> t.axes().values().iterator().next())
        .distinct()
        .toList();
  }

  /** By the mean over seeds of the loss at a step, as a whole sweep has recorded it. */
  private static Set<String> betterHalf(Workbench bench, Set<String> in, int step) {
    Map<String, Double> means = new TreeMap<>();
    try (ResultsDatabase database = ResultsDatabase.openForReading(bench.out())) {
      for (TrialRecord trial : database.read("whole").trials()) {
        String rate = trial.axes().values().iterator().next();
        basin.spi.run.Curve curve = database.curve(trial.id(), "train.loss").orElseThrow();
        for (int i = 0; i < curve.steps().length; i++) {
          if (curve.steps()[i] == step && in.contains(rate)) {
            means.merge(rate, curve.values()[i] / 2, Double::sum);
          }
        }
      }
    }
    return means.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .limit((in.size() + 1) / 2)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
