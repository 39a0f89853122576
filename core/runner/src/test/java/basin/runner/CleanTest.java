package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.experiments.Leftovers;
import basin.lab.sweep.ExperimentLock;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder is cleared of what nobody needs, and of nothing else. */
class CleanTest {
  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void runTwiceWithOtherRates() throws IOException {
    out = folder.resolve("out");
    run("slopes", "[0.1, 0.05, 0.02]");
    run("slopes", "[0.1]");
    run("others", "[0.05]");
  }

  private void run(String name, String rates) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve(name + ".yaml"),
            """
            problem: {quadratic: {condition: 12}}
            optimizer: sgd
            train: {steps: 40}
            seeds: 2
            grid: {optimizer.rate: %s}
            """
                .formatted(rates));
    assertEquals(0, basin("run", file.toString()).code());
  }

  private Shell.Answer basin(String... words) {
    String[] line = new String[words.length + 2];
    System.arraycopy(words, 0, line, 0, words.length);
    line[words.length] = "--out";
    line[words.length + 1] = out.toString();
    return Shell.basin(line);
  }

  private Leftovers leftovers() {
    try (ResultsDatabase database = ResultsDatabase.openForReading(out)) {
      return database.leftovers();
    }
  }

  private List<String> results() {
    try (ResultsDatabase database = ResultsDatabase.openForReading(out)) {
      return List.of("slopes", "others").stream()
          .flatMap(name -> database.read(name).trials().stream())
          .map(trial -> trial.id() + " " + trial.digest())
          .toList();
    }
  }

  /** Of three rates one is still in use, and another is somebody else's. */
  @Test
  void trialsOfNoExperimentGoAndAllOthersStay() throws IOException {
    assertEquals(2, leftovers().trials());
    assertEquals(2, leftovers().results());
    List<String> before = results();
    Shell.Answer dry = basin("clean", "--dry-run");
    assertEquals(0, dry.code());
    assertTrue(
        dry.out()
            .startsWith(
                "would go: 2 trials that no experiment consists of any more, with 2 results and "),
        dry.out());
    Shell.Answer unsure = basin("clean");
    assertEquals(2, unsure.code());
    assertEquals("basin: nothing is deleted yet; add --yes to do it\n", unsure.err());
    assertEquals(2, leftovers().trials());
    Shell.Answer sure = basin("clean", "--yes");
    assertEquals(0, sure.code(), sure.transcript());
    assertTrue(sure.out().startsWith("deleted: 2 trials that no"), sure.out());
    assertEquals(new Leftovers(0, 0, 0), leftovers());
    assertEquals(before, results());
    assertTrue(basin("clean", "--dry-run").out().startsWith("nothing to clear"), "it is clear");
  }

  @Test
  void savedTrialsThatAreOverAndHalfWrittenFilesGoReportsAndLogsStay() throws IOException {
    Path saved = Files.createDirectories(out.resolve("slopes/checkpoints"));
    String over = results().get(0).split(" ")[0];
    Files.writeString(saved.resolve(over), "of a trial that is over");
    Files.writeString(saved.resolve("0123456789abcdef0123456789abcdef"), "of nobody's");
    Files.writeString(out.resolve("slopes/resolved.yaml.new"), "half");
    Path mine = Files.writeString(out.resolve("slopes/notes.txt"), "mine");
    String said = basin("clean", "--yes").out();
    assertEquals(3, said.lines().filter(line -> line.startsWith("deleted: " + out)).count(), said);
    assertTrue(Files.exists(mine));
    assertTrue(Files.exists(out.resolve("slopes/run-1.log")));
    assertTrue(Files.exists(out.resolve("slopes/report/index.html")));
    assertFalse(Files.exists(saved.resolve(over)));
  }

  /** What was left at a rung may go on one day, as long as an experiment consists of it. */
  @Test
  void aPrunedTrialKeepsItsSavedRunUntilNobodyWantsIt() throws IOException {
    prune("[0.1, 0.05, 0.02, 0.01]", "prune: {halving: {from: 10 steps, eta: 2}}\n");
    Set<String> left = pruned();
    assertEquals(3, left.size());
    assertEquals(left, saved());
    basin("clean", "--yes");
    assertEquals(left, saved());

    prune("[0.1, 0.01]", "prune: {halving: {from: 10 steps, eta: 2}}\n");
    Set<String> wanted = pruned();
    assertTrue(left.containsAll(wanted) && wanted.size() == 1);
    assertEquals(left, saved());
    basin("clean", "--yes");
    assertEquals(wanted, saved());

    prune("[0.1, 0.01]", "");
    assertEquals(Set.of(), saved());
    basin("clean", "--yes");
    assertEquals(Set.of(), pruned());
  }

  private void prune(String rates, String rule) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("pruned.yaml"),
            """
            problem: {quadratic: {condition: 12}}
            optimizer: sgd
            train: {steps: 50}
            goal: train.loss
            grid: {optimizer.rate: %s}
            %s"""
                .formatted(rates, rule));
    assertEquals(0, basin("run", file.toString()).code());
  }

  private Set<String> pruned() {
    try (ResultsDatabase database = ResultsDatabase.openForReading(out)) {
      return database.read("pruned").trials().stream()
          .filter(trial -> trial.outcome().equals(Optional.of(Outcome.PRUNED)))
          .map(TrialRecord::id)
          .collect(Collectors.toSet());
    }
  }

  private Set<String> saved() throws IOException {
    Path kept = out.resolve("pruned/checkpoints");
    if (!Files.exists(kept)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(kept)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\..*", ""))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void nothingIsClearedWhileAnExperimentRuns() {
    Shell.Answer answer = ExperimentLock.holding(out, "others", () -> basin("clean", "--yes"));
    assertEquals(3, answer.code(), answer.transcript());
    assertTrue(answer.err().contains("others is in use"), answer.err());
    assertEquals(2, leftovers().trials());
  }

  @Test
  void whatWouldGoIsToldToPrograms() {
    String said = basin("clean", "--dry-run", "--json").out();
    assertTrue(
        said.startsWith("{\"deleted\": false, \"trials\": 2, \"results\": 2, \"numbers\": "), said);
  }

  @Test
  void twoExperimentsAreComparedByWhatTheyAskVaryAndFound() {
    String said = basin("diff", "slopes", "others").out();
    assertTrue(said.contains("  varies   optimizer.rate "), said);
    assertTrue(said.contains("2 not in others  2 not in slopes\n"), said);
    assertTrue(said.contains("  results  best train.loss "), said);
    assertEquals("no difference\n", basin("diff", "slopes", "slopes").out());
    assertTrue(
        basin("diff", "slopes", "others", "--json")
            .out()
            .startsWith("[{\"in\": \"varies\", \"what\": \"optimizer.rate\", \"first\": \"0.1\","),
        said);
    Shell.Answer mixed = basin("diff", "slopes", "0");
    assertEquals(2, mixed.code());
    assertTrue(mixed.err().contains("'slopes' is an experiment, and the other is none"));
  }
}
