package basin.lab.results.trials;

import basin.lab.results.sqlite.Column;
import basin.lab.results.sqlite.Session;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The trials of an experiment that have an outcome, and all that they recorded. */
public final class FinishedTrials {
  private final Session session;
  private final SeriesReader series;

  /** On an open database. */
  public FinishedTrials(Session session) {
    this.session = session;
    this.series = new SeriesReader(session);
  }

  /** Each once with how it ended: those of the grid in its order, then those of analyses. */
  public Map<String, Outcome> of(String experiment) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (String place : List.of("membership", "unit")) {
      session.query(
          "SELECT trial, outcome FROM "
              + place
              + " JOIN result USING (trial) WHERE experiment = ? ORDER BY "
              + (place.equals("unit") ? "position, number" : "number"),
          row -> outcomes.put(row.getString(1), Column.outcome(row.getString(2))),
          experiment);
    }
    return outcomes;
  }

  /** Those whose budget is seconds: another run of them takes other steps. */
  public Set<String> timed(String experiment) {
    return Set.copyOf(
        session.query(
            "SELECT id FROM trial WHERE json_extract(tree, '$.train.seconds') IS NOT NULL AND id IN"
                + " (SELECT trial FROM membership WHERE experiment = ?1"
                + " UNION SELECT trial FROM unit WHERE experiment = ?1)",
            row -> row.getString(1),
            experiment));
  }

  /** All curves of one of them. */
  public List<Curve> curves(String trial) {
    return series.names(trial, "curve").stream()
        .flatMap(name -> series.curve(trial, name).stream())
        .toList();
  }

  /** All tracks of one of them. */
  public List<Track> tracks(String trial) {
    return series.names(trial, "track").stream()
        .flatMap(name -> series.track(trial, name).stream())
        .toList();
  }
}
