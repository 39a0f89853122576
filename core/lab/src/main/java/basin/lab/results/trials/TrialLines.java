package basin.lab.results.trials;

import basin.lab.results.sqlite.Column;
import basin.lab.results.sqlite.JsonReader;
import basin.lab.results.sqlite.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the trials of an experiment in brief, without their trees. */
public final class TrialLines {
  private final Session session;
  private final JsonReader json;
  private final Map<String, Map<String, String>> axes = new HashMap<>(); // seeds share them

  /** On an open database. */
  public TrialLines(Session session) {
    this.session = session;
    this.json = new JsonReader(session);
  }

  /** The trials of an experiment, in order, with the last value of a series. */
  public List<TrialLine> of(String experiment, String series) {
    return session.query(
        "SELECT min(number) AS first, trial, seed, axes, outcome, reason, steps,"
            + " (SELECT p.value FROM series s JOIN point p ON p.series = s.id"
            + " WHERE s.trial = trials.trial AND s.kind = 'curve' AND s.name = ?"
            + " ORDER BY p.position DESC LIMIT 1) AS last"
            + " FROM trials WHERE experiment = ? GROUP BY trial ORDER BY first",
        this::line,
        series,
        experiment);
  }

  private TrialLine line(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return new TrialLine(
        row.getInt("first"),
        row.getString("trial"),
        row.getLong("seed"),
        axes.computeIfAbsent(row.getString("axes"), json::object),
        Optional.ofNullable(Column.outcome(row.getString("outcome"))),
        reason == null ? "" : reason,
        row.getLong("steps"),
        Column.number(row, row.findColumn("last")));
  }
}
