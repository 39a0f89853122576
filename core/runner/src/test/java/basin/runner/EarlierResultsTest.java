package basin.runner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.results.ResultsDatabase;
import basin.spi.report.ExperimentRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that Basin 0.2.0 left are told of, reported, and gone on with. */
class EarlierResultsTest {
  private static final Path WRITTEN =
      Path.of("..", "lab/src/test/resources/basin/lab/results/earlier/schema-1.db.gz");

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void unpack() throws IOException {
    out = Files.createDirectory(folder.resolve("runs"));
    try (InputStream in = new GZIPInputStream(Files.newInputStream(WRITTEN))) {
      Files.write(out.resolve("basin.db"), in.readAllBytes());
    }
  }

  @Test
  void theirStandIsSaid() {
    assertEquals(
        """
          experiment  trials  done  diverged  failed  missing
          cut-short        2     0         0       0        2
          falls            2     1         1       0        0
          kept             4     4         0       0        0
        """,
        basin("status").out());
  }

  @Test
  void theyAreLookedAtLikeNewOnes() throws IOException {
    byte[] before = Files.readAllBytes(out.resolve("basin.db"));
    assertTrue(basin("list", "falls").out().contains("diverged"));
    String trials = basin("query", "SELECT trial FROM trials WHERE outcome = 'diverged'").out();
    String trial = trials.lines().skip(1).findFirst().orElseThrow().strip();
    assertTrue(basin("show", trial).out().startsWith("trial " + trial + "\n"));
    assertTrue(basin("show", trial).out().contains("\n  falls, number "));
    assertEquals(0, basin("export", "kept").code());
    assertEquals(5, Files.readAllLines(out.resolve("kept/export/trials.csv")).size());
    assertArrayEquals(before, Files.readAllBytes(out.resolve("basin.db")));
  }

  @Test
  void theyAreReportedWithoutTraining() throws IOException {
    Shell.Answer answer = basin("report", "kept");

    assertEquals(0, answer.code(), answer.transcript());
    String page = Files.readString(out.resolve("kept/report/index.html"));
    assertTrue(page.contains("What does an earlier Basin leave?"));
    assertTrue(page.contains("0.7"));
  }

  @Test
  void theFileRunsOnBesideThem() throws IOException {
    Path file = Files.writeString(folder.resolve("kept.yaml"), file("kept"));

    Shell.Answer stand = basin("status", file.toString());
    assertTrue(stand.out().contains("kept             4     0"), stand.transcript());
    assertTrue(stand.out().contains("changed: plugin basin.layers.LayersPlugin: 316abf6ff2a3 → "));
    assertFalse(stand.out().contains("changed: data"), stand.out());
    Shell.Answer run = basin("run", file.toString());

    assertEquals(0, run.code(), run.transcript());
    try (ResultsDatabase database = ResultsDatabase.openForReading(out)) {
      assertEquals(4, database.tally("kept").done());
      assertEquals(2, database.tally("falls").finished());
    }
    assertEquals(0, basin("report", "falls").code());
  }

  private String file(String experiment) {
    try (ResultsDatabase database = ResultsDatabase.openForReading(out)) {
      ExperimentRecord record = database.read(experiment).experiment();
      return record.file();
    }
  }

  private Shell.Answer basin(String command, String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = command;
    System.arraycopy(more, 0, arguments, 1, more.length);
    arguments[more.length + 1] = "--out";
    arguments[more.length + 2] = out.toString();
    return Shell.basin(arguments);
  }
}
