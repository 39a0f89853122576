package basin.runner.progress;

import basin.runner.console.Verbosity;
import basin.spi.run.Failure;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.util.Locale;
import java.util.Optional;

/** What is worth a line about a trial that is over. */
final class TrialNews {
  private TrialNews() {}

  /** A failure always; the rest if much is to be said. */
  static Optional<String> of(Trial trial, TrialResult result, Verbosity verbosity) {
    if (result.outcome() == Outcome.FAILED) {
      return Optional.of(
          "failed: " + RunningTrial.name(trial) + ": " + result.reason() + written(result));
    }
    return verbosity == Verbosity.VERBOSE
        ? Optional.of(outcome(result) + ": " + RunningTrial.name(trial) + ": " + result.reason())
        : Optional.empty();
  }

  private static String written(TrialResult result) {
    return result
        .failure()
        .map(Failure::written)
        .filter(place -> !place.isEmpty())
        .map(place -> " (" + place + ")")
        .orElse("");
  }

  private static String outcome(TrialResult result) {
    return result.outcome().name().toLowerCase(Locale.ROOT);
  }
}
