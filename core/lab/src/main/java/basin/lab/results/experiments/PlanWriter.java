package basin.lab.results.experiments;

import basin.lab.provenance.Json;
import basin.lab.results.sqlite.Session;
import basin.lab.results.trials.StoredPruning;
import basin.spi.report.Goal;
import basin.spi.run.Trial;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.OptionalDouble;

/** Writes what an experiment consists of. */
public final class PlanWriter {
  /** Keeps a trial: id, seed, tree, inputs. What a damaged disk has made of it is mended. */
  static final String TRIAL =
      "INSERT INTO trial (id, seed, tree, inputs) VALUES (?, ?, ?, ?) ON CONFLICT (id)"
          + " DO UPDATE SET seed = excluded.seed, tree = excluded.tree, inputs = excluded.inputs"
          + " WHERE inputs <> excluded.inputs OR tree <> excluded.tree OR seed <> excluded.seed";

  private final Session session;

  /** On an open database. */
  public PlanWriter(Session session) {
    this.session = session;
  }

  /** Within a transaction. */
  public long write(ExperimentEntry experiment, Iterator<Trial> trials) {
    writeExperiment(experiment);
    session.update("DELETE FROM membership WHERE experiment = ?", experiment.name());
    writeTrials(experiment.name(), trials);
    new StoredSelection(session).write(experiment);
    new StoredClaims(session).write(experiment);
    new StoredAnalyses(session).write(experiment);
    new StoredPruning(session).forget(experiment.name());
    return writeRun(experiment);
  }

  private void writeExperiment(ExperimentEntry experiment) {
    session.update(
        "INSERT INTO experiment VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET"
            + " question = excluded.question, file = excluded.file, axes = excluded.axes,"
            + " goal_metric = excluded.goal_metric, goal_higher = excluded.goal_higher,"
            + " goal_target = excluded.goal_target",
        experiment.name(),
        experiment.question(),
        experiment.file(),
        StoredAxes.text(experiment.axes()),
        experiment.goal().map(Goal::metric).orElse(null),
        experiment.goal().map(Goal::higher).orElse(null),
        experiment.goal().map(Goal::target).map(PlanWriter::orNull).orElse(null));
  }

  private void writeTrials(String experiment, Iterator<Trial> trials) {
    session.prepare(
        TRIAL,
        trial ->
            session.prepare(
                "INSERT INTO membership VALUES (?, ?, ?, ?)",
                membership -> {
                  for (int number = 1; trials.hasNext(); number++) {
                    writeTrial(trial, membership, experiment, number, trials.next());
                  }
                  return null;
                }));
  }

  private static void writeTrial(
      PreparedStatement trials,
      PreparedStatement memberships,
      String experiment,
      int number,
      Trial trial)
      throws SQLException {
    Session.bind(trials, trial.id(), trial.seed(), trial.tree(), Json.object(trial.inputs()))
        .executeUpdate();
    Session.bind(memberships, experiment, number, trial.id(), Json.object(trial.axes()))
        .executeUpdate();
  }

  /** Notes that the experiment is run, within a transaction; the number of the run. */
  public long writeRun(ExperimentEntry experiment) {
    return session
        .first(
            "INSERT INTO run (experiment, started, provenance) VALUES (?, ?, ?) RETURNING id",
            row -> row.getLong(1),
            experiment.name(),
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
            Json.object(experiment.provenance()))
        .orElseThrow();
  }

  private static Double orNull(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }
}
