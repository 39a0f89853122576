package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.results.ResultsDatabase;
import basin.runner.plugin.Examples;
import basin.runner.plugin.PluginJar;
import basin.spi.run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * No more trials live at once than were asked for, whatever has failed before. Each trial signs in
 * while it lives, counts who else has, and fails unless a file {@code healed} lies there.
 */
@Timeout(240)
class LivingTrialsTest {
  private static final int TRIALS = 10;

  private static final String COUNTED =
      """
      package example;

      import basin.spi.descent.Memory;
      import basin.spi.descent.Rule;
      import basin.spi.descent.Step;
      import basin.spi.number.Vec;
      import basin.spi.settings.Doc;
      import java.io.IOException;
      import java.io.UncheckedIOException;
      import java.nio.file.Files;
      import java.nio.file.Path;
      import java.nio.file.StandardOpenOption;
      import java.util.stream.Stream;

      @Doc("Counts who lives.")
      public record Counted(@Doc("where") String folder) implements Rule {
        @Override
        public void update(Vec w, Vec g, Memory memory, Step step) {
          w.addScaled(-1e-4, g);
          if (step.count() == 2) {
            live(Path.of(folder));
          }
        }

        private static void live(Path folder) {
          try {
            Path own = Files.createTempFile(folder.resolve("alive"), "trial", "");
            long living;
            try (Stream<Path> all = Files.list(folder.resolve("alive"))) {
              living = all.count();
            }
            Files.writeString(
                folder.resolve("log"),
                living + System.lineSeparator(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
            Thread.sleep(50);
            Files.delete(own);
            if (!Files.exists(folder.resolve("healed"))) {
              throw new IllegalStateException("not yet");
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }
      }
      """;

  @TempDir private Path folder;
  private String file;
  private String out;

  @BeforeEach
  void writeAndFail() throws IOException {
    new PluginJar()
        .source("example.Counted", COUNTED)
        .source(
            "example.ExamplePlugin",
            Examples.plugin("basin.spi.descent.Optimizer", "counted", "Counted"))
        .service("example.ExamplePlugin")
        .write(Files.createDirectories(folder.resolve("plugins.d")).resolve("counted.jar"));
    Files.createDirectories(folder.resolve("alive"));
    file =
        Files.writeString(
                folder.resolve("counted.yaml"),
                """
                problem: rosenbrock
                optimizer: {counted: {folder: %s}}
                train: {steps: 5}
                seeds: %d
                """
                    .formatted(folder, TRIALS))
            .toString();
    out = folder.resolve("out").toString();
    assertEquals(1, Shell.basin("run", file, "-q", "-j", "2", "--out", out).code());
    assertEquals(TRIALS, living().size());
    Files.delete(folder.resolve("log"));
  }

  @Test
  void failedTrialsRunAgainUnderTheSameLimit() throws IOException {
    String[] again = {"run", file, "-q", "-j", "2", "--out", out, "--retry-failed"};
    assertEquals(1, Shell.basin(again).code());
    assertEquals(TRIALS, living().size());
    assertEquals(2, living().stream().mapToInt(n -> n).max().orElseThrow());
  }

  @Test
  void severalProcessesRunThemAgainOnceAndEachUnderItsOwnLimit()
      throws IOException, InterruptedException {
    Files.createFile(folder.resolve("healed"));
    List<ChildBasin> basins = new ArrayList<>();
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      basins.add(new ChildBasin(Files.createDirectory(folder.resolve("process-" + i))));
      processes.add(
          basins.get(i).start("run", file, "-q", "-j", "1", "--out", out, "--retry-failed"));
    }
    for (int i = 0; i < 3; i++) {
      Shell.Answer answer = basins.get(i).answer(processes.get(i));
      assertEquals(0, answer.code(), answer.transcript());
    }
    assertEquals(TRIALS, living().size());
    assertTrue(living().stream().allMatch(n -> n <= 3), living().toString());
    try (ResultsDatabase database = ResultsDatabase.openForReading(Path.of(out))) {
      assertTrue(
          database.read("counted").trials().stream()
              .allMatch(trial -> trial.outcome().equals(Optional.of(Outcome.COMPLETED))));
    }
  }

  /** How many lived when a trial signed in, for each that did. */
  private List<Integer> living() throws IOException {
    return Files.readAllLines(folder.resolve("log")).stream().map(Integer::valueOf).toList();
  }
}
