package basin.lab.results.sqlite;

import java.util.stream.IntStream;

/**
 * The tables of the database. The number of the schema is in table {@code about}; SQLite's
 * application id tells Basin's files from those of others.
 */
public final class Schema {
  /** What this Basin reads and writes. */
  static final int NUMBER = 7;

  /** "BASN" in ASCII. */
  static final int APPLICATION = 0x4241534e;

  private Schema() {}

  /** Brings a file to {@link #NUMBER}, an empty one too, each step in a transaction of its own. */
  public static void prepare(Session session) {
    while (number(session) < NUMBER) {
      session.transaction(() -> takeNext(session));
    }
  }

  /** Shows a file, for as long as it is open, as if it were at {@link #NUMBER}. */
  static void show(Session session) {
    IntStream.rangeClosed(number(session) + 1, NUMBER)
        .mapToObj(Migration::new)
        .forEach(step -> step.show(session));
  }

  /**
   * The schema's number; 0 in an empty file.
   *
   * @throws ResultsException if the file is another program's or a newer Basin's
   */
  static int number(Session session) {
    int tables = tables(session); // first: another process may be making them, and the id with them
    int application = pragma(session, "application_id");
    if (application == 0 && tables == 0) {
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

  /** Another process may have taken it meanwhile. */
  private static Void takeNext(Session session) {
    int number = number(session);
    if (number == 0) {
      session.update("PRAGMA application_id = " + APPLICATION);
    }
    if (number < NUMBER) {
      new Migration(number + 1).take(session);
    }
    return null;
  }

  private static int pragma(Session session, String name) {
    return session.first("PRAGMA " + name, row -> row.getInt(1)).orElse(0);
  }

  private static int tables(Session session) {
    return session.first("SELECT count(*) FROM sqlite_schema", row -> row.getInt(1)).orElse(0);
  }
}
