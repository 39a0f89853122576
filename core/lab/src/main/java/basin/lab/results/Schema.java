package basin.lab.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The tables of the database. The number of the schema is in table {@code about}; SQLite's
 * application id tells Basin's files from those of others.
 */
final class Schema {
  /** What this Basin reads and writes. */
  static final int NUMBER = 1;

  /** "BASN" in ASCII. */
  static final int APPLICATION = 0x4241534e;

  private Schema() {}

  /** Makes the tables in an empty file; leaves a database of Basin's alone. */
  static void prepare(Session session) {
    if (number(session) == 0) {
      session.transaction(() -> number(session) == 0 ? create(session) : null);
    }
  }

  /**
   * The schema's number; 0 in an empty file.
   *
   * @throws ResultsException if the file is another program's or a newer Basin's
   */
  static int number(Session session) {
    int application = pragma(session, "application_id");
    if (application == 0 && tables(session) == 0) {
      return 0;
    }
    if (application != APPLICATION) {
      throw Complaint.foreign(session.file());
    }
    int number = session.first("SELECT schema FROM about", row -> row.getInt(1)).orElse(0);
    if (number > NUMBER) {
      throw Complaint.newer(session.file(), number, NUMBER);
    }
    return number;
  }

  private static Void create(Session session) {
    Arrays.stream(text().split(";\n\n?")).filter(sql -> !sql.isBlank()).forEach(session::update);
    session.update("PRAGMA application_id = " + APPLICATION);
    return null;
  }

  private static int pragma(Session session, String name) {
    return session.first("PRAGMA " + name, row -> row.getInt(1)).orElse(0);
  }

  private static int tables(Session session) {
    return session.first("SELECT count(*) FROM sqlite_schema", row -> row.getInt(1)).orElse(0);
  }

  private static String text() {
    try (InputStream in = Schema.class.getResourceAsStream("schema-" + NUMBER + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
