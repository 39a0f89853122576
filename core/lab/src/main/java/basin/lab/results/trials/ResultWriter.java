package basin.lab.results.trials;

import basin.lab.results.sqlite.Session;
import basin.lab.results.sqlite.VectorBytes;
import basin.spi.run.Cost;
import basin.spi.run.Curve;
import basin.spi.run.Effort;
import basin.spi.run.SharedMachine;
import basin.spi.run.Track;
import basin.spi.run.TrialResult;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes what came of a trial. */
public final class ResultWriter {
  private static final int BATCH = 1_000;

  private final Session session;

  /** On an open database. */
  public ResultWriter(Session session) {
    this.session = session;
  }

  /** Within a transaction. */
  public void write(long run, TrialResult result) {
    Cost cost = result.cost();
    session.update("DELETE FROM result WHERE trial = ?", result.id());
    session.update(
        "INSERT INTO result (trial, run, finished, outcome, reason, steps, epochs, evaluations,"
            + " value_rows, gradient_rows, product_rows, seconds, parameters, digest)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        result.id(),
        run,
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        result.outcome().name().toLowerCase(Locale.ROOT),
        result.reason(),
        cost.steps(),
        cost.epochs(),
        cost.evaluations(),
        cost.effort().map(Effort::valueRows).orElse(null),
        cost.effort().map(Effort::gradientRows).orElse(null),
        cost.effort().map(Effort::productRows).orElse(null),
        cost.seconds(),
        result.parameters(),
        result.digest());
    writeRemarks(result);
    cost.sharedMachine().ifPresent(beside -> write(result.id(), beside));
    result.failure().ifPresent(failure -> new StoredFailures(session).write(result.id(), failure));
    result.curves().forEach(curve -> write(series(result, "curve", curve.name()), curve));
    result.tracks().forEach(track -> write(series(result, "track", track.name()), track));
  }

  private void write(String trial, SharedMachine beside) {
    session.update(
        "INSERT INTO contention VALUES (?, ?, ?, ?)",
        trial,
        beside.atOnce(),
        beside.inLockstep(),
        beside.processorSeconds()); // NaN is NULL
  }

  private void writeRemarks(TrialResult result) {
    for (int i = 0; i < result.remarks().size(); i++) {
      session.update(
          "INSERT INTO remark VALUES (?, ?, ?)", result.id(), i, result.remarks().get(i));
    }
  }

  private long series(TrialResult result, String kind, String name) {
    return session
        .first(
            "INSERT INTO series (trial, kind, name) VALUES (?, ?, ?) RETURNING id",
            row -> row.getLong(1),
            result.id(),
            kind,
            name)
        .orElseThrow();
  }

  private void write(long series, Curve curve) {
    session.prepare(
        "INSERT INTO point VALUES (?, ?, ?, ?, ?, ?)",
        statement -> {
          for (int i = 0; i < curve.values().length; i++) {
            statement.setLong(1, series); // a batch forgets it
            statement.setInt(2, i);
            statement.setLong(3, curve.steps()[i]);
            statement.setDouble(4, curve.epochs()[i]);
            statement.setLong(5, curve.evaluations()[i]);
            statement.setDouble(6, curve.values()[i]);
            add(statement, i);
          }
          return statement.executeBatch();
        });
  }

  private void write(long series, Track track) {
    session.prepare(
        "INSERT INTO vector VALUES (?, ?, ?, ?)",
        statement -> {
          for (int i = 0; i < track.values().length; i++) {
            statement.setLong(1, series); // a batch forgets it
            statement.setInt(2, i);
            statement.setLong(3, track.steps()[i]);
            statement.setBytes(4, VectorBytes.of(track.values()[i]));
            add(statement, i);
          }
          return statement.executeBatch();
        });
  }

  /** A batch is twice as fast as single rows; the driver holds its rows in memory. */
  private static void add(PreparedStatement statement, int row) throws SQLException {
    statement.addBatch();
    if (row % BATCH == BATCH - 1) {
      statement.executeBatch();
    }
  }
}
