package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.runner.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the user wants done when a run is over. */
@Timeout(60)
class AfterwardsTest {
  private static final String TELL = "echo \"[$BASIN_EXIT][$BASIN_EXPERIMENT][$BASIN_REPORT]\"";

  @TempDir private Path folder;

  private Path file(String name) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".yaml"),
        """
        problem: {quadratic: {condition: 3}}
        optimizer: {sgd: 0.1}
        train: {steps: 4}
        """);
  }

  private Shell.Answer run(Path file, String... more) {
    String[] line = new String[more.length + 4];
    System.arraycopy(
        new String[] {"run", file.toString(), "--out", folder.resolve("out").toString()},
        0,
        line,
        0,
        4);
    System.arraycopy(more, 0, line, 4, more.length);
    return Shell.basin(line);
  }

  @Test
  void itsCommandIsToldHowTheRunEnded() throws IOException {
    Path file = file("plain");
    Shell.Answer answer = run(file, "--then", TELL);
    Path report = folder.resolve("out/plain/report/index.html");
    assertEquals(0, answer.code(), answer.transcript());
    assertTrue(answer.err().endsWith("[0][plain][" + report + "]\n"), answer.transcript());
  }

  @Test
  void severalExperimentsHaveALineEach() throws IOException {
    Path first = file("first");
    Path second = file("second");
    Shell.Answer answer = run(first, second.toString(), "--then", TELL, "-q");
    assertTrue(answer.err().contains("[0][first\nsecond]["), answer.transcript());
  }

  @Test
  void thatItFailsIsAWarning() throws IOException {
    Shell.Answer answer = run(file("plain"), "--then", "echo no; exit 7");
    assertEquals(0, answer.code(), answer.transcript());
    assertTrue(
        answer.err().endsWith("no\nwarning: the command of --then ended with exit code 7\n"),
        answer.err());
  }

  @Test
  void theBellRingsOnATerminalAndNowhereElse() throws IOException {
    String file = file("plain").toString();
    assertFalse(run(Path.of(file), "--bell").transcript().contains("\007"));
    for (boolean wanted : new boolean[] {true, false}) {
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
      PrintStream out = new PrintStream(OutputStream.nullOutputStream());
      Console console = new Console(out, err, false, true, false);
      List<String> line = new ArrayList<>(List.of("run", file, "-q", "--out"));
      line.add(folder.resolve("out").toString());
      line.addAll(wanted ? List.of("--bell") : List.of());
      assertEquals(0, Main.run(console, line.toArray(String[]::new)));
      assertEquals(wanted, said.toString(StandardCharsets.UTF_8).endsWith("\007"));
    }
  }

  @Test
  void whatItLeavesRunningIsNotWaitedFor() throws IOException {
    assertEquals(0, run(file("plain"), "--then", "sleep 100 & echo on").code());
  }

  @Test
  void aRunThatBreaksOffHasAnEnd() throws IOException {
    Files.createDirectories(folder.resolve("out"));
    Files.writeString(folder.resolve("out/basin.db"), "no database");
    Shell.Answer answer = run(file("plain"), "--then", TELL);
    assertEquals(3, answer.code(), answer.transcript());
    assertTrue(answer.err().endsWith("[3][plain][]\n"), answer.err());
  }

  @Test
  void aRunThatNeverBeganHasNone() throws IOException {
    Path faulty = Files.writeString(folder.resolve("faulty.yaml"), "problem: hill\n");
    Shell.Answer answer = run(faulty, "--then", TELL);
    assertEquals(2, answer.code());
    assertFalse(answer.err().contains("["), answer.err());
  }
}
