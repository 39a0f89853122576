package basin.lab.results.sqlite;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies rows of a table from one database to another, whatever columns it has. */
public final class RowCopy {
  private final Session from;
  private final Session to;

  /** From one open database to another. */
  public RowCopy(Session from, Session to) {
    this.from = from;
    this.to = to;
  }

  /** All rows of which a column has a value; rows that are there already stay. */
  public void where(String table, String column, Object value) {
    where(table, column, value, Map.of());
  }

  /** The same with other values in some columns. */
  public void where(String table, String column, Object value, Map<String, Object> instead) {
    from.query(
        "SELECT * FROM " + table + " WHERE " + column + " = ?",
        row -> {
          insert(table, row, instead);
          return true;
        },
        value);
  }

  /** One row, with other values in some columns. */
  public void insert(String table, ResultSet row, Map<String, Object> instead) throws SQLException {
    Map<String, Object> values = values(row);
    values.putAll(instead);
    to.update(
        "INSERT INTO "
            + table
            + " ("
            + String.join(", ", values.keySet())
            + ") VALUES ("
            + String.join(", ", Collections.nCopies(values.size(), "?"))
            + ") ON CONFLICT DO NOTHING",
        new ArrayList<>(values.values()).toArray());
  }

  /** By name, in order. */
  private static Map<String, Object> values(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      values.put(columns.getColumnName(i), row.getObject(i));
    }
    return values;
  }

  /** The tables of a database that refer to another by a column of its own. */
  public static List<String> referring(Session session, String table) {
    return session.query(
        "SELECT DISTINCT t.name FROM sqlite_schema t, pragma_foreign_key_list(t.name) f"
            + " WHERE t.type = 'table' AND f.\"table\" = ? ORDER BY t.name",
        row -> row.getString(1),
        table);
  }
}
