package basin.lab.results;

import basin.lab.catalog.Catalog;
import basin.lab.results.experiments.Change;
import basin.lab.results.experiments.ChangeFinder;
import basin.lab.results.experiments.Deleted;
import basin.lab.results.experiments.Deletion;
import basin.lab.results.experiments.ExperimentEntry;
import basin.lab.results.experiments.Leftovers;
import basin.lab.results.experiments.Orphans;
import basin.lab.results.experiments.PlanWriter;
import basin.lab.results.experiments.Shard;
import basin.lab.results.experiments.Shards;
import basin.lab.results.experiments.StoredAnalyses;
import basin.lab.results.experiments.UnitEntry;
import basin.lab.results.merge.Contradictory;
import basin.lab.results.merge.Merge;
import basin.lab.results.merge.Merged;
import basin.lab.results.query.FlatRows;
import basin.lab.results.query.FlatTables;
import basin.lab.results.query.HandQuery;
import basin.lab.results.query.QueryRows;
import basin.lab.results.query.WrongQuery;
import basin.lab.results.reading.Status;
import basin.lab.results.reading.StatusReader;
import basin.lab.results.reading.StoredResults;
import basin.lab.results.salvage.Salvage;
import basin.lab.results.salvage.Salvaged;
import basin.lab.results.sqlite.Opening;
import basin.lab.results.sqlite.ResultsException;
import basin.lab.results.sqlite.Session;
import basin.lab.results.sqlite.UnknownExperiment;
import basin.lab.results.tenancy.AbandonedTrials;
import basin.lab.results.tenancy.Tenancy;
import basin.lab.results.trials.FinishedTrials;
import basin.lab.results.trials.Pruned;
import basin.lab.results.trials.Reached;
import basin.lab.results.trials.ResultWriter;
import basin.lab.results.trials.SeriesReader;
import basin.lab.results.trials.StoredFailures;
import basin.lab.results.trials.StoredPruning;
import basin.lab.results.trials.StoredTrial;
import basin.lab.results.trials.StoredTrialReader;
import basin.lab.results.trials.Tally;
import basin.lab.results.trials.Timing;
import basin.lab.results.trials.TrialLine;
import basin.lab.results.trials.TrialLines;
import basin.lab.results.trials.TrialPages;
import basin.lab.results.trials.UnknownTrial;
import basin.spi.analysis.Answers;
import basin.spi.report.Goal;
import basin.spi.report.Results;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The results of an output folder: one SQLite file, {@code basin.db}. One process writes at a time,
 * each for an instant, any number read meanwhile, with Basin or any SQLite client. What a method
 * has written when it returns outlives the death of the process. Safe for several threads.
 */
public final class ResultsDatabase implements AutoCloseable {
  private final Path folder;
  private final Session session;
  private final PlanWriter plans;
  private final ResultWriter results;
  private final StatusReader status;
  private final StoredAnalyses analyses;
  private final StoredPruning pruning;

  /**
   * Of an open session, however it was opened; it is closed with this.
   *
   * @param folder in which the file lies
   */
  public ResultsDatabase(Path folder, Session session) {
    this.folder = folder;
    this.session = session;
    this.plans = new PlanWriter(session);
    this.results = new ResultWriter(session);
    this.status = new StatusReader(session);
    this.analyses = new StoredAnalyses(session);
    this.pruning = new StoredPruning(session);
  }

  /**
   * Opens the database of a folder to write; makes both if missing, and brings one that an earlier
   * Basin wrote up to date.
   *
   * @throws ResultsException if that cannot be
   */
  public static ResultsDatabase open(Path folder) {
    return new ResultsDatabase(folder, Opening.forWriting(folder));
  }

  /**
   * Opens the database of a folder to read; one that an earlier Basin wrote is shown as if it were
   * up to date, and stays as it is.
   *
   * @throws UnknownExperiment if there is none
   * @throws ResultsException if it cannot be read
   */
  public static ResultsDatabase openForReading(Path folder) {
    return new ResultsDatabase(folder, Opening.forReading(folder));
  }

  /**
   * Saves what can be read of the damaged database of a folder.
   *
   * @throws UnknownExperiment if there is none
   * @throws ResultsException if files cannot be read or written
   */
  public static Salvaged salvage(Path folder) {
    return new Salvage(folder).run();
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
  public long begin(ExperimentEntry experiment, Iterator<Trial> trials) {
    return session.transaction(() -> plans.write(experiment, trials));
  }

  /**
   * The same for a process that may not be the only one: joins those that run the experiment now,
   * or writes down what it consists of. What it is to run, it then takes by leases.
   *
   * @param resolved the experiment with overrides and defaults
   * @param trials in the order of the grid, anew each time
   * @param shard the part that this process is to run; empty for all
   * @throws ResultsException if another process runs another version of it, or runs it on another
   *     machine
   */
  public Tenancy settle(
      ExperimentEntry experiment,
      String resolved,
      Supplier<Iterator<Trial>> trials,
      Optional<Shard> shard) {
    return new Arrival(session, plans, experiment, resolved, trials, shard).settle();
  }

  /** The ids of the trials of an experiment that a shard has. */
  public Set<String> trialsOf(String experiment, Shard shard) {
    return new Shards(session).trials(experiment, shard);
  }

  /** How far the parts are in which an experiment was run; empty if it was run as a whole. */
  public Map<Shard, Tally> shards(String experiment) {
    return new Shards(session).tallies(experiment);
  }

  /** Writes a result in one transaction, in the place of an earlier one of the same trial. */
  public void store(long run, TrialResult result) {
    session.transaction(
        () -> {
          results.write(run, result);
          session.update("DELETE FROM lease WHERE trial = ?", result.id());
          return null;
        });
  }

  /** Different trials of an experiment in the order of the grid, each once, read lazily. */
  public Iterator<Trial> members(String experiment) {
    return TrialPages.all(session, experiment);
  }

  /** How far a trial has come; empty if it has not run. */
  public Optional<Reached> reached(String trial) {
    return pruning.reached(trial);
  }

  /** A series of a trial; empty if it recorded none of that name. */
  public Optional<Curve> curve(String trial, String series) {
    return new SeriesReader(session).curve(trial, series);
  }

  /**
   * Notes what was decided at a rung, in one transaction: some trials go on, others are left.
   *
   * @param goOn ids of those that do
   */
  public void decide(String experiment, List<String> goOn, List<Pruned> left) {
    session.transaction(
        () -> {
          pruning.write(experiment, goOn, left);
          return null;
        });
  }

  /** Trials of an experiment that have no result or were pruned, each once, read lazily. */
  public Iterator<Trial> missing(String experiment) {
    return TrialPages.toRun(session, experiment);
  }

  /**
   * Trials of an experiment that were under way in a process that has ended without a word, as of a
   * crash; until the next process runs it.
   */
  public List<Trial> abandoned(String experiment) {
    return new AbandonedTrials(session).of(experiment);
  }

  /** Forgets which trials of an experiment failed, as last run; they are missing from then on. */
  public int forgetFailures(String experiment) {
    return session.transaction(() -> new StoredFailures(session).forget(experiment));
  }

  /**
   * Keeps units that an analysis of an experiment asks for now, in one transaction.
   *
   * @param analysis its place among those of the experiment, from 0
   * @return the trials among them that have no result or were pruned
   */
  public List<Trial> ask(String experiment, int analysis, List<UnitEntry> units) {
    return session.transaction(() -> analyses.ask(experiment, analysis, units));
  }

  /** Notes that an analysis of an experiment asks for no more. */
  public void complete(String experiment, int analysis) {
    analyses.complete(experiment, analysis);
  }

  /** What came of the units of an analysis of an experiment. */
  public Answers answers(String experiment, int analysis) {
    return analyses.answers(experiment, analysis);
  }

  /** How a trial ended; empty if it has not run. */
  public Optional<Outcome> outcome(String trial) {
    return status.outcome(trial);
  }

  /**
   * How a trial ended for an experiment; empty if a run of that would take it up, but for one that
   * failed.
   */
  public Optional<Outcome> outcome(String experiment, String trial) {
    return Optional.ofNullable(status.outcome(experiment, trial));
  }

  /**
   * The trials of an experiment and of its analyses that have ended or failed, and how.
   *
   * @throws UnknownExperiment if there is none of that name
   */
  public Map<String, Outcome> outcomes(String experiment) {
    requireKnown(experiment);
    return new FinishedTrials(session).of(experiment);
  }

  /** Those of an experiment and its analyses that end by the clock, and so never alike. */
  public Set<String> timed(String experiment) {
    return new FinishedTrials(session).timed(experiment);
  }

  /** All series of numbers that a trial recorded, by name. */
  public List<Curve> curves(String trial) {
    return new FinishedTrials(session).curves(trial);
  }

  /** All series of vectors that a trial recorded, by name. */
  public List<Track> tracks(String trial) {
    return new FinishedTrials(session).tracks(trial);
  }

  /** How far an experiment is, as last run. */
  public Tally tally(String experiment) {
    return status.tally(experiment);
  }

  /**
   * How an experiment stands if it were run now.
   *
   * @param trials expanded anew by each iterator
   */
  public Status status(String experiment, Iterable<Trial> trials) {
    List<Change> changes = changes(experiment, trials.iterator());
    return new Status(experiment, status.tally(experiment, trials.iterator()), changes);
  }

  /** Why trials of the experiment would run anew though those in their places have run. */
  public List<Change> changes(String experiment, Iterator<Trial> trials) {
    return new ChangeFinder(session).find(experiment, trials);
  }

  /** The best last value of a goal's metric among trials that neither diverged nor failed. */
  public OptionalDouble best(String experiment, Goal goal) {
    return status.best(experiment, goal);
  }

  /**
   * Deletes an experiment with all results that no other experiment shares, in one transaction. The
   * file keeps its size; the room is used again.
   *
   * @throws UnknownExperiment if there is none of that name
   */
  public Deleted delete(String experiment) {
    requireKnown(experiment);
    return session.transaction(() -> new Deletion(session).of(experiment));
  }

  /**
   * Unites others with this one, in one transaction.
   *
   * @return what came of each experiment of theirs
   * @throws Contradictory if two results of one trial are not the same
   */
  public List<Merged> merge(List<ResultsDatabase> others) {
    List<Session> sources = others.stream().map(other -> other.session).toList();
    Supplier<List<Merged>> work = () -> new Merge(session, sources).run();
    for (Session source : sources) {
      Supplier<List<Merged>> inner = work;
      work = () -> source.snapshot(inner);
    }
    return work.get();
  }

  /** What belongs to no experiment any more, as trials do that a changed file no longer has. */
  public Leftovers leftovers() {
    return new Orphans(session).count();
  }

  /** Deletes what belongs to no experiment any more, in one transaction. */
  public void deleteLeftovers() {
    session.transaction(
        () -> {
          new Orphans(session).delete();
          return null;
        });
  }

  /** Gives the room of what was deleted back to the disk; it takes as much for a while. */
  public void compact() {
    session.update("VACUUM");
    session.query("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
  }

  /** Bytes of the file, and how many of them nothing is in. */
  public Room room() {
    long page = session.first("PRAGMA page_size", row -> row.getLong(1)).orElse(0L);
    long pages = session.first("PRAGMA page_count", row -> row.getLong(1)).orElse(0L);
    long free = session.first("PRAGMA freelist_count", row -> row.getLong(1)).orElse(0L);
    return new Room(page * pages, page * free);
  }

  /** How long the trials of an experiment took that came to their end. */
  public Timing timing(String experiment) {
    return status.timing(experiment);
  }

  /** Whether an experiment consists of a trial, or an analysis asked for it. */
  public boolean isWanted(String trial) {
    return status.isWanted(trial);
  }

  /** Names of all experiments, sorted. */
  public List<String> experiments() {
    return status.experiments();
  }

  /**
   * The results of an experiment, read as they are asked for; valid until this is closed.
   *
   * @throws UnknownExperiment if there is none of that name
   */
  public Results read(String experiment) {
    requireKnown(experiment);
    return new StoredResults(session, experiment, Optional.empty());
  }

  /**
   * The same with the objects of its claims and analyses, as far as a catalog has them, so that
   * they can be judged and asked.
   *
   * @throws UnknownExperiment if there is none of that name
   */
  public Results read(String experiment, Catalog catalog) {
    requireKnown(experiment);
    return new StoredResults(session, experiment, Optional.of(catalog));
  }

  /**
   * All that is known of one trial.
   *
   * @param beginning of its id, as many letters as no other trial's begins with
   * @throws UnknownTrial if no trial or more than one is meant
   */
  public StoredTrial trial(String beginning) {
    return new StoredTrialReader(session).beginningWith(beginning);
  }

  /**
   * The trials of an experiment in brief, each once, in the order of the grid.
   *
   * @param series whose last value comes with each
   * @throws UnknownExperiment if there is none of that name
   */
  public List<TrialLine> trials(String experiment, String series) {
    requireKnown(experiment);
    return new TrialLines(session).of(experiment, series);
  }

  /**
   * Answers a query typed by hand, row by row.
   *
   * @param sql one statement that reads
   * @throws WrongQuery if it is none, or none that SQLite understands
   */
  public void query(String sql, QueryRows rows) {
    new HandQuery(session).answer(sql, rows);
  }

  /**
   * An experiment as a plain table with a row per trial: its axes, what came of it, and the last
   * value of each series under {@code last NAME}. Null is what was not recorded.
   *
   * @throws UnknownExperiment if there is none of that name
   */
  public void trialTable(String experiment, FlatRows rows) {
    requireKnown(experiment);
    new FlatTables(session, experiment).trials(rows);
  }

  /**
   * The numbers that an experiment recorded as a plain table with a row for each.
   *
   * @throws UnknownExperiment if there is none of that name
   */
  public void curveTable(String experiment, FlatRows rows) {
    requireKnown(experiment);
    new FlatTables(session, experiment).curves(rows);
  }

  /** Reads several things as they are at one instant, though another process may write. */
  public <T> T atOneInstant(Supplier<T> reading) {
    return session.snapshot(reading);
  }

  private void requireKnown(String experiment) {
    List<String> names = experiments();
    if (!names.contains(experiment)) {
      throw UnknownExperiment.of(experiment, folder, names);
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
