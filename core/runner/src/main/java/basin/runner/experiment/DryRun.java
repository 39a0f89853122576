package basin.runner.experiment;

import basin.engine.data.DataRoom;
import basin.lab.experiment.Experiment;
import basin.lab.results.ResultsDatabase;
import basin.lab.results.sqlite.UnknownExperiment;
import basin.lab.results.trials.Timing;
import basin.lab.trial.TrialNames;
import basin.runner.Settings;
import basin.runner.Version;
import basin.runner.console.Console;
import basin.runner.console.Wording;
import basin.spi.data.DataException;
import basin.spi.data.Dataset;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * Says what a run would do, why, and how long it may take; nothing is trained, fetched or written.
 */
public final class DryRun {
  private static final int MOST_KINDS = 40;

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

  private void print(Experiment experiment, Optional<ResultsDatabase> database) {
    TrialNames names = names(experiment);
    Due due = Due.of(experiment, names, database, settings.failures().retries());
    console.out().println(headline(experiment, due));
    due.kinds().entrySet().stream().limit(MOST_KINDS).map(DryRun::line).forEach(this::say);
    if (due.kinds().size() > MOST_KINDS) {
      say("… and " + Wording.number(due.kinds().size() - MOST_KINDS) + " more kinds");
    }
    database.stream()
        .flatMap(all -> all.changes(experiment.name(), experiment.trials(names)).stream())
        .forEach(change -> say("anew, since changed: " + change));
    if (due.missing() > 0) {
      say(time(due.missing(), experiment, database));
    }
    if (!experiment.analyses().isEmpty()) {
      say("then what its analyses ask for, which follows from the results");
    }
  }

  private void say(String line) {
    console.out().println("  " + line);
  }

  private static String headline(Experiment experiment, Due due) {
    String failed =
        due.failed() == 0
            ? ""
            : ", " + Wording.number(due.failed()) + " failed (--retry-failed runs them again)";
    return "%s: %s, %s of them done%s; %s would run"
        .formatted(
            experiment.name(),
            Wording.count(due.total(), "trial"),
            Wording.number(due.total() - due.missing() - due.failed()),
            failed,
            Wording.number(due.missing()));
  }

  private static String line(Map.Entry<Due.Kind, Long> each) {
    String settings = each.getKey().settings();
    return (settings.isEmpty() ? "" : settings + ": ")
        + Wording.count(each.getValue(), "seed")
        + ", "
        + each.getKey().reason().words();
  }

  private String time(long missing, Experiment experiment, Optional<ResultsDatabase> database) {
    Timing timing =
        database.map(all -> all.timing(experiment.name())).orElse(new Timing(0, Double.NaN));
    if (timing.trials() == 0) {
      return "how long that takes nobody knows: none of its trials has been timed";
    }
    long threads = Math.min(missing, settings.threads());
    return "about "
        + Wording.duration(missing * timing.mean() / threads)
        + " on "
        + Wording.count(threads, "thread")
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
