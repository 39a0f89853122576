package basin.lab.results.query;

import basin.lab.results.sqlite.Session;
import basin.spi.table.Column.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An experiment as two plain tables, for programs that read nothing else: a row per trial, and a
 * row per recorded number. A trial is there once, at its first place in the grid.
 */
public final class FlatTables {
  private static final String FIRST_PLACES =
      "(SELECT min(number) AS number, trial FROM membership WHERE experiment = ? GROUP BY trial)";

  private final Session session;
  private final String experiment;

  /** Of an experiment. */
  public FlatTables(Session session, String experiment) {
    this.session = session;
    this.experiment = experiment;
  }

  /** Axes stand under their names, the last value of each series under {@code last NAME}. */
  public void trials(FlatRows rows) {
    FlatQuery query =
        new FlatQuery()
            .select("f.number", "number", Kind.INTEGER)
            .select("t.id", "trial", Kind.TEXT)
            .select("t.seed", "seed", Kind.INTEGER);
    axes().forEach((axis, kind) -> query.select("m.axes ->> ?", axis, kind, axis));
    query
        .select("coalesce(r.outcome, 'missing')", "outcome", Kind.TEXT)
        .select("r.reason", "reason", Kind.TEXT)
        .select("r.steps", "steps", Kind.INTEGER)
        .select("r.epochs", "epochs", Kind.NUMBER)
        .select("r.evaluations", "evaluations", Kind.INTEGER)
        .select("r.value_rows", "value_rows", Kind.INTEGER)
        .select("r.gradient_rows", "gradient_rows", Kind.INTEGER)
        .select("r.product_rows", "product_rows", Kind.INTEGER)
        .select("r.seconds", "seconds", Kind.NUMBER)
        .select("r.parameters", "parameters", Kind.INTEGER)
        .select("r.finished", "finished", Kind.TEXT)
        .select("r.digest", "digest", Kind.TEXT);
    for (String series : series()) {
      query.select(
          "(SELECT coalesce(p.value, 'NaN') FROM series s JOIN point p ON p.series = s.id"
              + " WHERE s.trial = t.id AND s.kind = 'curve' AND s.name = ?"
              + " ORDER BY p.position DESC LIMIT 1)",
          "last " + series,
          Kind.NUMBER,
          series);
    }
    query.answer(
        session,
        FIRST_PLACES
            + " f JOIN membership m ON m.experiment = ? AND m.number = f.number"
            + " JOIN trial t ON t.id = f.trial LEFT JOIN result r ON r.trial = f.trial"
            + " ORDER BY f.number",
        rows,
        experiment,
        experiment);
  }

  /** By trial, series and the order of recording. */
  public void curves(FlatRows rows) {
    new FlatQuery()
        .select("f.number", "number", Kind.INTEGER)
        .select("t.id", "trial", Kind.TEXT)
        .select("t.seed", "seed", Kind.INTEGER)
        .select("s.name", "series", Kind.TEXT)
        .select("p.step", "step", Kind.INTEGER)
        .select("p.epoch", "epoch", Kind.NUMBER)
        .select("p.evaluations", "evaluations", Kind.INTEGER)
        .select("coalesce(p.value, 'NaN')", "value", Kind.NUMBER)
        .answer(
            session,
            FIRST_PLACES
                + " f JOIN trial t ON t.id = f.trial"
                + " JOIN series s ON s.trial = f.trial AND s.kind = 'curve'"
                + " JOIN point p ON p.series = s.id ORDER BY f.number, s.name, p.position",
            rows,
            experiment);
  }

  /** Axes by name, each of the narrowest kind that holds all its levels. */
  private Map<String, Kind> axes() {
    Map<String, List<String>> levels = new LinkedHashMap<>();
    session.query(
        "SELECT DISTINCT a.key, a.value FROM membership m, json_each(m.axes) a"
            + " WHERE m.experiment = ? ORDER BY 1",
        row ->
            levels
                .computeIfAbsent(row.getString(1), axis -> new ArrayList<>())
                .add(row.getString(2)),
        experiment);
    Map<String, Kind> kinds = new LinkedHashMap<>();
    levels.forEach((axis, labels) -> kinds.put(axis, FlatCell.kind(labels)));
    return kinds;
  }

  private List<String> series() {
    return session.query(
        "SELECT DISTINCT s.name FROM membership m"
            + " JOIN series s ON s.trial = m.trial AND s.kind = 'curve'"
            + " WHERE m.experiment = ? ORDER BY 1",
        row -> row.getString(1),
        experiment);
  }
}
