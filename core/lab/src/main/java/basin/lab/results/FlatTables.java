package basin.lab.results;

import java.util.ArrayList;
import java.util.List;

/**
 * An experiment as two plain tables, for programs that read nothing else: a row per trial, and a
 * row per recorded number. A trial is there once, at its first place in the grid. Here NaN is
 * written out, so that it differs from what was not recorded.
 */
final class FlatTables {
  private static final String FIRST_PLACES =
      "(SELECT min(number) AS number, trial FROM membership WHERE experiment = ? GROUP BY trial)";

  private final Session session;
  private final String experiment;

  FlatTables(Session session, String experiment) {
    this.session = session;
    this.experiment = experiment;
  }

  /** Axes stand under their names, the last value of each series under {@code last NAME}. */
  void trials(QueryRows rows) {
    List<Object> arguments = new ArrayList<>();
    StringBuilder columns = new StringBuilder();
    for (String axis : names("SELECT DISTINCT a.key FROM membership m, json_each(m.axes) a")) {
      columns.append(", m.axes ->> ? AS ").append(quoted(axis));
      arguments.add(axis);
    }
    columns.append(
        ", coalesce(r.outcome, 'missing') AS outcome, r.reason, r.steps, r.epochs, r.evaluations,"
            + " r.value_rows, r.gradient_rows, r.product_rows, r.seconds, r.parameters, r.finished,"
            + " r.digest");
    for (String series :
        names(
            "SELECT DISTINCT s.name FROM membership m"
                + " JOIN series s ON s.trial = m.trial AND s.kind = 'curve'")) {
      columns
          .append(
              ", (SELECT coalesce(p.value, 'NaN') FROM series s JOIN point p ON p.series = s.id"
                  + " WHERE s.trial = t.id AND s.kind = 'curve' AND s.name = ?"
                  + " ORDER BY p.position DESC LIMIT 1) AS ")
          .append(quoted("last " + series));
      arguments.add(series);
    }
    arguments.add(experiment);
    arguments.add(experiment);
    new HandQuery(session)
        .answer(
            "SELECT f.number, t.id AS trial, t.seed"
                + columns
                + " FROM "
                + FIRST_PLACES
                + " f JOIN membership m ON m.experiment = ? AND m.number = f.number"
                + " JOIN trial t ON t.id = f.trial LEFT JOIN result r ON r.trial = f.trial"
                + " ORDER BY f.number",
            rows,
            arguments.toArray());
  }

  /** By trial, series and the order of recording. */
  void curves(QueryRows rows) {
    new HandQuery(session)
        .answer(
            "SELECT f.number, t.id AS trial, t.seed, s.name AS series, p.step, p.epoch,"
                + " p.evaluations, coalesce(p.value, 'NaN') AS value FROM "
                + FIRST_PLACES
                + " f JOIN trial t ON t.id = f.trial"
                + " JOIN series s ON s.trial = f.trial AND s.kind = 'curve'"
                + " JOIN point p ON p.series = s.id ORDER BY f.number, s.name, p.position",
            rows,
            experiment);
  }

  private List<String> names(String sql) {
    return session.query(
        sql + " WHERE m.experiment = ? ORDER BY 1", row -> row.getString(1), experiment);
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
