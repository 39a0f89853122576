package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run would do is told without doing any of it. */
class DryRunTest {
  @TempDir private Path folder;

  private Shell.Answer run(String rates, String... options) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("slopes.yaml"),
            """
            problem: {quadratic: {condition: 12}}
            optimizer: sgd
            train: {steps: 40}
            seeds: 2
            grid: {optimizer.rate: %s}
            """
                .formatted(rates));
    List<String> line = new ArrayList<>(List.of("run", file.toString(), "-j", "1"));
    line.addAll(List.of("--out", folder.resolve("out").toString()));
    line.addAll(List.of(options));
    return Shell.basin(line.toArray(String[]::new));
  }

  @Test
  void beforeAnythingHasRunAllIsNewAndNothingIsWritten() throws IOException {
    assertEquals(
        """
        slopes: 4 trials, 0 of them done; 4 would run
          optimizer.rate=0.1: 2 seeds, has not run
          optimizer.rate=0.05: 2 seeds, has not run
          how long that takes nobody knows: none of its trials has been timed
        """,
        run("[0.1, 0.05]", "--dry-run").out());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void afterwardsOnlyWhatIsNewWouldRunAndItsTimeIsToldFromTheRest() throws IOException {
    assertEquals(0, run("[0.1, 0.05]").code());
    long before = Files.size(folder.resolve("out/basin.db"));
    String said = run("[0.1, 0.05, 0.02]", "--dry-run", "--then", "echo never").out();
    assertTrue(
        said.startsWith(
            """
            slopes: 6 trials, 4 of them done; 2 would run
              optimizer.rate=0.02: 2 seeds, has not run
              about\s"""),
        said);
    assertTrue(said.endsWith(" on 1 thread, if each takes as long as the 4 that ran\n"), said);
    assertEquals(before, Files.size(folder.resolve("out/basin.db")));
    assertEquals(
        "slopes: 4 trials, 4 of them done; 0 would run\n", run("[0.1, 0.05]", "--dry-run").out());
  }

  @Test
  void whatChangedIsSaid() throws IOException {
    assertEquals(0, run("[0.1, 0.05]").code());
    String said = run("[0.1, 0.05]", "--dry-run", "--set", "train.steps=50").out();
    assertTrue(said.contains("4 trials, 0 of them done; 4 would run\n"), said);
    assertTrue(
        said.contains("  anew, since changed: setting train.steps: 40 → 50 (4 trials)\n"), said);
  }
}
