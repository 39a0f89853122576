package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.runner.console.Console;
import basin.runner.console.JsonText;
import basin.runner.progress.Heartbeat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How far experiments are is said again and again while one runs, and once if none does. */
@Timeout(120)
class WatchTest {
  private static final String CLEAR = "\033[H\033[2J\033[3J";

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void run() throws IOException {
    out = folder.resolve("out");
    Path file =
        Files.writeString(
            folder.resolve("short.yaml"),
            """
            problem: {quadratic: {condition: 3}}
            optimizer: {sgd: 0.1}
            train: {steps: 4}
            """);
    assertEquals(0, Shell.basin("run", file.toString(), "--out", out.toString()).code());
  }

  @Test
  void whereNothingRunsOneLookIsEnough() {
    String once = Shell.basin("status", "--out", out.toString()).transcript();
    assertEquals(once, Shell.basin("status", "--watch", "--out", out.toString()).transcript());
  }

  @Test
  void whereSomethingRunsItIsLookedAtUntilItEndsOnAScreenThatIsClearedEachTime()
      throws IOException {
    Path beat = pretendToRun();
    Watched said = new Watched(beat, 2);
    Console console = new Console(said.stream(), said.stream(), true, true, false);
    assertEquals(0, Main.run(console, "status", "--watch", "--out", out.toString()));
    List<String> looks = List.of(said.text().split("\033\\[H\033\\[2J\033\\[3J", -1));
    assertTrue(said.text().startsWith(CLEAR), said.text());
    assertEquals(3, looks.size(), said.text());
    assertEquals(looks.get(1), looks.get(2));
    assertTrue(looks.get(1).contains("  running: 1/2 trials (process "), looks.get(1));
  }

  /** What a run of this process would write. */
  private Path pretendToRun() throws IOException {
    ProcessHandle here = ProcessHandle.current();
    long born = here.info().startInstant().orElseThrow().toEpochMilli();
    Heartbeat beat =
        new Heartbeat(here.pid(), born, System.currentTimeMillis(), "1/2 trials", List.of());
    return Files.writeString(
        out.resolve("short/running-" + here.pid() + ".json"), JsonText.of(beat.data()));
  }

  /** Hears what is said, and has the run end when it has been said so often that it goes on. */
  private static final class Watched extends ByteArrayOutputStream {
    private final Path beat;
    private final int times;

    Watched(Path beat, int times) {
      this.beat = beat;
      this.times = times;
    }

    PrintStream stream() {
      return new PrintStream(this, true, StandardCharsets.UTF_8);
    }

    @Override
    public void flush() {
      if (text().split("running: ", -1).length > times) {
        try {
          Files.deleteIfExists(beat);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    String text() {
      return toString(StandardCharsets.UTF_8);
    }
  }
}
