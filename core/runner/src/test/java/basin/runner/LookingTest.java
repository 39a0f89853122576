package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.results.ResultsDatabase;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results are looked at from the command line, and nothing in their folder changes by that. */
class LookingTest {
  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void run() throws IOException {
    out = folder.resolve("out");
    Path file =
        Files.writeString(
            folder.resolve("slopes.yaml"),
            """
            question: Which slope holds?
            problem: {quadratic: {condition: 12}}
            optimizer: sgd
            train: {steps: 40}
            seeds: [3, 8]
            grid: {optimizer: [{sgd: {rate: 0.05}}, {sgd: {rate: 40}}, {momentum: {rate: 0.05}}]}
            goal: train.loss
            """);
    assertEquals(0, basin("run", file.toString()).code());
  }

  private Shell.Answer basin(String command, String... options) {
    String[] line = new String[options.length + 3];
    line[0] = command;
    System.arraycopy(options, 0, line, 1, options.length);
    line[options.length + 1] = "--out";
    line[options.length + 2] = out.toString();
    return Shell.basin(line);
  }

  private static List<TrialRecord> trials(Path out, String experiment) {
    try (ResultsDatabase database = ResultsDatabase.openForReading(out)) {
      return database.read(experiment).trials();
    }
  }

  /** The one with the larger seed. */
  private TrialRecord diverged() {
    return trials(out, "slopes").stream()
        .filter(trial -> trial.outcome().equals(Optional.of(Outcome.DIVERGED)))
        .filter(trial -> trial.seed() == 8)
        .findFirst()
        .orElseThrow();
  }

  private String transcript(String command, String... options) {
    return basin(command, options)
        .transcript()
        .replace(folder.toString(), "DIR")
        .replaceAll("\"run by\": \\{.*?}", "\"run by\": {…}")
        .replace("\"" + Version.basin() + "\"", "VERSION")
        .replaceAll("20\\d\\d-[0-9T:-]+Z", "2026-11-29T12:00:00Z")
        .replaceAll("(?<![0-9a-f])[0-9a-f]{64}", "SHA-256")
        .replaceAll("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])", "TRIAL")
        .replaceAll("(?<![0-9a-f])[0-9a-f]{12}(?![0-9a-f])", "TRIAL-BEGINS")
        .replaceAll("(seconds\"?:? +)[0-9.e-]+", "$10.01");
  }

  @Test
  void aTrialIsShownByTheBeginningOfItsName() {
    TrialRecord trial = diverged();
    String said = basin("show", trial.id().substring(0, 8)).out();
    assertTrue(said.startsWith("trial " + trial.id() + "\n  seed         8\n"), said);
    assertTrue(said.contains("  outcome      diverged: " + trial.reason() + "\n"), said);
    assertTrue(said.contains("\n  slopes, number " + trial.number() + ": optimizer"), said);
    assertTrue(said.contains("\n  Basin  " + Version.basin() + "\n"), said);
    assertTrue(said.contains("rate: {constant: {value: 40}}"), said);
  }

  @Test
  void whatIsShownAsYamlRunsAloneUnderTheSameNameToTheSameBits() throws IOException {
    TrialRecord trial = diverged();
    String yaml = basin("show", trial.id(), "--yaml").out();
    Path file = Files.writeString(folder.resolve("alone.yaml"), yaml);
    Path elsewhere = folder.resolve("elsewhere");
    assertEquals(0, Shell.basin("run", file.toString(), "--out", elsewhere.toString()).code());
    List<TrialRecord> alone = trials(elsewhere, "alone");
    assertEquals(List.of(trial.id()), alone.stream().map(TrialRecord::id).toList());
    assertEquals(trial.digest(), alone.get(0).digest());
  }

  @Test
  void aTrialIsShownToPrograms() throws IOException {
    Golden.assertSays("show-json", transcript("show", diverged().id(), "--json"));
  }

  @Test
  void aBeginningThatIsNoTrialsOrSeveralTrialsIsRefused() {
    Shell.Answer none = basin("show", "xyz");
    assertEquals(2, none.code());
    assertTrue(none.err().contains("has a name that begins with 'xyz'"), none.err());
    Shell.Answer several = basin("show", "");
    assertEquals(2, several.code());
    assertTrue(several.err().contains("Give more letters."), several.err());
    Shell.Answer both = basin("show", "a", "--json", "--yaml");
    assertEquals(2, both.code());
    assertTrue(both.err().contains("--yaml and --json exclude each other"), both.err());
  }
}
