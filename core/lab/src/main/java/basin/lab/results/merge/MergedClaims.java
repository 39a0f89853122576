package basin.lab.results.merge;

import basin.lab.claims.ClaimEntry;
import basin.lab.results.experiments.StoredClaims;
import basin.lab.results.sqlite.Session;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The claims of an experiment from several databases, in the order in which they were written down.
 * What one database had found before another wrote a claim down counts as found before it.
 */
final class MergedClaims {
  private record Statement(String written, String digest, long finished, List<ClaimEntry> claims) {}

  private final String experiment;
  private final List<Statement> statements;
  private final List<ClaimEntry> last;
  private final Session to;

  private MergedClaims(
      String experiment, List<Statement> statements, List<ClaimEntry> last, Session to) {
    this.experiment = experiment;
    this.statements = statements;
    this.last = last;
    this.to = to;
  }

  /**
   * Reads them before anything is changed.
   *
   * @param versions the databases that hold the experiment, the one that counts last
   */
  static MergedClaims read(String experiment, List<Session> versions, Session to) {
    List<Statement> all = new ArrayList<>();
    List<ClaimEntry> last = List.of();
    for (Session session : versions) {
      List<Statement> own = statements(session, experiment);
      last = own.isEmpty() ? List.of() : own.get(own.size() - 1).claims;
      all.addAll(own);
    }
    all.sort(Comparator.comparing(Statement::written));
    return new MergedClaims(experiment, all, last, to);
  }

  /** When all results are there; within a transaction. */
  void write() {
    to.update(
        "DELETE FROM claim WHERE statement IN (SELECT id FROM statement WHERE experiment = ?)",
        experiment);
    to.update("DELETE FROM statement WHERE experiment = ?", experiment);
    List<ClaimEntry> before = List.of();
    for (Statement statement : statements) {
      if (!statement.claims.equals(before)) {
        write(statement, Math.max(statement.finished, found(statement.written)));
        before = statement.claims;
      }
    }
    if (!before.equals(last)) {
      String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
      write(new Statement(now, digest(), 0, last), found("9"));
    }
  }

  private void write(Statement statement, long finished) {
    long id =
        to.first(
                "INSERT INTO statement (experiment, written, digest, finished) VALUES (?, ?, ?, ?)"
                    + " RETURNING id",
                row -> row.getLong(1),
                experiment,
                statement.written,
                statement.digest,
                finished)
            .orElseThrow();
    for (int i = 0; i < statement.claims.size(); i++) {
      ClaimEntry claim = statement.claims.get(i);
      to.update(
          "INSERT INTO claim VALUES (?, ?, ?, ?, ?)",
          id,
          i + 1,
          claim.name(),
          claim.claim(),
          claim.evidence());
    }
  }

  /** Results from before an instant. */
  private long found(String instant) {
    return to.first(
            "SELECT count(*) FROM result r WHERE r.outcome <> 'failed' AND r.finished < ?"
                + " AND (r.trial IN (SELECT trial FROM membership WHERE experiment = ?)"
                + " OR r.run IN (SELECT id FROM run WHERE experiment = ?))",
            row -> row.getLong(1),
            instant,
            experiment,
            experiment)
        .orElse(0L);
  }

  private String digest() {
    return statements.isEmpty() ? "" : statements.get(statements.size() - 1).digest;
  }

  private static List<Statement> statements(Session session, String experiment) {
    return session.query(
        "SELECT id, written, digest, finished FROM statement WHERE experiment = ? ORDER BY id",
        row ->
            new Statement(
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                StoredClaims.claims(session, row.getLong(1))),
        experiment);
  }
}
