package basin.lab.results.experiments;

import basin.lab.results.sqlite.Column;
import basin.lab.results.sqlite.Session;
import basin.lab.results.trials.KeptCurves;
import basin.lab.results.trials.SeriesReader;
import basin.spi.analysis.Answers;
import basin.spi.analysis.Unit;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import java.util.Optional;

/** What came of the units of an analysis, read when it is asked for. */
final class StoredAnswers implements Answers {
  private final Session session;
  private final SeriesReader series;
  private final KeptCurves curves = KeptCurves.ofHeap();
  private final String experiment;
  private final int position;

  StoredAnswers(Session session, String experiment, int position) {
    this.session = session;
    this.series = new SeriesReader(session);
    this.experiment = experiment;
    this.position = position;
  }

  @Override
  public Optional<Outcome> outcome(Unit unit) {
    return trial(unit)
        .flatMap(
            id ->
                session.first(
                    "SELECT outcome FROM result WHERE trial = ?", row -> row.getString(1), id))
        .map(Column::outcome);
  }

  @Override
  public Optional<Curve> curve(Unit unit, String name) {
    return trial(unit).flatMap(id -> curves.curve(id, name, () -> series.curve(id, name)));
  }

  @Override
  public Optional<Track> track(Unit unit, String name) {
    return trial(unit).flatMap(id -> series.track(id, name));
  }

  private Optional<String> trial(Unit unit) {
    return session.first(
        "SELECT trial FROM unit WHERE experiment = ? AND position = ? AND key = ?",
        row -> row.getString(1),
        experiment,
        position,
        unit.key());
  }
}
