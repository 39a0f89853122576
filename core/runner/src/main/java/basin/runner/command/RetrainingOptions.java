package basin.runner.command;

import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Verbosity;
import basin.runner.verify.Retrainer;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How trials of experiments are trained again. */
final class RetrainingOptions {
  @Option(
      names = "--sample",
      paramLabel = "N",
      converter = CountConverter.class,
      description = "So many trials of each experiment, drawn at random (default: all).")
  private int sample;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Draws another sample (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Mixin private OutOption out;
  @Mixin private DataOptions data;
  @Mixin private PluginOptions plugins;
  @Mixin private JsonOption json;

  /** What a command settles that trains again. */
  Settings settings(List<String> experiments, List<Integer> threads, CommandSpec spec) {
    Misuse.unless(
        !experiments.isEmpty(),
        spec,
        "what is to be verified? Name experiments that were run, or check Basin on this machine with"
            + " --self");
    Misuse.unless(threads.size() < 2, spec, "without --self one number of threads will do");
    int number = threads.isEmpty() ? Runtime.getRuntime().availableProcessors() : threads.get(0);
    return new Settings(
        plugins.folders(List.of()), out.folder(), data.folders(), data.downloads(), number);
  }

  /** Goes on after an experiment that came out otherwise. */
  Exit carryOut(List<String> experiments, Retrainer retrainer, Verbosity verbosity) {
    OptionalInt size = sample == 0 ? OptionalInt.empty() : OptionalInt.of(sample);
    Exit exit = Exit.DONE;
    for (String experiment : experiments) {
      Exit each = retrainer.verify(experiment, size, seed, json.wanted(), verbosity);
      exit = each == Exit.DONE ? exit : each;
    }
    return exit;
  }
}
