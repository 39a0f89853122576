package basin.lab.results.experiments;

import basin.lab.provenance.Json;
import basin.lab.results.sqlite.Column;
import basin.lab.results.sqlite.Session;
import basin.lab.yaml.JsonTree;
import basin.lab.yaml.Tree;
import basin.spi.analysis.Answers;
import basin.spi.report.Analysed;
import basin.spi.report.Analysis;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What experiments find out after their trials: the analyses that are asked for, and the units that
 * they ask for in turn. A run writes both anew, since what is asked follows from the trials.
 */
public final class StoredAnalyses {
  private final Session session;

  /** On an open database. */
  public StoredAnalyses(Session session) {
    this.session = session;
  }

  /** Keeps what an experiment asks for now; within a transaction. */
  void write(ExperimentEntry experiment) {
    forget(experiment.name());
    for (int i = 0; i < experiment.analyses().size(); i++) {
      session.update(
          "INSERT INTO analysis VALUES (?, ?, ?, 0)",
          experiment.name(),
          i,
          experiment.analyses().get(i));
    }
  }

  /** Takes all of it out; results stay. Within a transaction. */
  void forget(String experiment) {
    session.update("DELETE FROM unit WHERE experiment = ?", experiment);
    session.update("DELETE FROM analysis WHERE experiment = ?", experiment);
  }

  /**
   * Keeps units that an analysis asks for now, behind those that it asked for before; within a
   * transaction.
   *
   * @return the trials among them that have no result or were pruned
   */
  public List<Trial> ask(String experiment, int position, List<UnitEntry> units) {
    List<Trial> missing = new ArrayList<>();
    for (UnitEntry unit : units) {
      Trial trial = unit.trial();
      session.update(
          PlanWriter.TRIAL, trial.id(), trial.seed(), trial.tree(), Json.object(trial.inputs()));
      session.update(
          "INSERT INTO unit SELECT ?, ?, count(*) + 1, ?, ?, ? FROM unit"
              + " WHERE experiment = ? AND position = ?"
              + " ON CONFLICT (experiment, position, key) DO NOTHING",
          experiment,
          position,
          unit.key(),
          trial.id(),
          Json.object(trial.axes()),
          experiment,
          position);
      if (outcome(trial.id()).filter(StoredAnalyses::answers).isEmpty()) {
        missing.add(trial);
      }
    }
    return missing;
  }

  /** A trial that was pruned goes on, for an analysis asks what it comes to. */
  private static boolean answers(Outcome outcome) {
    return outcome != Outcome.PRUNED;
  }

  private Optional<Outcome> outcome(String trial) {
    return session
        .first("SELECT outcome FROM result WHERE trial = ?", row -> row.getString(1), trial)
        .map(Column::outcome);
  }

  /** An analysis asks for no more. */
  public void complete(String experiment, int position) {
    session.update(
        "UPDATE analysis SET complete = 1 WHERE experiment = ? AND position = ?",
        experiment,
        position);
  }

  /** What came of the units of an analysis. */
  public Answers answers(String experiment, int position) {
    return new StoredAnswers(session, experiment, position);
  }

  /**
   * The analyses of an experiment, in the order of its file.
   *
   * @param reader makes an analysis of its text
   */
  public List<Analysed> of(String experiment, Function<String, Optional<Analysis>> reader) {
    return session.query(
        "SELECT a.position, a.analysis, a.complete, count(u.trial),"
            + " count(CASE WHEN u.trial IS NOT NULL AND (r.trial IS NULL OR r.outcome IN ('failed', 'pruned'))"
            + " THEN 1 END) FROM analysis a"
            + " LEFT JOIN unit u ON u.experiment = a.experiment AND u.position = a.position"
            + " LEFT JOIN result r ON r.trial = u.trial"
            + " WHERE a.experiment = ? GROUP BY a.position ORDER BY a.position",
        row ->
            new Analysed(
                name(row.getString(2)),
                row.getString(2),
                row.getLong(4),
                row.getLong(5),
                row.getBoolean(3),
                reader.apply(row.getString(2)),
                answers(experiment, row.getInt(1))),
        experiment);
  }

  /** An analysis without settings is its name alone. */
  private static String name(String text) {
    Tree tree = JsonTree.of(text);
    return tree instanceof Tree.Mapping mapping
        ? mapping.entries().get(0).key()
        : ((Tree.Scalar) tree).text();
  }
}
