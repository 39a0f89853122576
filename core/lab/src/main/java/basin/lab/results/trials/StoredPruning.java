package basin.lab.results.trials;

import basin.lab.results.sqlite.Column;
import basin.lab.results.sqlite.Session;
import java.util.List;
import java.util.Optional;

/**
 * Which trials experiments leave where they stand. A run decides anew, since what is decided
 * follows from the trials.
 */
public final class StoredPruning {
  private final Session session;

  /** On an open database. */
  public StoredPruning(Session session) {
    this.session = session;
  }

  /** How far a trial has come; empty if nothing is stored of that. */
  public Optional<Reached> reached(String trial) {
    return session.first(
        "SELECT outcome, steps, epochs, evaluations FROM result WHERE trial = ?",
        row ->
            new Reached(
                Column.outcome(row.getString(1)),
                row.getLong(2),
                Column.number(row, 3),
                row.getLong(4)),
        trial);
  }

  /** Within a transaction. */
  public void write(String experiment, List<String> goOn, List<Pruned> left) {
    goOn.forEach(
        trial ->
            session.update(
                "DELETE FROM pruned WHERE experiment = ? AND trial = ?", experiment, trial));
    left.forEach(
        trial ->
            session.update(
                "INSERT INTO pruned VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                    + " rung = excluded.rung, rungs = excluded.rungs, reason = excluded.reason",
                experiment,
                trial.trial(),
                trial.rung(),
                trial.rungs(),
                trial.reason()));
  }

  /** All of them may go on; within a transaction. */
  public void forget(String experiment) {
    session.update("DELETE FROM pruned WHERE experiment = ?", experiment);
  }
}
