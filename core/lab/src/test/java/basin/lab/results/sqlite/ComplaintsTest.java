package basin.lab.results.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.Specimens;
import basin.lab.results.trials.Tally;
import basin.spi.run.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Every way a database can be unusable, with the text the user reads, as in complaints.txt. */
class ComplaintsTest {
  @TempDir Path folder;

  @Test
  void aFileThatIsNoDatabase() throws IOException {
    Files.writeString(file(), "some text that is longer than a header ".repeat(50));

    complains("no database", () -> ResultsDatabase.open(folder));
    complains("no database", () -> ResultsDatabase.openForReading(folder));
  }

  @Test
  void aDatabaseOfAnotherProgram() throws IOException {
    execute("CREATE TABLE diary (entry TEXT)");
    byte[] before = Files.readAllBytes(file());

    complains("foreign", () -> ResultsDatabase.open(folder));
    complains("foreign", () -> ResultsDatabase.openForReading(folder));

    assertArrayEquals(before, Files.readAllBytes(file()), "what is not ours is not touched");
  }

  @Test
  void aNewerSchema() {
    ResultsDatabase.open(folder).close();
    execute("UPDATE about SET schema = 99");

    complains("newer", () -> ResultsDatabase.open(folder));
    complains("newer", () -> ResultsDatabase.openForReading(folder));
  }

  @Test
  void aDamagedFile() throws IOException {
    try (ResultsDatabase database = ResultsDatabase.open(folder)) {
      database.begin(Specimens.experiment("e"), Specimens.planned(200));
    }
    byte[] bytes = Files.readAllBytes(file());
    Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
    Files.write(file(), bytes);

    complains("damaged", () -> ResultsDatabase.openForReading(folder));
  }

  @Test
  void aRowThatBasinDidNotWrite() {
    try (ResultsDatabase database = ResultsDatabase.open(folder)) {
      long run = database.begin(Specimens.experiment("e"), Specimens.planned(1));
      database.store(run, Specimens.result("trial-0", Outcome.COMPLETED, 1));
    }
    execute("UPDATE membership SET axes = '{\"a\":'");
    try (ResultsDatabase database = ResultsDatabase.openForReading(folder)) {
      complains("row damaged", () -> database.read("e").trials());
    }
    execute("UPDATE experiment SET axes = '[{\"name\":\"a\",\"path\":\"b\",\"role\":\"odd\"}]'");
    try (ResultsDatabase database = ResultsDatabase.openForReading(folder)) {
      complains("row damaged", () -> database.read("e").experiment());
    }
  }

  @Test
  void aFileThatIsTakenAwayWhileItIsWritten() throws IOException {
    try (ResultsDatabase database = ResultsDatabase.open(folder)) {
      long run = database.begin(Specimens.experiment("e"), Specimens.planned(2));
      database.store(run, Specimens.result("trial-0", Outcome.COMPLETED, 1));
      Files.delete(file());

      complains(
          "gone", () -> database.store(run, Specimens.result("trial-1", Outcome.COMPLETED, 1)));
      Files.createFile(file());
      complains(
          "gone", () -> database.store(run, Specimens.result("trial-1", Outcome.COMPLETED, 1)));
    }
  }

  @Test
  void aFullDisk() {
    try (Session session = Opening.forWriting(folder)) {
      ResultsDatabase database = new ResultsDatabase(folder, session);
      long run = database.begin(Specimens.experiment("e"), Specimens.planned(2));
      database.store(run, Specimens.result("trial-0", Outcome.COMPLETED, 1));
      session.query("PRAGMA max_page_count = 30", row -> row.getLong(1));
      double[] many = DoubleStream.iterate(0, x -> x + 1).limit(20_000).toArray();

      complains(
          "full", () -> database.store(run, Specimens.result("trial-1", Outcome.COMPLETED, many)));
      assertEquals(new Tally(2, 1, 0, 0, 1), database.tally("e"));
      session.query("PRAGMA max_page_count = 30000", row -> row.getLong(1));
      database.store(run, Specimens.result("trial-1", Outcome.COMPLETED, many));
      assertEquals(new Tally(2, 2, 0, 0, 0), database.tally("e"));
    }
  }

  @Test
  void aFileThatMayNotBeWritten() {
    try (Session session = Opening.forWriting(folder)) {
      session.update("PRAGMA query_only = ON");

      complains(
          "unwritable",
          () ->
              new ResultsDatabase(folder, session)
                  .begin(Specimens.experiment("e"), Specimens.planned(1)));
    }
  }

  @Test
  void aFileThatAnotherProgramHoldsLocked() {
    try (Session one = Opening.forWriting(folder);
        Session other = Opening.forWriting(folder)) {
      one.update("BEGIN IMMEDIATE");
      other.query("PRAGMA busy_timeout = 1", row -> row.getInt(1));

      complains(
          "locked",
          () ->
              new ResultsDatabase(folder, other)
                  .begin(Specimens.experiment("e"), Specimens.planned(1)));
    }
  }

  @Test
  void aFileInPlaceOfTheFolder() throws IOException {
    Files.writeString(folder.resolve("runs"), "");

    complains("folder is a file", () -> ResultsDatabase.open(folder.resolve("runs")));
    complains("folder in a file", () -> ResultsDatabase.open(folder.resolve("runs/deep/er")));
  }

  @Test
  void aFolderInPlaceOfTheFile() throws IOException {
    Files.createDirectory(file());

    complains("file is a folder", () -> ResultsDatabase.open(folder));
  }

  @Test
  void noResultsYet() throws IOException {
    complains("no results", () -> ResultsDatabase.openForReading(folder));
    Files.createFile(file());
    complains("empty", () -> ResultsDatabase.openForReading(folder));
  }

  @Test
  void anUnknownExperiment() {
    try (ResultsDatabase database = ResultsDatabase.open(folder)) {
      complains("no experiments", () -> database.read("three"));
      database.begin(Specimens.experiment("one"), Specimens.planned(1));
      database.begin(Specimens.experiment("two"), Specimens.planned(1));

      complains("unknown experiment", () -> database.read("three"));
    }
  }

  private Path file() {
    return folder.resolve("basin.db");
  }

  private void execute(String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void complains(String situation, Executable executable) {
    RuntimeException e = assertThrows(RuntimeException.class, executable);
    String actual = e.getClass().getSimpleName() + ": " + e.getMessage();
    assertEquals(
        expected(situation),
        actual
            .replace(folder.toString(), "OUT")
            .replace("knows up to " + Schema.NUMBER + ".", "knows up to LATEST."));
  }

  private static String expected(String situation) {
    try (var in = ComplaintsTest.class.getResourceAsStream("complaints.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(situation + " | "))
          .map(line -> line.substring(situation.length() + 3))
          .findFirst()
          .orElse("nothing expected for " + situation);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
