package basin.lab.results.trials;

import basin.lab.results.sqlite.Column;
import basin.lab.results.sqlite.Session;
import basin.lab.results.sqlite.VectorBytes;
import basin.spi.run.Curve;
import basin.spi.run.Track;
import java.util.List;
import java.util.Optional;

/**
 * Reads the series of a trial. They are written in the order in which they began, so that their
 * numbers tell it.
 */
public final class SeriesReader {
  private record Point(long step, double epoch, long evaluations, double value) {}

  private record Vector(long step, double[] numbers) {}

  private final Session session;

  /** On an open database. */
  public SeriesReader(Session session) {
    this.session = session;
  }

  /** Names of a trial's curves or tracks, in the order in which they began. */
  public List<String> names(String trial, String kind) {
    return session.query(
        "SELECT name FROM series WHERE trial = ? AND kind = ? ORDER BY id",
        row -> row.getString(1),
        trial,
        kind);
  }

  /** A curve of a trial; empty if it has none of that name. */
  public Optional<Curve> curve(String trial, String name) {
    return id(trial, "curve", name).map(id -> curve(name, points(id)));
  }

  /** The last number of a series; NaN if there is none. */
  public double last(String trial, String name) {
    return session
        .first(
            "SELECT p.value FROM series s JOIN point p ON p.series = s.id"
                + " WHERE s.trial = ? AND s.kind = 'curve' AND s.name = ?"
                + " ORDER BY p.position DESC LIMIT 1",
            row -> Column.number(row, 1),
            trial,
            name)
        .orElse(Double.NaN);
  }

  /** A track of a trial; empty if it has none of that name. */
  public Optional<Track> track(String trial, String name) {
    return id(trial, "track", name).map(id -> track(name, vectors(id)));
  }

  private Optional<Long> id(String trial, String kind, String name) {
    return session.first(
        "SELECT id FROM series WHERE trial = ? AND kind = ? AND name = ?",
        row -> row.getLong(1),
        trial,
        kind,
        name);
  }

  private List<Point> points(long series) {
    return session.query(
        "SELECT step, epoch, evaluations, value FROM point WHERE series = ? ORDER BY position",
        row ->
            new Point(row.getLong(1), Column.number(row, 2), row.getLong(3), Column.number(row, 4)),
        series);
  }

  private List<Vector> vectors(long series) {
    return session.query(
        "SELECT step, numbers FROM vector WHERE series = ? ORDER BY position",
        row -> new Vector(row.getLong(1), VectorBytes.read(row.getBytes(2))),
        series);
  }

  private static Curve curve(String name, List<Point> points) {
    return new Curve(
        name,
        points.stream().mapToLong(Point::step).toArray(),
        points.stream().mapToDouble(Point::epoch).toArray(),
        points.stream().mapToLong(Point::evaluations).toArray(),
        points.stream().mapToDouble(Point::value).toArray());
  }

  private static Track track(String name, List<Vector> vectors) {
    return new Track(
        name,
        vectors.stream().mapToLong(Vector::step).toArray(),
        vectors.stream().map(Vector::numbers).toArray(double[][]::new));
  }
}
