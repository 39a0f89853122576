package basin.lab.results;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** Opens the database of an output folder. */
final class Opening {
  static final String FILE = "basin.db";
  private static final int PATIENCE_MILLISECONDS = 30_000;

  private Opening() {}

  static Session forWriting(Path folder) {
    make(folder);
    Session session = connect(folder.resolve(FILE), writing());
    return checked(session, () -> Schema.prepare(session));
  }

  static Session forReading(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      throw new UnknownExperiment(
          folder + " holds no results. Run an experiment first, or name its folder with --out.");
    }
    Session session = connect(file, reading());
    return checked(session, () -> requireTables(session));
  }

  private static void requireTables(Session session) {
    if (Schema.number(session) == 0) {
      throw new UnknownExperiment(session.file() + " is empty. Run an experiment first.");
    }
  }

  private static Session checked(Session session, Runnable check) {
    try {
      check.run();
      return session;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /**
   * With WAL a second process reads while this one writes. NORMAL does not wait for the disk at
   * each commit: what is committed outlives the death of the process all the same, for the
   * operating system has it. A power cut may undo the last commits, never half of one; those trials
   * run again and give the same bits.
   */
  private static SQLiteConfig writing() {
    SQLiteConfig config = reading();
    config.setReadOnly(false);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.enforceForeignKeys(true);
    return config;
  }

  private static SQLiteConfig reading() {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(PATIENCE_MILLISECONDS);
    return config;
  }

  private static Session connect(Path file, SQLiteConfig config) {
    try {
      return new Session(config.createConnection("jdbc:sqlite:" + file.toAbsolutePath()), file);
    } catch (SQLException e) {
      throw Complaint.about(file, e);
    }
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw unusable(folder, e.getFile() + " is a file, not a folder", e);
    } catch (AccessDeniedException e) {
      throw unusable(folder, e.getFile() + " cannot be written", e);
    } catch (IOException e) {
      throw unusable(folder, e.getMessage(), e);
    }
  }

  private static ResultsException unusable(Path folder, String fact, IOException cause) {
    return new ResultsException(
        "the output folder "
            + folder
            + " cannot be made: "
            + fact
            + ". Choose another folder with --out.",
        cause);
  }
}
