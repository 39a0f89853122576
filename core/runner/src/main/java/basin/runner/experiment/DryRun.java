package basin.runner.experiment;

import basin.engine.data.DataRoom;
import basin.lab.experiment.Experiment;
import basin.lab.experiment.TrialNames;
import basin.lab.results.Change;
import basin.lab.results.ResultsDatabase;
import basin.lab.results.Timing;
import basin.lab.results.UnknownExperiment;
import basin.runner.Settings;
import basin.runner.Version;
import basin.runner.console.Console;
import basin.runner.console.Wording;
import basin.spi.data.DataException;
import basin.spi.data.Dataset;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says what a run would do, why, and how long it may take; nothing is trained, fetched or written.
 */
public final class DryRun {
  private static final int MOST_KINDS = 40;
  private static final String FAILED = "failed before";
  private static final String NEW = "has not run";

  private final Inventory inventory;
  private final Settings settings;
  private final Console console;

  @Inject
  DryRun(Inventory inventory, Settings settings, Console console) {
    this.inventory = inventory;
    this.settings = settings;
    this.console = console;
  }

  /** Prints it. */
  public void print(Experiment experiment) {
    try (ResultsDatabase database = ResultsDatabase.openForReading(settings.out())) {
      print(experiment, Optional.of(database));
    } catch (UnknownExperiment nothingHasRun) {
      print(experiment, Optional.empty());
    }
  }

  /** Trials of one kind differ in their seed alone. */
  private record Kind(String settings, String why) {}

  private void print(Experiment experiment, Optional<ResultsDatabase> database) {
    TrialNames names = names(experiment);
    Map<Kind, Long> kinds = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    long missing = 0;
    for (Iterator<Trial> trials = experiment.trials(names); trials.hasNext(); ) {
      Trial trial = trials.next();
      Optional<Outcome> outcome = database.flatMap(results -> results.outcome(trial.id()));
      if (seen.add(trial.id()) && outcome.filter(each -> each != Outcome.FAILED).isEmpty()) {
        missing++;
        String why = outcome.isPresent() ? FAILED : NEW;
        kinds.merge(new Kind(Wording.settings(trial.axes()), why), 1L, Long::sum);
      }
    }
    console
        .out()
        .println(
            "%s: %s, %s of them done; %s would run"
                .formatted(
                    experiment.name(),
                    Wording.count(seen.size(), "trial"),
                    Wording.number(seen.size() - missing),
                    Wording.number(missing)));
    print(kinds);
    database.ifPresent(
        results ->
            changes(experiment, names, results)
                .forEach(change -> console.out().println("  anew, since changed: " + change)));
    if (missing > 0) {
      console.out().println("  " + time(missing, experiment, database));
    }
    if (!experiment.analyses().isEmpty()) {
      console.out().println("  then what its analyses ask for, which follows from the results");
    }
  }

  private void print(Map<Kind, Long> kinds) {
    kinds.entrySet().stream()
        .limit(MOST_KINDS)
        .forEach(
            each ->
                console
                    .out()
                    .println(
                        "  "
                            + (each.getKey().settings().isEmpty()
                                ? ""
                                : each.getKey().settings() + ": ")
                            + Wording.count(each.getValue(), "seed")
                            + ", "
                            + each.getKey().why()));
    if (kinds.size() > MOST_KINDS) {
      console.out().println("  … and " + Wording.number(kinds.size() - MOST_KINDS) + " more kinds");
    }
  }

  private static List<Change> changes(
      Experiment experiment, TrialNames names, ResultsDatabase database) {
    return database.changes(experiment.name(), experiment.trials(names));
  }

  private String time(long missing, Experiment experiment, Optional<ResultsDatabase> database) {
    Timing timing =
        database
            .map(results -> results.timing(experiment.name()))
            .orElse(new Timing(0, Double.NaN));
    if (timing.trials() == 0) {
      return "how long that takes nobody knows: none of its trials has been timed";
    }
    double seconds = missing * timing.mean() / Math.min(missing, settings.threads());
    return "about "
        + Wording.duration(seconds)
        + " on "
        + Wording.count(Math.min(missing, settings.threads()), "thread")
        + ", if each takes as long as the "
        + Wording.number(timing.trials())
        + " that ran";
  }

  /** Where data would have to be fetched first, all trials are new. */
  private TrialNames names(Experiment experiment) {
    try {
      DataRoom data = new DataRoom(inventory.presentShelf(experiment.file()));
      for (Dataset set : experiment.data()) {
        data.digest(set);
      }
      return new TrialNames(Version.basin(), data::digest);
    } catch (DataException e) {
      console.warn(e.getMessage() + "; what rests on them counts as new");
      return TrialNames.withoutData(Version.basin());
    }
  }
}
