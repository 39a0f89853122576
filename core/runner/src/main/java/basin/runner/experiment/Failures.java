package basin.runner.experiment;

import basin.runner.console.Wording;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Failure;
import basin.spi.run.Outcome;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** The trials that failed, with their reasons. */
final class Failures {
  private static final int SHOWN = 10;

  private static final int BRIEF = 8;

  private final Results results;
  private final List<TrialRecord> failed;

  private Failures(Results results, List<TrialRecord> failed) {
    this.results = results;
    this.failed = failed;
  }

  static Failures of(Results results) {
    return new Failures(
        results,
        results.trials().stream()
            .filter(trial -> trial.outcome().filter(o -> o == Outcome.FAILED).isPresent())
            .toList());
  }

  /**
   * Prints the first ten, and how they run again; nothing if there are none.
   *
   * @param file of the experiment
   */
  void print(PrintStream out, Path file) {
    if (failed.isEmpty()) {
      return;
    }
    out.println(Wording.count(failed.size(), "trial") + " failed:");
    for (TrialRecord trial : failed.subList(0, Math.min(SHOWN, failed.size()))) {
      String settings = Wording.settings(trial.axes());
      out.println(
          "  %s  %s%sseed %d: %s"
              .formatted(
                  trial.id().substring(0, Math.min(BRIEF, trial.id().length())),
                  settings,
                  settings.isEmpty() ? "" : ", ",
                  trial.seed(),
                  trial.reason() + written(trial)));
    }
    if (failed.size() > SHOWN) {
      out.println("  … and " + Wording.number(failed.size() - SHOWN) + " more");
    }
    out.println(
        "'basin show TRIAL' says more; 'basin run " + file + " --retry-failed' runs them again");
  }

  private String written(TrialRecord trial) {
    return results
        .failure(trial)
        .map(Failure::written)
        .filter(place -> !place.isEmpty())
        .map(place -> " (" + place + ")")
        .orElse("");
  }
}
