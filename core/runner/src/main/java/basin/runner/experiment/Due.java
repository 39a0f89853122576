package basin.runner.experiment;

import basin.lab.experiment.Experiment;
import basin.lab.results.ResultsDatabase;
import basin.lab.trial.TrialNames;
import basin.runner.console.Wording;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which trials of an experiment a run would take up, and why. */
final class Due {
  private final Experiment experiment;
  private final Optional<ResultsDatabase> database;
  private final boolean retries;
  private final Set<String> seen = new HashSet<>();
  private final Map<Kind, Long> kinds = new LinkedHashMap<>();
  private long missing;
  private long failed;

  private Due(Experiment experiment, Optional<ResultsDatabase> database, boolean retries) {
    this.experiment = experiment;
    this.database = database;
    this.retries = retries;
  }

  /** Trials of a kind differ in their seed alone. */
  record Kind(String settings, Reason reason) {}

  /** Why a trial would run. */
  enum Reason {
    NEW("has not run"),
    WAITING("waits at a rung"),
    FAILED("failed before");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * Looks at each trial, whatever the number.
   *
   * @param database with what has run, if anything has
   * @param retries whether trials run again that failed
   */
  static Due of(
      Experiment experiment,
      TrialNames names,
      Optional<ResultsDatabase> database,
      boolean retries) {
    Due due = new Due(experiment, database, retries);
    experiment.trials(names).forEachRemaining(due::look);
    return due;
  }

  private void look(Trial trial) {
    if (!seen.add(trial.id())) {
      return;
    }
    Optional<Reason> reason =
        database.map(all -> reason(trial.id(), all)).orElse(Optional.of(Reason.NEW));
    if (reason.equals(Optional.of(Reason.FAILED)) && !retries) {
      failed++;
    } else if (reason.isPresent()) {
      missing++;
      kinds.merge(new Kind(Wording.settings(trial.axes()), reason.get()), 1L, Long::sum);
    }
  }

  /** Empty if it has ended. */
  private Optional<Reason> reason(String trial, ResultsDatabase results) {
    Optional<Outcome> ended = results.outcome(experiment.name(), trial);
    if (ended.isPresent()) {
      return ended.filter(Outcome.FAILED::equals).map(any -> Reason.FAILED);
    }
    return Optional.of(results.outcome(trial).isPresent() ? Reason.WAITING : Reason.NEW);
  }

  /** How many trials there are. */
  long total() {
    return seen.size();
  }

  /** How many would run. */
  long missing() {
    return missing;
  }

  /** How many failed and would stay as they are. */
  long failed() {
    return failed;
  }

  /** What would run, and how many seeds of each. */
  Map<Kind, Long> kinds() {
    return Collections.unmodifiableMap(kinds);
  }
}
