package basin.lab.results.trials;

import basin.lab.results.sqlite.Session;
import basin.spi.run.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is known of why trials failed. */
public final class StoredFailures {
  private static final String COLUMNS = "kind, plugin, written, stack, trial FROM failure";

  private final Session session;

  /** On an open database. */
  public StoredFailures(Session session) {
    this.session = session;
  }

  /** Within a transaction. */
  void write(String trial, Failure failure) {
    session.update(
        "INSERT INTO failure (trial, kind, plugin, written, stack) VALUES (?, ?, ?, ?, ?)",
        trial,
        failure.kind().name().toLowerCase(Locale.ROOT),
        failure.plugin(),
        failure.written(),
        failure.stack());
  }

  /** Of a trial; empty if it did not fail, or before anybody asked why. */
  Optional<Failure> of(String trial) {
    return session.first("SELECT " + COLUMNS + " WHERE trial = ?", StoredFailures::failure, trial);
  }

  /** Those of an experiment, by trial. */
  public Map<String, Failure> ofAll(String experiment) {
    Map<String, Failure> failures = new HashMap<>();
    session.query(
        "SELECT " + COLUMNS + " WHERE trial IN (SELECT trial FROM membership WHERE experiment = ?)",
        row -> failures.put(row.getString(5), failure(row)),
        experiment);
    return failures;
  }

  /** Forgets the results of an experiment that are failures, so that its next run has them anew. */
  public int forget(String experiment) {
    return session.update(
        "DELETE FROM result WHERE outcome = 'failed' AND trial IN"
            + " (SELECT trial FROM membership WHERE experiment = ?1"
            + " UNION SELECT trial FROM unit WHERE experiment = ?1)",
        experiment);
  }

  private static Failure failure(ResultSet row) throws SQLException {
    return new Failure(
        Failure.Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
        row.getString(2),
        List.of(),
        row.getString(4),
        row.getString(3));
  }
}
