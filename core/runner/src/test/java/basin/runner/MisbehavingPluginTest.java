package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.runner.plugin.Examples;
import basin.runner.plugin.PluginJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a plugin does, it is named, and the trials of others are stored. */
@Timeout(240)
class MisbehavingPluginTest {
  private static final String JAR = "unruly.jar";

  @TempDir private Path folder;

  @Test
  void anExceptionFailsItsTrialAndNamesThePluginWithoutAClassOfJavas() throws IOException {
    String said = run(optimizer("", "int[] none = {}; none[2] = 1;"));
    assertTrue(
        said.contains(
            "failed: optimizer=unruly, seed 0: its plugin unruly.jar failed, in Unruly.update"
                + " (Unruly.java:15): array index out of bounds: Index 2 out of bounds for length 0"
                + " ("
                + folder.resolve("experiment.yaml")
                + ":5:20)\n"),
        said);
    assertTrue(
        said.matches("(?s).*\n1 trial failed:\n  [0-9a-f]{8}  optimizer=unruly, seed 0.*"), said);
    assertTrue(said.contains(" --retry-failed' runs them again\n"), said);
    assertTrue(said.contains("2/2 trials, 1 failed"), said);
    assertTrue(said.endsWith("exit code 1\n"), said);
  }

  @Test
  void aConstructorThatOverflowsTheStackIsThePluginsFault() throws IOException {
    String said =
        run(
            optimizer(
                "public Unruly { deep(); } static int deep() { return deep() + 1; }",
                "w.addScaled(-1, g);"));
    assertTrue(
        said.contains(
            "experiment.yaml:5:20  unruly cannot be made, which is the fault of its plugin"
                + " unruly.jar, in Unruly.deep (Unruly.java:12): stack overflow"),
        said);
    assertTrue(said.endsWith("exit code 2\n"), said);
  }

  @Test
  void aClassThatCannotBeInitialisedIsThePluginsFault() throws IOException {
    String said =
        run(optimizer("static final int N = Integer.parseInt(\"x\");", "w.addScaled(-1, g);"));
    assertTrue(said.contains("the fault of its plugin unruly.jar, in Unruly.<clinit>"), said);
    assertTrue(said.contains("For input string: \"x\""), said);
  }

  @Test
  void aHashCodeThatThrowsHurtsNobody() throws IOException {
    String said =
        run(
            optimizer(
                "@Override public int hashCode() { throw new IllegalStateException(\"no hash\"); }",
                "w.addScaled(-1e-5, g);"));
    assertTrue(said.contains("2/2 trials\n"), said);
    assertTrue(said.endsWith("exit code 0\n"), said);
  }

  @Test
  void oneThatCallsExitFailsItsTrialAndTheOthersAreStored()
      throws IOException, InterruptedException {
    write(optimizer("", "System.exit(0);"));
    Shell.Answer answer = new ChildBasin(folder).basin(arguments());
    assertEquals(1, answer.code(), answer.transcript());
    String call =
        "the plugin unruly.jar called System.exit, in Unruly.update (Unruly.java:15); no plugin"
            + " may end Basin";
    String place = " (" + folder.resolve("experiment.yaml") + ":5:20)\n";
    assertTrue(
        answer.err().contains("failed: optimizer=unruly, seed 0: " + call + place), answer.err());
    assertTrue(answer.err().endsWith("basin: " + call + "\n"), answer.err());
    assertTrue(answer.out().contains("2/2 trials, 1 failed"), answer.out());
    assertTrue(answer.out().endsWith("index.html\n"), answer.out());
  }

  @Test
  void oneThatClosesTheStreamsSilencesNobody() throws IOException, InterruptedException {
    write(
        optimizer(
            "",
            "System.out.close(); System.err.close(); System.setOut(null); w.addScaled(-1, g);"));
    Shell.Answer answer = new ChildBasin(folder).basin(arguments());
    assertTrue(answer.out().endsWith("index.html\n"), answer.transcript());
  }

  @Test
  void oneThatNeverEndsIsNamedWhenItIsToStop() throws IOException, InterruptedException {
    write(
        optimizer("static volatile boolean ever = true;", "while (ever) { Thread.onSpinWait(); }"));
    ChildBasin basin = new ChildBasin(folder);
    Process process = basin.start(arguments());
    while (process.isAlive() && !Files.readString(folder.resolve("said")).contains("1/2 trials")) {
      process.waitFor(20, TimeUnit.MILLISECONDS);
    }
    process.destroy();
    Shell.Answer answer = basin.answer(process);
    assertEquals(143, answer.code(), answer.transcript());
    assertTrue(
        answer
            .err()
            .contains(
                "it did not stop when it was told to; it is in its plugin unruly.jar, Unruly.update"
                    + " (Unruly.java:15)\nbasin: stopped with 1 of 2 trials finished and stored"),
        answer.err());
  }

  private String run(PluginJar jar) throws IOException {
    write(jar);
    return Shell.basin(arguments()).transcript();
  }

  private String[] arguments() {
    String file = folder.resolve("experiment.yaml").toString();
    return new String[] {"run", file, "-j", "2", "--out", folder.resolve("out").toString()};
  }

  private void write(PluginJar jar) throws IOException {
    Files.writeString(
        folder.resolve("experiment.yaml"),
        """
        problem: rosenbrock
        optimizer: {sgd: 0.0001}
        train: {steps: 200}
        seeds: 1
        grid: {optimizer: [unruly, {sgd: 0.0002}]}
        """);
    jar.write(Files.createDirectories(folder.resolve("plugins.d")).resolve(JAR));
  }

  /** With a member, and a statement for each step. */
  private static PluginJar optimizer(String member, String step) {
    String source =
        """
        package example;

        import basin.spi.descent.Memory;
        import basin.spi.descent.Rule;
        import basin.spi.descent.Step;
        import basin.spi.number.Vec;
        import basin.spi.settings.Doc;

        @Doc("Does what it should not.")
        public record Unruly() implements Rule {

          %s

          @Override public void update(Vec w, Vec g, Memory memory, Step step) {
            %s
          }
        }
        """
            .formatted(member, step);
    return new PluginJar()
        .source("example.Unruly", source)
        .source(
            "example.ExamplePlugin",
            Examples.plugin("basin.spi.descent.Optimizer", "unruly", "Unruly"))
        .service("example.ExamplePlugin");
  }
}
