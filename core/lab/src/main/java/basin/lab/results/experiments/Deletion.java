package basin.lab.results.experiments;

import basin.lab.results.sqlite.Session;
import basin.lab.results.trials.StoredPruning;
import java.util.List;

/**
 * Takes an experiment out of the database: what it consisted of, its runs, and every result that no
 * other experiment shares.
 *
 * <p>A run that made results which others share goes to one of those, numbered before all runs
 * there are, so that it is never taken for the latest.
 */
public final class Deletion {
  private static final String MADE_BY = "run IN (SELECT id FROM run WHERE experiment = ?)";
  private static final String SHARED =
      "(EXISTS (SELECT 1 FROM membership m WHERE m.trial = result.trial)"
          + " OR EXISTS (SELECT 1 FROM unit u WHERE u.trial = result.trial))";

  private final Session session;

  /** On an open database. */
  public Deletion(Session session) {
    this.session = session;
  }

  /** Within a transaction; how many results went, and how many others share and keep. */
  public Deleted of(String experiment) {
    session.update("PRAGMA defer_foreign_keys = ON"); // a run changes its number with its results
    session.update("DELETE FROM tenant WHERE experiment = ?", experiment);
    session.update("DELETE FROM membership WHERE experiment = ?", experiment);
    new StoredAnalyses(session).forget(experiment);
    new StoredSelection(session).forget(experiment);
    new StoredPruning(session).forget(experiment);
    int gone =
        session.update("DELETE FROM result WHERE NOT " + SHARED + " AND " + MADE_BY, experiment);
    long kept =
        session
            .first(
                "SELECT count(*) FROM result WHERE " + MADE_BY, row -> row.getLong(1), experiment)
            .orElse(0L);
    session.update(
        "DELETE FROM trial WHERE NOT EXISTS (SELECT 1 FROM membership WHERE trial = trial.id)"
            + " AND NOT EXISTS (SELECT 1 FROM unit WHERE trial = trial.id)"
            + " AND NOT EXISTS (SELECT 1 FROM result WHERE trial = trial.id)");
    passOnRuns(experiment);
    session.update(
        "DELETE FROM claim WHERE statement IN (SELECT id FROM statement WHERE experiment = ?)",
        experiment);
    session.update("DELETE FROM statement WHERE experiment = ?", experiment);
    session.update("DELETE FROM run WHERE experiment = ?", experiment);
    session.update("DELETE FROM experiment WHERE name = ?", experiment);
    return new Deleted(gone, kept);
  }

  private void passOnRuns(String experiment) {
    List<Long> needed =
        session.query(
            "SELECT DISTINCT run FROM result WHERE " + MADE_BY + " ORDER BY run DESC",
            row -> row.getLong(1),
            experiment);
    for (long run : needed) {
      long first = session.first("SELECT min(id) FROM run", row -> row.getLong(1)).orElseThrow();
      long earlier = Math.min(0, first) - 1;
      session.update(
          "UPDATE run SET id = ?, experiment = (SELECT min(experiment) FROM ("
              + "SELECT m.experiment FROM result r JOIN membership m ON m.trial = r.trial"
              + " WHERE r.run = run.id UNION SELECT u.experiment FROM result r"
              + " JOIN unit u ON u.trial = r.trial WHERE r.run = run.id)) WHERE id = ?",
          earlier,
          run);
      session.update("UPDATE result SET run = ? WHERE run = ?", earlier, run);
    }
  }
}
