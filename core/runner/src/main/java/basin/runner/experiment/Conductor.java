package basin.runner.experiment;

import basin.engine.data.DataRoom;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.training.Trainer;
import basin.lab.catalog.Catalog;
import basin.lab.execution.Checkpoints;
import basin.lab.execution.EngineRunner;
import basin.lab.execution.Quarantine;
import basin.lab.execution.Saving;
import basin.lab.execution.SupervisedRunner;
import basin.lab.execution.TimeLimit;
import basin.lab.execution.UnderWay;
import basin.lab.experiment.Experiment;
import basin.lab.experiment.Reading;
import basin.lab.experiment.SaveInterval;
import basin.lab.experiment.TrialBinder;
import basin.lab.provenance.Provenance;
import basin.lab.results.ResultsDatabase;
import basin.lab.results.experiments.Shard;
import basin.lab.results.reading.Status;
import basin.lab.results.trials.Tally;
import basin.lab.sweep.CheckpointFolder;
import basin.lab.sweep.ExperimentLock;
import basin.lab.sweep.NetworkDisk;
import basin.lab.sweep.Plan;
import basin.lab.sweep.Sweep;
import basin.lab.sweep.SweepSummary;
import basin.lab.trial.TrialNames;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.Version;
import basin.runner.console.Console;
import basin.runner.console.Verbosity;
import basin.runner.isolation.TrialProcesses;
import basin.runner.plugin.FoundPlugins;
import basin.runner.process.Departure;
import basin.runner.progress.Escort;
import basin.runner.progress.Onlookers;
import basin.runner.worker.Worker;
import basin.spi.random.Streams;
import basin.spi.report.Results;
import basin.spi.run.TrialExecutor;
import basin.spi.run.Workplace;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Has experiments run and reported. */
public final class Conductor {
  private static final Logger LOG = LogManager.getLogger(Conductor.class);

  private final Catalog catalog;
  private final FoundPlugins found;
  private final Settings settings;
  private final Console console;
  private final Departure departure;
  private final InstantSource clock;
  private final Executors executors;
  private final Inventory inventory;
  private final Conclusion conclusion;
  private final Onlookers onlookers;

  @Inject
  Conductor(
      Catalog catalog,
      FoundPlugins found,
      Settings settings,
      Console console,
      Departure departure,
      InstantSource clock,
      Executors executors,
      Inventory inventory,
      Conclusion conclusion,
      Onlookers onlookers) {
    this.catalog = catalog;
    this.found = found;
    this.settings = settings;
    this.console = console;
    this.departure = departure;
    this.clock = clock;
    this.executors = executors;
    this.inventory = inventory;
    this.conclusion = conclusion;
    this.onlookers = onlookers;
  }

  /**
   * Runs what is missing of an experiment, or of a part of it, then reports; data first: if they
   * are faulty, nothing is left behind.
   *
   * @throws basin.lab.results.sqlite.ResultsException if results cannot be written
   * @throws basin.spi.data.DataException if data cannot be had
   */
  public Exit conduct(Experiment experiment, Optional<Shard> shard, Verbosity verbosity) {
    departure.parting("stopped before the first trial");
    DataShelf shelf = inventory.shelf(experiment, verbosity);
    DataRoom data = new DataRoom(shelf);
    load(experiment, data);
    shelf.fallSilent();
    try (ResultsDatabase database = ResultsDatabase.open(settings.out())) {
      return ExperimentLock.sharing(
          settings.out(),
          experiment.name(),
          () -> runAndReport(experiment, shard, data, database, verbosity));
    }
  }

  private Exit runAndReport(
      Experiment experiment,
      Optional<Shard> shard,
      DataRoom data,
      ResultsDatabase database,
      Verbosity verbosity) {
    UnderWay underWay = new UnderWay();
    FailureCount failures = new FailureCount(settings.failures().most());
    SweepSummary summary;
    OptionalInt signal;
    try {
      summary = sweep(experiment, shard, data, database, underWay, failures, verbosity);
    } finally {
      signal = departure.sweepEnds();
    }
    Results results = database.read(experiment.name(), catalog);
    if (failures.isReached()) {
      return conclusion.gaveUp(summary, results, failures);
    }
    return summary.interrupted() || signal.isPresent()
        ? conclusion.stopped(summary, results, underWay, signal)
        : conclusion.done(
            experiment, summary, results, tallies(experiment, shard, database), verbosity);
  }

  /**
   * Makes sure before anything runs that all data are there, and fetches what may be fetched; warns
   * if it will run slowly.
   *
   * @throws basin.spi.data.DataException if a file is missing
   */
  public void prepare(List<Experiment> experiments, Verbosity verbosity) {
    warnOfSlowKernels();
    NetworkDisk.warning(settings.out()).ifPresent(console::warn);
    inventory.fill(experiments, verbosity);
  }

  /**
   * How an experiment stands if it were run now.
   *
   * @throws basin.spi.data.DataException if a data file is missing
   */
  public Status survey(Experiment experiment, ResultsDatabase database) {
    TrialNames names = new TrialNames(Version.basin(), data(experiment)::digest);
    Plan plan = Plan.of(experiment, names, Map.of());
    return database.status(experiment.name(), plan.trials());
  }

  private SweepSummary sweep(
      Experiment experiment,
      Optional<Shard> shard,
      DataRoom data,
      ResultsDatabase database,
      UnderWay underWay,
      FailureCount failures,
      Verbosity verbosity) {
    Path folder = settings.out().resolve(experiment.name());
    Checkpoints checkpoints = new CheckpointFolder(folder);
    SaveInterval every = experiment.saved();
    try (Escort escort =
            new Escort(experiment.name(), folder, underWay, console, verbosity, clock, onlookers);
        TrialExecutor executor = executors.of(experiment, escort.progress())) {
      TrialNames names = new TrialNames(Version.basin(), data::digest);
      Plan plan =
          Plan.of(
              experiment, names, Provenance.of(Version.basin(), experiment, catalog, data::digest));
      LOG.info(
          "Basin {} runs {} from {}, {} at once",
          Version.basin(),
          experiment.name(),
          experiment.file(),
          settings.threads());
      EngineRunner runner =
          new EngineRunner(
              new TrialBinder(catalog, experiment),
              new Trainer(data),
              underWay,
              Worker.here(found, data.shelf(), experiment.data())
                  .with(
                      new Workplace.Checkpoints(folder.toAbsolutePath().toString(), every.text())),
              new Saving(checkpoints, every));
      retryFailed(experiment, database);
      Quarantine quarantine = quarantine(runner, experiment, database);
      try (SupervisedRunner supervised =
          supervised(runner, experiment, underWay, quarantine, folder)) {
        return new Sweep(
                plan.part(shard),
                database,
                new PlacedFailures(executor, experiment),
                supervised,
                checkpoints)
            .run(new LoggedSweep(escort.progress(), departure, failures, onlookers));
      }
    }
  }

  private void retryFailed(Experiment experiment, ResultsDatabase database) {
    if (settings.failures().retries()) {
      LOG.info("{} failures are forgotten", database.forgetFailures(experiment.name()));
    }
  }

  /** A plugin may have ended the process before this one, of which nobody could tell. */
  private static Quarantine quarantine(
      EngineRunner runner, Experiment experiment, ResultsDatabase database) {
    Quarantine quarantine = new Quarantine(runner.workplace().orElseThrow().plugins());
    database.abandoned(experiment.name()).stream()
        .flatMap(trial -> quarantine.plugins(trial).stream())
        .filter(quarantine::add)
        .forEach(
            plugin ->
                LOG.warn(
                    "a run ended without a word while the plugin {} was at work; its trials run in"
                        + " processes of their own now",
                    plugin));
    return quarantine;
  }

  private SupervisedRunner supervised(
      EngineRunner runner,
      Experiment experiment,
      UnderWay underWay,
      Quarantine quarantine,
      Path folder) {
    Workplace workplace = runner.workplace().orElseThrow();
    return new SupervisedRunner(
        runner,
        underWay,
        new TrialProcesses(workplace, underWay, quarantine, settings.threads(), folder),
        quarantine,
        settings.failures().isolates(),
        new TimeLimit(experiment.limit()));
  }

  private static Map<Shard, Tally> tallies(
      Experiment experiment, Optional<Shard> shard, ResultsDatabase database) {
    Map<Shard, Tally> shards = database.shards(experiment.name());
    return shard.map(part -> Map.of(part, shards.get(part))).orElse(Map.of());
  }

  /** A malformed row is found once and at once, not by each trial; what is odd is said once. */
  private void load(Experiment experiment, DataRoom data) {
    Streams streams = new SeededStreams(experiment.seeds().get(0));
    Set<String> remarks = new TreeSet<>();
    for (Reading reading : experiment.readings()) {
      remarks.addAll(data.rows(reading.data(), streams, reading.precision()).remarks());
    }
    remarks.forEach(console::warn);
  }

  private DataRoom data(Experiment experiment) {
    return new DataRoom(inventory.shelf(experiment, Verbosity.QUIET));
  }

  private void warnOfSlowKernels() {
    if (!Arithmetic.vectorised()) {
      console.warn(
          "this Java runs without jdk.incubator.vector; results have the same bits, but take"
              + " longer");
    }
  }
}
