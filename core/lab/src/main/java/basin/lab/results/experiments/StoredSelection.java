package basin.lab.results.experiments;

import basin.lab.results.sqlite.Session;
import basin.spi.report.Goal;
import basin.spi.report.Selection;
import java.util.Optional;

/** How experiments have settings chosen, where their files say it. */
public final class StoredSelection {
  private final Session session;

  /** On an open database. */
  public StoredSelection(Session session) {
    this.session = session;
  }

  /** Keeps what an experiment says now; within a transaction. */
  void write(ExperimentEntry experiment) {
    forget(experiment.name());
    experiment
        .goal()
        .flatMap(Goal::selection)
        .ifPresent(
            selection ->
                session.update(
                    "INSERT INTO selection VALUES (?, ?, ?, ?)",
                    experiment.name(),
                    selection.by(),
                    selection.higher(),
                    selection.nested()));
  }

  /** Takes it out; within a transaction. */
  void forget(String experiment) {
    session.update("DELETE FROM selection WHERE experiment = ?", experiment);
  }

  /** What an experiment said. */
  public Optional<Selection> of(String experiment) {
    return session.first(
        "SELECT series, higher, nested FROM selection WHERE experiment = ?",
        row -> new Selection(row.getString(1), row.getBoolean(2), row.getBoolean(3)),
        experiment);
  }
}
