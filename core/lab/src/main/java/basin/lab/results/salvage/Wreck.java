package basin.lab.results.salvage;

import basin.lab.results.sqlite.Opening;
import basin.lab.results.sqlite.ResultsException;
import basin.lab.results.sqlite.Schema;
import basin.lab.results.sqlite.Session;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * A copy of a damaged database, opened by whatever helps: as it is; with what all headers have in
 * common; with the pages of a new database that say where tables are, which is at the same pages if
 * no earlier Basin has made the file.
 */
final class Wreck {
  private static final int PAGE = 4096;
  private static final int COMMON = 24;

  /** Where the header says how many pages there are. */
  private static final int PAGES_AT = 28;

  private static final byte[] HEADER = header();

  private final Path folder;
  private final Path damaged;
  private boolean asItWas = true;

  /**
   * Of a file.
   *
   * @param folder where copies may be made
   */
  Wreck(Path damaged, Path folder) {
    this.damaged = damaged;
    this.folder = folder;
  }

  /** Empty if nothing helps. */
  Optional<Session> open() throws IOException {
    Optional<Session> opened = attempt("as-it-is", new byte[0]);
    if (opened.isEmpty()) {
      asItWas = false;
      opened = attempt("header", HEADER);
    }
    if (opened.isEmpty()) {
      opened = withSchema();
    }
    return opened;
  }

  /** Whether it could be opened without help. */
  boolean isAsItWas() {
    return asItWas;
  }

  private Optional<Session> attempt(String name, byte[] beginning) throws IOException {
    Path copy = copy(name);
    try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
      file.write(beginning);
    }
    return opened(copy);
  }

  private Optional<Session> withSchema() throws IOException {
    Path fresh = folder.resolve("fresh");
    List<Long> pages;
    try (Session session = Opening.forWriting(fresh)) {
      pages =
          session.query(
              "SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'", row -> row.getLong(1));
    }
    Path copy = copy("schema");
    try (RandomAccessFile from = new RandomAccessFile(fresh.resolve(Opening.FILE).toFile(), "r");
        RandomAccessFile to = new RandomAccessFile(copy.toFile(), "rw")) {
      byte[] page = new byte[PAGE];
      for (long number : pages) {
        from.seek((number - 1) * PAGE);
        from.readFully(page);
        to.seek((number - 1) * PAGE);
        to.write(page);
      }
      to.seek(PAGES_AT);
      to.writeInt((int) (to.length() / PAGE));
    }
    return opened(copy);
  }

  private Path copy(String name) throws IOException {
    Path copy = Files.createDirectories(folder.resolve(name)).resolve(Opening.FILE);
    Files.copy(damaged, copy, StandardCopyOption.REPLACE_EXISTING);
    Path log = damaged.resolveSibling(Opening.FILE + "-wal");
    if (Files.exists(log)) {
      Files.copy(
          log, copy.resolveSibling(Opening.FILE + "-wal"), StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }

  private static Optional<Session> opened(Path copy) {
    Session session = null;
    try {
      session = Opening.wreck(copy.getParent());
      session.update("PRAGMA writable_schema = ON"); // so that a file cut short is opened
      session.update("PRAGMA cell_size_check = ON");
      if (hasTables(session)) {
        migrate(session);
        return Optional.of(session);
      }
    } catch (ResultsException unreadable) {
      close(session);
      return Optional.empty();
    }
    close(session);
    return Optional.empty();
  }

  private static boolean hasTables(Session session) {
    return session
        .first(
            "SELECT count(*) = 9 FROM sqlite_schema WHERE type = 'table' AND name IN ('experiment',"
                + " 'run', 'trial', 'membership', 'result', 'remark', 'series', 'point', 'vector')",
            row -> row.getBoolean(1))
        .orElse(false);
  }

  private static void close(Session session) {
    try {
      if (session != null) {
        session.close();
      }
    } catch (ResultsException unreadable) {
      return; // it is a copy
    }
  }

  /** What an earlier Basin wrote is brought up to date; if that cannot be, it is read as it is. */
  private static void migrate(Session session) {
    try {
      Schema.prepare(session);
    } catch (ResultsException unreadable) {
      return;
    }
  }

  /** Its name, the size of a page, a log for writing, and fractions that are always the same. */
  private static byte[] header() {
    byte[] header = new byte[COMMON];
    byte[] name = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(name, 0, header, 0, name.length);
    byte[] rest = {PAGE >> 8, 0, 2, 2, 0, 64, 32, 32};
    System.arraycopy(rest, 0, header, name.length, rest.length);
    return header;
  }
}
