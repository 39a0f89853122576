package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.results.ResultsDatabase;
import basin.runner.plugin.Examples;
import basin.runner.plugin.PluginJar;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Failure;
import basin.spi.run.Failure.Kind;
import basin.spi.run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever way a trial fails, the others complete, and what is said names it and its plugin. */
@Timeout(240)
class InjectedFailureTest {
  private static final String WICKED =
      """
      package example;

      import basin.spi.descent.Memory;
      import basin.spi.descent.Rule;
      import basin.spi.descent.Step;
      import basin.spi.number.Vec;
      import basin.spi.settings.Default;
      import basin.spi.settings.Doc;
      import java.util.ArrayList;
      import java.util.List;

      @Doc("Does a deed after some steps.")
      public record Wicked(@Doc("what it does") @Default("nothing") String deed) implements Rule {
        private static volatile boolean ever = true;

        @Override
        public void update(Vec w, Vec g, Memory memory, Step step) {
          w.addScaled(-1e-4, g);
          if (step.count() == 2) {
            act(w);
          }
        }

        private void act(Vec w) {
          switch (deed) {
            case "exception" -> List.of().get(7);
            case "error" -> throw new LinkageError("no such symbol");
            case "loop" -> { while (ever) { Thread.onSpinWait(); } }
            case "heap" -> { List<Object> all = new ArrayList<>(); while (ever) { all.add(new double[1 << 20]); } }
            case "exit" -> System.exit(0);
            case "halt" -> Runtime.getRuntime().halt(5);
            case "crash" -> crash();
            case "not-a-number" -> w.fill(Double.NaN);
            case "print" -> { System.out.println("a plugin speaks"); System.out.write(0); System.out.flush(); }
            default -> {}
          }
        }

        private static void crash() {
          try {
            Class<?> unsafe = Class.forName("sun.misc.Unsafe");
            var field = unsafe.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            unsafe.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0L, 0L);
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
          }
        }
      }
      """;

  private static final Pattern DEED = Pattern.compile("\"deed\": \"([a-z-]+)\"");

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void writePlugin() throws IOException {
    out = folder.resolve("out");
    new PluginJar()
        .source("example.Wicked", WICKED)
        .source(
            "example.ExamplePlugin",
            Examples.plugin("basin.spi.descent.Optimizer", "wicked", "Wicked"))
        .service("example.ExamplePlugin")
        .write(Files.createDirectories(folder.resolve("plugins.d")).resolve("wicked.jar"));
  }

  @Test
  void inProcessesOfTheirOwnNoTrialTakesAnotherWithIt() throws IOException {
    Shell.Answer answer =
        run("exception,error,heap,exit,halt,crash,not-a-number,print", "-j", "2", "--isolate");

    assertEquals(1, answer.code(), answer.transcript());
    Map<String, Failure> failures = failures();
    assertEquals(
        Map.of(
            "exception", Kind.EXCEPTION,
            "error", Kind.ERROR,
            "heap", Kind.MEMORY,
            "exit", Kind.EXIT,
            "halt", Kind.CRASH,
            "crash", Kind.CRASH),
        kinds(failures));
    failures.forEach((deed, each) -> assertEquals("wicked.jar", each.plugin(), deed));
    assertEquals(Outcome.DIVERGED, outcomes().get("not-a-number"));
    assertEquals(Outcome.COMPLETED, outcomes().get("print"));
    assertEquals(Outcome.COMPLETED, outcomes().get("nothing"));
    assertSaid("exception, seed 0: its plugin wicked.jar failed, in Wicked.act (Wicked", answer);
    assertSaid("heap, seed 0: out of memory (Java heap space), in its plugin wicked.jar, ", answer);
    assertSaid("exit, seed 0: the plugin wicked.jar called System.exit, in Wicked.act", answer);
    assertSaid("halt, seed 0: its process ended with exit code 5 under its plugin wicked", answer);
    assertSaid(
        "crash, seed 0: the JVM crashed (SIGSEGV) under its plugin wicked.jar, in Wicked.crash;",
        answer);
    int column = Files.readAllLines(file()).get(4).indexOf("wicked: {deed: crash}") + 1;
    assertEquals(file() + ":5:" + column, failures.get("crash").written());
    assertTrue(failures.get("exception").stack().contains("Wicked.act(Wicked.java:"));
  }

  @Test
  void aTrialThatTakesTooLongIsGivenUpAndItsPluginIsIsolated() throws IOException {
    Shell.Answer answer = run("loop,exit", "-j", "1", "--limit", "4");

    assertEquals(1, answer.code(), answer.transcript());
    assertEquals(Map.of("loop", Kind.TIME, "exit", Kind.EXIT), kinds(failures()));
    assertSaid(
        "loop, seed 0: no end after 4 s, at step 1 of 200; it is in its plugin wicked.jar, Wicked",
        answer);
    assertSaid(
        "warning: trials with the plugin wicked.jar run in processes of their own from here on",
        answer);
    assertEquals(Outcome.COMPLETED, outcomes().get("nothing"));
  }

  @Test
  void theFirstFailureEndsARunThatIsToFailFastAndTheNextGoesOn() throws IOException {
    Shell.Answer answer = run("exception,error", "-j", "1", "--fail-fast");
    assertEquals(1, answer.code(), answer.transcript());
    assertSaid("basin: stopped after 1 failed trial, with ", answer);
    assertEquals(List.of("exception"), List.copyOf(failures().keySet()));

    assertEquals(1, run("exception,error", "-j", "1", "--max-failures", "2").code());
    assertEquals(List.of("error", "exception"), List.copyOf(failures().keySet()));
    assertEquals(Outcome.COMPLETED, outcomes().get("nothing"));
  }

  @Test
  void whatFailedStaysSoUntilItIsToRunAgain() throws IOException {
    run("exception", "-j", "1");
    Shell.Answer still = run("exception", "-j", "1");
    assertEquals(1, still.code(), still.transcript());
    assertFalse(still.err().contains("failed: "), still.err());
    assertSaid("1 trial failed:\n", still);
    assertSaid("trials.yaml --retry-failed' runs them again\n", still);

    Shell.Answer again = run("exception", "-j", "1", "--retry-failed");
    assertEquals(1, again.code(), again.transcript());
    assertSaid("failed: ", again);
    String id = failed().get(0).id();
    String shown = Shell.basin("show", id.substring(0, 8), "--out", out.toString()).out();
    assertTrue(
        shown.matches("(?s).*failed by\n  kind  exception\n  plugin  wicked.jar\n  written at  .*"),
        shown);
    assertTrue(shown.contains("Wicked.act(Wicked.java:"), shown);
  }

  @Test
  void resultsOfProcessesAreThoseOfThreads() throws IOException {
    run("not-a-number", "-j", "2");
    Map<String, String> here = digests();
    out = folder.resolve("isolated");
    assertEquals(0, run("not-a-number", "-j", "2", "--isolate").code());

    assertEquals(3, here.size());
    assertEquals(here, digests());
  }

  @Test
  void aParentThatIsKilledLeavesNoOrphans() throws IOException, InterruptedException {
    write("loop");
    ChildBasin basin = new ChildBasin(folder);
    Process process = basin.start(arguments("-j", "1", "--isolate"));
    List<ProcessHandle> children = List.of();
    while (process.isAlive() && children.isEmpty()) {
      process.waitFor(20, TimeUnit.MILLISECONDS);
      children = process.children().toList();
    }
    assertEquals(1, children.size(), basin.complained());

    process.destroyForcibly().waitFor();

    children.get(0).onExit().orTimeout(60, TimeUnit.SECONDS).join();
  }

  @Test
  void aTrialThatIsGivenUpInAProcessIsSavedWhereItWas() throws IOException {
    String endless = "train.steps=2000000000";
    String seldom = "probes=[{metrics: {every: 100000 steps}}]"; // or there is much to save
    Shell.Answer answer =
        run("print", "-j", "1", "--isolate", "--limit", "2", "--set", endless, "--set", seldom);

    assertEquals(1, answer.code(), answer.transcript());
    assertEquals(
        Map.of("nothing", Kind.TIME, "print", Kind.TIME, "sgd", Kind.TIME), kinds(failures()));
    Path saved = out.resolve("trials").resolve("checkpoints");
    assertTrue(
        failed().stream().anyMatch(trial -> Files.exists(saved.resolve(trial.id()))),
        answer.transcript());
  }

  @Test
  void aPluginThatEndedTheProcessIsIsolatedInTheNextRun() throws IOException, InterruptedException {
    write("halt");
    ChildBasin basin = new ChildBasin(folder);
    assertEquals(5, basin.basin(arguments("-j", "1")).code(), basin.complained());

    Shell.Answer next = run("halt", "-j", "1");

    assertEquals(1, next.code(), next.transcript());
    assertSaid(
        "warning: a run ended without a word while the plugin wicked.jar was at work; its trials"
            + " run in processes of their own now\n",
        next);
    assertEquals(Map.of("halt", Kind.CRASH), kinds(failures()));
    assertEquals(Outcome.COMPLETED, outcomes().get("nothing"));
  }

  private static void assertSaid(String text, Shell.Answer answer) {
    assertTrue(answer.transcript().contains(text), answer.transcript());
  }

  private static Map<String, Kind> kinds(Map<String, Failure> failures) {
    Map<String, Kind> kinds = new TreeMap<>();
    failures.forEach((deed, failure) -> kinds.put(deed, failure.kind()));
    return kinds;
  }

  private Shell.Answer run(String deeds, String... options) throws IOException {
    write(deeds);
    return Shell.basin(arguments(options));
  }

  private String[] arguments(String... options) {
    List<String> arguments = new ArrayList<>(List.of("run", file().toString()));
    arguments.addAll(List.of("--out", out.toString()));
    arguments.addAll(List.of(options));
    return arguments.toArray(String[]::new);
  }

  private Path file() {
    return folder.resolve("trials.yaml");
  }

  private void write(String deeds) throws IOException {
    StringBuilder grid = new StringBuilder("{sgd: 0.0002}");
    Arrays.stream(("nothing," + deeds).split(","))
        .forEach(deed -> grid.append(", {wicked: {deed: ").append(deed).append("}}"));
    Files.writeString(
        file(),
        """
        problem: rosenbrock
        optimizer: {sgd: 0.0001}
        train: {steps: 200}
        seeds: 1
        grid: {optimizer: [%s]}
        """
            .formatted(grid));
  }

  private Map<String, Failure> failures() {
    Map<String, Failure> failures = new TreeMap<>();
    try (ResultsDatabase database = ResultsDatabase.openForReading(out)) {
      Results results = database.read("trials");
      results
          .trials()
          .forEach(
              trial -> results.failure(trial).ifPresent(each -> failures.put(deed(trial), each)));
    }
    return failures;
  }

  private Map<String, Outcome> outcomes() {
    Map<String, Outcome> outcomes = new TreeMap<>();
    trials().forEach(trial -> outcomes.put(deed(trial), trial.outcome().orElseThrow()));
    return outcomes;
  }

  private Map<String, String> digests() {
    Map<String, String> digests = new TreeMap<>();
    trials().forEach(trial -> digests.put(trial.id(), trial.digest()));
    return digests;
  }

  private List<TrialRecord> failed() {
    return trials().stream()
        .filter(trial -> trial.outcome().equals(Optional.of(Outcome.FAILED)))
        .toList();
  }

  private List<TrialRecord> trials() {
    try (ResultsDatabase database = ResultsDatabase.openForReading(out)) {
      return database.read("trials").trials();
    }
  }

  private static String deed(TrialRecord trial) {
    Matcher named = DEED.matcher(trial.tree());
    return named.find() ? named.group(1) : "sgd";
  }
}
