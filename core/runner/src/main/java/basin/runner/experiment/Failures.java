package basin.runner.experiment;

import basin.runner.console.Wording;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import java.io.PrintStream;
import java.util.List;

/** The trials that failed, with their reasons. */
final class Failures {
  private static final int SHOWN = 10;

  private final List<TrialRecord> failed;

  private Failures(List<TrialRecord> failed) {
    this.failed = failed;
  }

  static Failures of(Results results) {
    return new Failures(
        results.trials().stream()
            .filter(trial -> trial.outcome().filter(o -> o == Outcome.FAILED).isPresent())
            .toList());
  }

  /** Prints the first ten; nothing if there are none. */
  void print(PrintStream out) {
    if (failed.isEmpty()) {
      return;
    }
    out.println(Wording.count(failed.size(), "trial") + " failed, and will run again next time:");
    for (TrialRecord trial : failed.subList(0, Math.min(SHOWN, failed.size()))) {
      String settings = Wording.settings(trial.axes());
      out.println(
          "  %s%sseed %d: %s"
              .formatted(settings, settings.isEmpty() ? "" : ", ", trial.seed(), trial.reason()));
    }
    if (failed.size() > SHOWN) {
      out.println("  … and " + Wording.number(failed.size() - SHOWN) + " more");
    }
  }
}
