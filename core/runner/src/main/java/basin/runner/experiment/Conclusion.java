package basin.runner.experiment;

import basin.lab.execution.UnderWay;
import basin.lab.experiment.Experiment;
import basin.lab.results.experiments.Shard;
import basin.lab.results.trials.Tally;
import basin.lab.sweep.SweepSummary;
import basin.runner.Exit;
import basin.runner.console.Console;
import basin.runner.console.Verbosity;
import basin.runner.console.Wording;
import basin.runner.process.Departure;
import basin.runner.progress.Onlookers;
import basin.runner.progress.RunningTrial;
import basin.spi.report.Analysed;
import basin.spi.report.Results;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a run leaves its user with: words on how it ended, the report, and an exit code. */
public final class Conclusion {
  private final Console console;
  private final Departure departure;
  private final Reporter reporter;
  private final Onlookers onlookers;

  @Inject
  Conclusion(Console console, Departure departure, Reporter reporter, Onlookers onlookers) {
    this.console = console;
    this.departure = departure;
    this.reporter = reporter;
    this.onlookers = onlookers;
  }

  /** Somebody ended it. */
  Exit stopped(SweepSummary summary, Results results, UnderWay underWay, OptionalInt signal) {
    underWay.now().stream()
        .flatMap(trial -> RunningTrial.didNotStop(trial).stream())
        .forEach(console::complain);
    console.complain(
        "stopped with %s of %s finished and stored; run it again to go on"
            .formatted(
                Wording.number(summary.tally().finished()),
                Wording.count(summary.tally().total(), "trial")));
    if (summary.tally().finished() > 0) {
      report(summary, results);
    }
    return Exit.ofSignal(signal.orElse(Exit.INTERRUPTED.code()));
  }

  /** More trials failed than were to be borne. */
  Exit gaveUp(SweepSummary summary, Results results, FailureCount failures) {
    console.complain(
        "stopped after %s, with %s of %s finished and stored; run it again to go on"
            .formatted(
                Wording.count(failures.failed(), "failed trial"),
                Wording.number(summary.tally().finished()),
                Wording.count(summary.tally().total(), "trial")));
    report(summary, results);
    return Exit.TRIAL_FAILED;
  }

  /**
   * All that was to run has run.
   *
   * @param shard the part of the experiment that this was, with how it stands; analyses are none of
   *     its business
   */
  Exit done(
      Experiment experiment,
      SweepSummary summary,
      Results results,
      Map<Shard, Tally> shard,
      Verbosity verbosity) {
    departure.parting(
        "stopped with all trials stored, but without a report; 'basin report %s' writes it"
            .formatted(summary.experiment()));
    if (verbosity != Verbosity.QUIET) {
      Standings.of(results).print(console.out());
      Failures.of(results).print(console.out(), experiment.file());
      results.analyses().stream()
          .filter(each -> shard.isEmpty() && !isDone(each))
          .forEach(each -> console.out().println(Wording.analysis(each)));
    }
    shard.forEach((part, tally) -> console.out().println(Wording.ended(part, tally)));
    left(summary, experiment).ifPresent(console.out()::println);
    report(summary, results);
    boolean whole = !shard.isEmpty() || results.analyses().stream().allMatch(Conclusion::isDone);
    return summary.tally().failed() > 0 || !whole ? Exit.TRIAL_FAILED : Exit.DONE;
  }

  private void report(SweepSummary summary, Results results) {
    Path report = reporter.report(results, summary.folder());
    console.out().println(report);
    onlookers.reported(summary.experiment(), report);
  }

  /** What a budget has left for the next run, if it has. */
  private static Optional<String> left(SweepSummary summary, Experiment experiment) {
    return experiment
        .budget()
        .filter(budget -> summary.spent())
        .map(
            budget ->
                "the budget of %s is spent: %s left; run it again to go on"
                    .formatted(
                        budget,
                        Wording.count(summary.tally().missing(), "trial")
                            + (summary.tally().missing() == 1 ? " is" : " are")));
  }

  private static boolean isDone(Analysed analysis) {
    return analysis.complete() && analysis.missing() == 0;
  }
}
