package basin.runner.verify;

import basin.engine.data.DataRoom;
import basin.engine.training.Trainer;
import basin.lab.catalog.Catalog;
import basin.lab.execution.EngineRunner;
import basin.lab.execution.LocalExecutor;
import basin.lab.execution.UnderWay;
import basin.lab.experiment.TrialBinder;
import basin.lab.provenance.Provenance;
import basin.lab.results.ResultsDatabase;
import basin.lab.trial.InputsHere;
import basin.lab.trial.TrialNames;
import basin.lab.yaml.FaultyFile;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.Version;
import basin.runner.console.Console;
import basin.runner.console.JsonText;
import basin.runner.console.Verbosity;
import basin.runner.progress.Progress;
import basin.runner.progress.Watched;
import basin.spi.data.DataException;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** Trains finished trials of an experiment again, from their stored trees alone. */
public final class Retrainer {
  private final Catalog catalog;
  private final Settings settings;
  private final Console console;
  private final InstantSource clock;

  @Inject
  Retrainer(Catalog catalog, Settings settings, Console console, InstantSource clock) {
    this.catalog = catalog;
    this.settings = settings;
    this.console = console;
    this.clock = clock;
  }

  /**
   * Trains again, and says what comes out otherwise than is stored.
   *
   * @param experiment its name
   * @param size trials at most, drawn by the seed; empty for all
   * @param json whether a program reads the answer
   * @throws basin.lab.results.sqlite.UnknownExperiment if there is none of that name
   */
  public Exit verify(
      String experiment, OptionalInt size, long seed, boolean json, Verbosity verbosity) {
    try (ResultsDatabase database = ResultsDatabase.openForReading(settings.out())) {
      Recount recount = retrained(experiment, size, seed, json, verbosity, database);
      if (json) {
        JsonText.print(recount.data(), console.out());
      } else {
        recount.print(console.out());
      }
      return recount.isSame() ? Exit.DONE : Exit.TRIAL_FAILED;
    }
  }

  private Recount retrained(
      String experiment,
      OptionalInt size,
      long seed,
      boolean json,
      Verbosity verbosity,
      ResultsDatabase database) {
    List<String> finished = new ArrayList<>();
    Map<String, Long> leftOut = new TreeMap<>();
    Set<String> timed = database.timed(experiment);
    database
        .outcomes(experiment)
        .forEach(
            (id, outcome) -> {
              if (!outcome.isFinal()) {
                leftOut.merge(outcome.name().toLowerCase(Locale.ROOT), 1L, Long::sum);
              } else if (timed.contains(id)) {
                leftOut.merge("with seconds for a budget", 1L, Long::sum);
              } else {
                finished.add(id);
              }
            });
    List<String> chosen = Sample.of(finished, size.orElse(finished.size()), seed);
    Recount recount = new Recount(experiment, chosen, finished.size(), leftOut);
    if (!chosen.isEmpty()) {
      train(chosen, experiment, json ? Verbosity.QUIET : verbosity, database, recount);
    }
    return recount;
  }

  private void train(
      List<String> ids,
      String experiment,
      Verbosity verbosity,
      ResultsDatabase database,
      Recount recount) {
    Recheck recheck = new Recheck(database);
    UnderWay underWay = new UnderWay();
    try (Watched watched = Watched.on(console, verbosity, experiment, underWay, clock)) {
      Progress progress = watched.progress();
      DataRoom data =
          new DataRoom(DataPlace.of(recheck.trial(ids.get(0)), settings, catalog, progress));
      EngineRunner runner = new EngineRunner(new TrialBinder(catalog), new Trainer(data), underWay);
      progress.started(ids.size(), 0);
      Map<String, Trial> trials = new HashMap<>();
      long[] done = {0};
      new LocalExecutor(settings.threads())
          .run(
              watch(recheck, ids, trials),
              runner,
              result -> {
                Trial trial = trials.remove(result.id());
                note(trial, result, recheck, data, recount);
                progress.finished(trial, result, ++done[0], ids.size());
              });
    }
  }

  private static Iterator<Trial> watch(
      Recheck recheck, List<String> ids, Map<String, Trial> trials) {
    return ids.stream().map(recheck::trial).peek(trial -> trials.put(trial.id(), trial)).iterator();
  }

  private void note(
      Trial trial, TrialResult result, Recheck recheck, DataRoom data, Recount recount) {
    recheck
        .deviation(result)
        .ifPresentOrElse(
            deviation -> {
              recount.different(trial, deviation);
              recount.surroundings(trial.inputs(), inputs(trial, data));
              Map<String, String> here = Provenance.computing();
              Map<String, String> there = new HashMap<>(recheck.provenance(trial.id()));
              there.keySet().retainAll(here.keySet());
              recount.surroundings(there, here);
            },
            recount::same);
  }

  /** Of one that cannot be bound here nothing is known but that. */
  private Map<String, String> inputs(Trial trial, DataRoom data) {
    try {
      return new InputsHere(catalog).of(trial, new TrialNames(Version.basin(), data::digest));
    } catch (FaultyFile | DataException e) {
      return trial.inputs();
    }
  }
}
