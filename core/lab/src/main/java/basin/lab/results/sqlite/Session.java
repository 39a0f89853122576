package basin.lab.results.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * SQL on one connection, one caller at a time; every error becomes a {@link ResultsException} that
 * names the file. Statements are kept: to prepare one takes SQLite longer than to store a point.
 */
public final class Session implements AutoCloseable {
  /** Reads one row. */
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Uses a prepared statement. */
  public interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  private final Connection connection;
  private final Path file;
  private final Presence presence;
  private final Map<String, PreparedStatement> idle = new HashMap<>();

  Session(Connection connection, Path file) {
    this.connection = connection;
    this.file = file;
    this.presence = new Presence(file);
  }

  /** Of the database. */
  public Path file() {
    return file;
  }

  /** Has a prepared statement worked with, which nobody else has meanwhile. */
  public synchronized <T> T prepare(String sql, Work<T> work) {
    try {
      PreparedStatement kept = idle.remove(sql); // whoever works with it has it alone
      PreparedStatement statement = kept == null ? connection.prepareStatement(sql) : kept;
      T outcome = with(statement, work);
      PreparedStatement twin = idle.put(sql, statement);
      if (twin != null) {
        twin.close();
      }
      return outcome;
    } catch (SQLException e) {
      throw Complaint.about(file, e);
    }
  }

  /** Where it fails, the statement is not used again. */
  private static <T> T with(PreparedStatement statement, Work<T> work) throws SQLException {
    boolean done = false;
    try {
      T outcome = work.with(statement);
      done = true;
      return outcome;
    } finally {
      if (!done) {
        statement.close();
      }
    }
  }

  /** All rows of a query, each as it was read. */
  public <T> List<T> query(String sql, RowReader<T> reader, Object... arguments) {
    return prepare(sql, statement -> rows(bind(statement, arguments), reader));
  }

  /** The first row of a query; empty if there is none. */
  public <T> Optional<T> first(String sql, RowReader<T> reader, Object... arguments) {
    return query(sql, reader, arguments).stream().findFirst();
  }

  /**
   * Carries a statement out.
   *
   * @return how many rows it changed
   */
  public int update(String sql, Object... arguments) {
    return prepare(sql, statement -> bind(statement, arguments).executeUpdate());
  }

  /** All of the work or nothing of it, whatever happens to the process. */
  public synchronized <T> T transaction(Supplier<T> work) {
    update("BEGIN IMMEDIATE");
    try {
      T outcome = work.get();
      presence.require();
      update("COMMIT");
      return outcome;
    } catch (RuntimeException | Error e) {
      rollBack(e);
      throw e;
    }
  }

  /** Reads the file as it is when the first of it is read. */
  public synchronized <T> T snapshot(Supplier<T> reading) {
    update("BEGIN");
    try {
      T read = reading.get();
      update("COMMIT");
      return read;
    } catch (RuntimeException | Error e) {
      rollBack(e);
      throw e;
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Complaint.about(file, e);
    }
  }

  /** Sets every argument in its place. */
  public static PreparedStatement bind(PreparedStatement statement, Object... arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }

  private <T> List<T> rows(PreparedStatement statement, RowReader<T> reader) throws SQLException {
    List<T> rows = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        rows.add(read(row, reader));
      }
    }
    return rows;
  }

  /** What Basin wrote it can read; a row that says otherwise is no longer what was written. */
  private <T> T read(ResultSet row, RowReader<T> reader) throws SQLException {
    try {
      return reader.read(row);
    } catch (IllegalArgumentException
        | NullPointerException
        | ClassCastException
        | IndexOutOfBoundsException e) {
      throw Complaint.damaged(file, e);
    }
  }

  private void rollBack(Throwable cause) {
    try {
      update("ROLLBACK");
    } catch (ResultsException e) {
      cause.addSuppressed(e); // SQLite has often rolled back by itself, on a full disk for one
    }
  }
}
