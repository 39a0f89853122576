package basin.lab.results;

import basin.spi.report.Goal;
import basin.spi.report.Results;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The results of an output folder: one SQLite file, {@code basin.db}. One process writes, any
 * number read meanwhile, with Basin or any SQLite client. What a method has written when it returns
 * outlives the death of the process. Safe for several threads.
 */
public final class ResultsDatabase implements AutoCloseable {
  private final Path folder;
  private final Session session;
  private final PlanWriter plans;
  private final ResultWriter results;

  private ResultsDatabase(Path folder, Session session) {
    this.folder = folder;
    this.session = session;
    this.plans = new PlanWriter(session);
    this.results = new ResultWriter(session);
  }

  /**
   * Opens the database of a folder to write; makes both if missing.
   *
   * @throws ResultsException if that cannot be
   */
  public static ResultsDatabase open(Path folder) {
    return new ResultsDatabase(folder, Opening.forWriting(folder));
  }

  /**
   * Opens the database of a folder to read.
   *
   * @throws UnknownExperiment if there is none
   * @throws ResultsException if it cannot be read
   */
  public static ResultsDatabase openForReading(Path folder) {
    return new ResultsDatabase(folder, Opening.forReading(folder));
  }

  /** The output folder. */
  public Path folder() {
    return folder;
  }

  /**
   * Writes down what an experiment now consists of, in one transaction, and that it is run. Trials
   * it consisted of before keep their results.
   *
   * @param trials in the order of the grid
   * @return the number of the run, for {@link #store}
   */
  public long begin(ExperimentEntry experiment, Iterator<PlannedTrial> trials) {
    return session.transaction(() -> plans.write(experiment, trials));
  }

  /** Writes a result in one transaction, in the place of an earlier one of the same trial. */
  public void store(long run, TrialResult result) {
    session.transaction(
        () -> {
          results.write(run, result);
          return null;
        });
  }

  /** Trials of an experiment that have no result or failed, each once, read lazily. */
  public Iterator<Trial> missing(String experiment) {
    return new MissingTrials(session, experiment);
  }

  /** How far an experiment is. */
  public Tally tally(String experiment) {
    return session
        .first(
            "SELECT count(*), count(*) FILTER (WHERE outcome IN ('completed', 'stopped')),"
                + " count(*) FILTER (WHERE outcome = 'diverged'),"
                + " count(*) FILTER (WHERE outcome = 'failed'),"
                + " count(*) FILTER (WHERE outcome IS NULL) FROM trials WHERE experiment = ?",
            r -> new Tally(r.getLong(1), r.getLong(2), r.getLong(3), r.getLong(4), r.getLong(5)),
            experiment)
        .orElseThrow();
  }

  /** The best last value of a goal's metric among trials that neither diverged nor failed. */
  public OptionalDouble best(String experiment, Goal goal) {
    return session
        .first(
            "SELECT "
                + (goal.higher() ? "max" : "min")
                + "(value) FROM finals JOIN result ON result.trial = finals.trial"
                + " WHERE experiment = ? AND series = ? AND outcome IN ('completed', 'stopped')",
            row -> SeriesReader.number(row, 1),
            experiment,
            goal.metric())
        .filter(value -> !value.isNaN())
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  /** Names of all experiments, sorted. */
  public List<String> experiments() {
    return session.query("SELECT name FROM experiment ORDER BY name", row -> row.getString(1));
  }

  /**
   * The results of an experiment, read as they are asked for; valid until this is closed.
   *
   * @throws UnknownExperiment if there is none of that name
   */
  public Results read(String experiment) {
    List<String> names = experiments();
    if (!names.contains(experiment)) {
      throw new UnknownExperiment(
          folder
              + " holds no experiment '"
              + experiment
              + "'; it holds "
              + String.join(", ", names));
    }
    return new StoredResults(session, experiment);
  }

  @Override
  public void close() {
    session.close();
  }
}
