package basin.lab.results.sqlite;

import basin.spi.run.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** Reads what SQLite keeps in another form. */
public final class Column {
  private Column() {}

  /** SQLite keeps NaN as NULL. */
  public static double number(ResultSet row, int column) throws SQLException {
    double number = row.getDouble(column);
    return row.wasNull() ? Double.NaN : number;
  }

  /** Null if the trial has not run. */
  public static Outcome outcome(String name) {
    return name == null ? null : Outcome.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
