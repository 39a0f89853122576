package basin.lab.results.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** Opens the database of an output folder. */
public final class Opening {
  public static final String FILE = "basin.db";
  private static final int PATIENCE_MILLISECONDS = 60_000;
  private static final int PAUSE_MILLISECONDS = 20;

  /** Ids are hashes, so neighbours in a grid lie far apart in every index. */
  private static final int CACHE_KIBIBYTES = 32_768;

  private Opening() {}

  /** To write, at the newest schema; the folder and the file are made if need be. */
  public static Session forWriting(Path folder) {
    make(folder);
    Session session = unprepared(folder);
    return checked(session, () -> prepare(session));
  }

  /** To write, at whatever schema the file is. */
  static Session unprepared(Path folder) {
    Path file = folder.resolve(FILE);
    return connect(file, url(file), writing());
  }

  /** What is damaged, without a look at it: every setting reads its first page. */
  public static Session wreck(Path folder) {
    Path file = folder.resolve(FILE);
    return connect(file, url(file), new SQLiteConfig());
  }

  /**
   * To read, at whatever schema, which is shown as the newest.
   *
   * @throws UnknownExperiment if there is nothing
   */
  public static Session forReading(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      throw new UnknownExperiment(
          folder + " holds no results. Run an experiment first, or name its folder with --out.");
    }
    return Files.isWritable(file.toAbsolutePath().getParent())
        ? shown(connect(file, url(file), reading()))
        : still(folder);
  }

  /**
   * A reader, too, writes beside a WAL database; where it may not, nobody else can either, and the
   * file is read as it stands.
   */
  static Session still(Path folder) {
    Path file = folder.resolve(FILE);
    return shown(connect(file, url(file) + "?immutable=1", reading()));
  }

  private static Session shown(Session session) {
    return checked(session, () -> show(session));
  }

  /** WAL is written into the file: first make sure that it is ours. */
  private static void prepare(Session session) {
    Schema.number(session);
    writeAhead(session);
    Schema.prepare(session);
  }

  /** SQLite does not wait for others here, as it does elsewhere. */
  private static void writeAhead(Session session) {
    for (int pauses = PATIENCE_MILLISECONDS / PAUSE_MILLISECONDS; ; pauses--) {
      try {
        session.query("PRAGMA journal_mode = WAL", row -> row.getString(1));
        return;
      } catch (ResultsException e) {
        if (pauses == 0 || !Complaint.isOfOthers(e)) {
          throw e;
        }
        pause(e);
      }
    }
  }

  private static void pause(ResultsException e) {
    try {
      Thread.sleep(PAUSE_MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw e;
    }
  }

  private static void show(Session session) {
    if (Schema.number(session) == 0) {
      throw new UnknownExperiment(session.file() + " is empty. Run an experiment first.");
    }
    Schema.show(session);
  }

  private static Session checked(Session session, Runnable check) {
    try {
      check.run();
      return session;
    } catch (RuntimeException e) {
      close(session, e);
      throw e;
    }
  }

  private static void close(Session session, RuntimeException cause) {
    try {
      session.close();
    } catch (ResultsException e) {
      cause.addSuppressed(e); // what went wrong before is what counts
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
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.enforceForeignKeys(true);
    return config;
  }

  private static SQLiteConfig reading() {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(PATIENCE_MILLISECONDS);
    config.setCacheSize(-CACHE_KIBIBYTES); // negative: of memory, not of pages
    return config;
  }

  private static Session connect(Path file, String url, SQLiteConfig config) {
    try {
      return new Session(config.createConnection(url), file);
    } catch (SQLException e) {
      throw Complaint.about(file, e);
    }
  }

  /** As a URI, in which every character of a path can stand. */
  private static String url(Path file) {
    return "jdbc:sqlite:file:" + file.toUri().getRawPath();
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unusable(folder, obstacle(folder, e), e);
    }
  }

  /** The first part of the path that exists is what stands in the way. */
  private static String obstacle(Path folder, IOException e) {
    Path part = folder.toAbsolutePath();
    while (part.getParent() != null && !Files.exists(part)) {
      part = part.getParent();
    }
    if (!Files.isDirectory(part)) {
      return part + " is a file, not a folder";
    }
    if (!Files.isWritable(part)) {
      return part + " cannot be written";
    }
    return "the system refuses a folder in " + part;
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
