package basin.runner.command;

import basin.lab.experiment.Experiment;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.experiment.Conductor;
import basin.runner.experiment.DryRun;
import basin.runner.experiment.ExperimentFiles;
import basin.runner.experiment.ReportSoFar;
import basin.runner.live.LivePage;
import basin.runner.progress.Onlookers;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code basin run}: runs what is missing of experiments, and reports. */
@Command(
    name = "run",
    description = {
      "Runs the trials of experiments that have no result yet, and reports.",
      "Stop it whenever you like: Ctrl-C stores what is finished, saves what runs and reports; a"
          + " second one does not wait, and running it again goes on.",
      ""
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  basin run experiments/quickstart.yaml",
      "  basin run FILE --set train.epochs=50 --set seeds=10 -j 4",
      "  basin run FILE --grid optimizer.adam.rate=1e-4,1e-3,1e-2 --out runs/rates",
      "  basin run FILE --live --then 'notify-send \"Basin: $BASIN_EXIT\"'"
    })
final class RunCommand implements Order {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Experiments, all checked before the first one runs.")
  private List<Path> files;

  @Mixin private FileOptions reading;
  @Mixin private YesOption size;
  @Mixin private JobsOption jobs;
  @Mixin private ExecutorOptions executor;

  @Option(
      names = "--alone",
      description =
          "One trial at a time, none in lockstep, so that the seconds of each are its own. What has"
              + " a result is not timed again: add --out with a new folder.")
  private boolean alone;

  @Option(
      names = "--dry-run",
      description =
          "Says what would run, why it is new, and how long it may take, and does nothing of it.")
  private boolean dry;

  @Mixin private ShardOption shard;
  @Mixin private LiveOptions live;
  @Mixin private AfterwardsOptions afterwards;
  @Mixin private FailureOptions failures;
  @Mixin private OutOption out;
  @Mixin private VerbosityOptions verbosity;

  @Spec private CommandSpec spec;

  @Inject private ExperimentFiles experimentFiles;
  @Inject private Conductor conductor;
  @Inject private Console console;
  @Inject private Onlookers onlookers;
  @Inject private ReportSoFar reportSoFar;
  @Inject private DryRun dryRun;

  private Aftermath aftermath;

  @Override
  public Settings settings() {
    Settings all = reading.settings(files, out.folder(), jobs.threads());
    return (alone ? all.alone() : all).with(failures.policy(spec));
  }

  @Override
  public Exit carryOut() {
    List<Experiment> experiments =
        experimentFiles.read(
            files, failures.with(executor.with(reading.amendments())), size.allowance());
    if (dry) {
      experiments.forEach(dryRun::print);
      return Exit.DONE;
    }
    aftermath = new Aftermath(experiments.stream().map(Experiment::name).toList());
    onlookers.add(aftermath);
    Optional<LivePage> page = live.open(settings().threads(), reportSoFar, console);
    page.ifPresent(onlookers::add);
    try {
      conductor.prepare(experiments, verbosity.level());
      return conduct(experiments, page);
    } finally {
      page.ifPresent(LivePage::close);
    }
  }

  private Exit conduct(List<Experiment> experiments, Optional<LivePage> page) {
    Exit exit = Exit.DONE;
    for (Experiment experiment : experiments) {
      page.ifPresent(each -> each.asks(experiment.question()));
      Exit each = conductor.conduct(experiment, shard.shard(), verbosity.level());
      if (each.code() > Exit.TRIAL_FAILED.code()) {
        return each;
      }
      exit = each == Exit.DONE ? exit : each;
    }
    return exit;
  }

  /** A run that has not begun has no end. */
  @Override
  public void over(int code) {
    if (aftermath != null) {
      afterwards.carryOut(code, aftermath, console);
    }
  }
}
