package basin.lab.results.query;

import basin.lab.results.sqlite.ResultsException;
import basin.lab.results.sqlite.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Answers queries typed by hand, row by row, so that an answer may be larger than memory. */
public final class HandQuery {
  /** The driver says what SQLite said in brackets behind words of its own. */
  private static final Pattern SAID = Pattern.compile("\\((.*)\\)$", Pattern.DOTALL);

  private final Session session;

  /** On an open database. */
  public HandQuery(Session session) {
    this.session = session;
  }

  /**
   * Hands over the rows of an answer.
   *
   * @throws WrongQuery if it is none that only reads, or SQLite does not understand it
   */
  public void answer(String sql, QueryRows rows, Object... arguments) {
    QueryText.check(sql);
    try {
      session.prepare(
          sql,
          statement -> {
            try (ResultSet row = Session.bind(statement, arguments).executeQuery()) {
              pass(row, rows);
            }
            return null;
          });
    } catch (ResultsException e) {
      throw asked(e);
    }
  }

  private static void pass(ResultSet row, QueryRows rows) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      columns.add(row.getMetaData().getColumnLabel(column));
    }
    rows.begin(columns);
    while (row.next()) {
      List<Object> values = new ArrayList<>();
      for (int column = 1; column <= columns.size(); column++) {
        values.add(value(row.getObject(column)));
      }
      rows.row(values);
    }
    rows.end();
  }

  /** Bytes as SQLite writes them. */
  private static Object value(Object stored) {
    return stored instanceof byte[] bytes ? "X'" + HexFormat.of().formatHex(bytes) + "'" : stored;
  }

  /** Whether the query is to blame, or the file. */
  private static RuntimeException asked(ResultsException e) {
    if (!(e.getCause() instanceof SQLException cause)) {
      return e;
    }
    if (cause instanceof SQLiteException sqlite) {
      int code = sqlite.getResultCode().code & 0xff;
      if (code == SQLiteErrorCode.SQLITE_READONLY.code) {
        return new WrongQuery("a query only reads; this one would write.", e);
      }
      if (code != SQLiteErrorCode.SQLITE_ERROR.code) {
        return e;
      }
    }
    Matcher said = SAID.matcher(String.valueOf(cause.getMessage()));
    String words = said.find() ? said.group(1) : cause.getMessage();
    return new WrongQuery(
        "the query cannot be answered: "
            + words
            + ". 'basin query --help' lists tables and columns.",
        e);
  }
}
