package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.results.ResultsDatabase;
import basin.runner.plugin.Examples;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user compiles an optimizer against the spi alone, drops its jar in, and names it in YAML. */
class OwnPluginTest {
  @TempDir private Path folder;
  private Path plugins;
  private Path out;
  private String file;

  @BeforeEach
  void writeExperiment() throws IOException {
    plugins = Files.createDirectory(folder.resolve("plugins.d"));
    out = folder.resolve("out");
    file = Files.writeString(folder.resolve("own.yaml"), experiment("float64")).toString();
  }

  @Test
  void anOptimizerDroppedInBesideTheFileTrains() throws IOException {
    Examples.signDescent("sign-descent").write(plugins.resolve("sign.jar"));
    Shell.Answer answer = run();
    assertEquals(0, answer.code(), answer.transcript());
    TrialRecord trial = trial();
    assertEquals(Optional.of(Outcome.COMPLETED), trial.outcome(), trial.reason());
    assertEquals(100, trial.steps());
    assertTrue(lastLoss(trial) < firstLoss(trial));
  }

  @Test
  void itTrainsInFloat32Too() throws IOException {
    Examples.signDescent("sign-descent").write(plugins.resolve("sign.jar"));
    Files.writeString(Path.of(file), experiment("float32"));
    assertEquals(0, run().code());
    assertEquals(Optional.of(Outcome.COMPLETED), trial().outcome());
  }

  @Test
  void aFolderNamedOnTheCommandLineIsLookedAtToo() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Examples.signDescent("sign-descent").write(elsewhere.resolve("sign.jar"));
    assertEquals(2, run().code());
    assertEquals(0, run("--plugins", elsewhere.toString()).code());
  }

  @Test
  void anotherJarMakesItsTrialsNew() throws IOException {
    Path jar = Examples.signDescent("sign-descent").write(plugins.resolve("sign.jar"));
    run();
    String before = trial().id();
    run();
    assertEquals(before, trial().id());
    Examples.signDescent("sign-descent").entry("notes.txt", new byte[] {1}).write(jar);
    Shell.Answer answer = Shell.basin("status", file, "--out", out.toString());
    assertTrue(answer.out().contains("changed: plugin"), answer.transcript());
    run();
    assertNotEquals(before, trial().id());
  }

  @Test
  void aNameTakenByTwoJarsIsReportedWithBoth() throws IOException {
    Path one = Examples.signDescent("sign-descent").write(plugins.resolve("one.jar"));
    Path two = Examples.signDescent("sign-descent").write(plugins.resolve("two.jar"));
    Shell.Answer answer = run();
    assertEquals(3, answer.code());
    assertEquals(
        """
        basin: more than one plugin offers the optimizer named 'sign-descent':
          %s
          %s
        Take one of them away, or register its component under another name.
        """
            .formatted(one, two),
        answer.err());
  }

  @Test
  void aNameOfBasinsOwnIsTakenToo() throws IOException {
    Path jar = Examples.signDescent("adam").write(plugins.resolve("sign.jar"));
    Shell.Answer answer = run();
    assertEquals(3, answer.code());
    assertTrue(answer.err().contains("the optimizer named 'adam':"), answer.err());
    assertTrue(answer.err().contains(jar.toString()), answer.err());
    assertTrue(answer.err().contains("optimizers"), answer.err());
  }

  @Test
  void aBrokenPluginIsLeftOutAndTheRestGoesOn() throws IOException {
    Examples.signDescent("sign-descent").write(plugins.resolve("sign.jar"));
    Path broken = Files.writeString(plugins.resolve("broken.jar"), "no jar");
    Shell.Answer answer = run();
    assertEquals(0, answer.code(), answer.transcript());
    assertTrue(
        answer.err().contains("plugin " + broken + " is left out: it cannot be read as a jar"),
        answer.err());
  }

  @Test
  void itIsListedAndExplainedLikeAnyOther() throws IOException {
    Examples.signDescent("sign-descent").write(plugins.resolve("sign.jar"));
    String listed = Shell.basin("plugins", "--plugins", plugins.toString()).out();
    assertTrue(
        listed
            .lines()
            .anyMatch(l -> l.matches("  sign-descent +Steps by the sign of the gradient\\.")),
        listed);
    String explained =
        Shell.basin("explain", "sign-descent", "--plugins", plugins.toString()).out();
    assertTrue(explained.contains("learning rate"), explained);
  }

  private static String experiment(String precision) {
    return """
        problem: rosenbrock
        optimizer: {sign-descent: {rate: 0.001}}
        train: {steps: 100}
        precision: %s
        """
        .formatted(precision);
  }

  private Shell.Answer run(String... more) {
    List<String> arguments = new ArrayList<>(List.of("run", file, "--out", out.toString()));
    arguments.addAll(List.of(more));
    return Shell.basin(arguments.toArray(String[]::new));
  }

  private TrialRecord trial() {
    try (ResultsDatabase database = ResultsDatabase.openForReading(out)) {
      return database.read("own").trials().get(0);
    }
  }

  private double firstLoss(TrialRecord trial) {
    return losses(trial)[0];
  }

  private double lastLoss(TrialRecord trial) {
    double[] losses = losses(trial);
    return losses[losses.length - 1];
  }

  private double[] losses(TrialRecord trial) {
    try (ResultsDatabase database = ResultsDatabase.openForReading(out)) {
      return database.read("own").curve(trial, "train.loss").orElseThrow().values();
    }
  }
}
