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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeartbeatTest {
  @TempDir private Path folder;

  @Test
  void whatALivingProcessWroteIsRead() throws IOException {
    Heartbeat beat = beat(ProcessHandle.current().pid(), born());
    beat.write(folder);
    assertEquals(List.of(beat), Heartbeat.in(folder));
  }

  @Test
  void ofADeadProcessNothingIsBelieved() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    beat(dead.pid(), born()).write(folder);
    assertEquals(List.of(), Heartbeat.in(folder));
  }

  @Test
  void ofSeveralProcessesEachIsReadAndOneThatEndsTakesTheDeadWithIt() throws Exception {
    Process other = new ProcessBuilder("sleep", "60").start();
    try {
      long otherBorn = other.info().startInstant().orElseThrow().toEpochMilli();
      beat(other.pid(), otherBorn).write(folder);
      beat(ProcessHandle.current().pid(), born()).write(folder);
      assertEquals(2, Heartbeat.in(folder).size());
      other.destroyForcibly().waitFor();
      assertEquals(1, Heartbeat.in(folder).size());
      Heartbeat.remove(folder);
      assertEquals(0, folder.toFile().list().length);
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void aLaterProcessUnderTheSameNumberIsAnother() throws IOException {
    beat(ProcessHandle.current().pid(), born() - 60_000).write(folder);
    assertEquals(List.of(), Heartbeat.in(folder));
  }

  @Test
  void whatIsNotWholeIsNothing() throws IOException {
    assertEquals(List.of(), Heartbeat.in(folder));
    for (String text : List.of("", "{\"process\": 1", "[]", "{\"process\": \"x\"}", "\0")) {
      Files.writeString(folder.resolve("running-1.json"), text);
      assertEquals(List.of(), Heartbeat.in(folder), text);
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
