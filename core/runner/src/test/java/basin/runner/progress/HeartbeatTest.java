package basin.runner.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeartbeatTest {
  @TempDir private Path folder;

  @Test
  void whatALivingProcessWroteIsRead() throws IOException {
    Heartbeat beat = beat(ProcessHandle.current().pid(), born());
    beat.write(folder);
    assertEquals(Optional.of(beat), Heartbeat.in(folder));
  }

  @Test
  void ofADeadProcessNothingIsBelieved() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    beat(dead.pid(), born()).write(folder);
    assertEquals(Optional.empty(), Heartbeat.in(folder));
  }

  @Test
  void aLaterProcessUnderTheSameNumberIsAnother() throws IOException {
    beat(ProcessHandle.current().pid(), born() - 60_000).write(folder);
    assertEquals(Optional.empty(), Heartbeat.in(folder));
  }

  @Test
  void whatIsNotWholeIsNothing() throws IOException {
    assertEquals(Optional.empty(), Heartbeat.in(folder));
    for (String text : List.of("", "{\"process\": 1", "[]", "{\"process\": \"x\"}", "\0")) {
      Files.writeString(folder.resolve("running.json"), text);
      assertEquals(Optional.empty(), Heartbeat.in(folder), text);
    }
  }

  @Test
  void aProcessThatHasFallenSilentIsSaidToHave() {
    assertEquals(
        "  running: 3/7 trials (process 5)\n    seed 1: \"at\" its start\n", said(1_000_000));
    assertTrue(said(1_090_000).contains("(process 5, last heard of 1 min 30 s ago)"));
  }

  private static String said(long now) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    beat(5, 0).print(new PrintStream(out, true, StandardCharsets.UTF_8), now);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Heartbeat beat(long process, long born) {
    return new Heartbeat(
        process, born, 1_000_000, "3/7 trials", List.of("seed 1: \"at\" its start"));
  }

  private static long born() {
    return ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
  }
}
