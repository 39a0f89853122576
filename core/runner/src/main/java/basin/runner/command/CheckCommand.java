package basin.runner.command;

import basin.lab.experiment.Experiment;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.JsonText;
import basin.runner.experiment.Desk;
import basin.runner.experiment.Preview;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code basin check}: finds every mistake, and lists the trials. */
@Command(
    name = "check",
    description = {
      "Checks experiments without running them, and lists their trials.",
      "Every mistake is shown at once, with line, column and repair.",
      ""
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  basin check experiments/quickstart.yaml",
      "  basin check FILE --grid train.batch=16,32,64 --trials 100",
      "  basin check FILE --json"
    })
final class CheckCommand implements Order {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Experiments.")
  private List<Path> files;

  @Mixin private VariationOptions variations;

  @Option(
      names = "--trials",
      paramLabel = "N",
      defaultValue = "40",
      description = "How many trials to list (default: ${DEFAULT-VALUE}).")
  private int listed;

  @Option(names = "--json", description = "Answers in JSON.")
  private boolean json;

  @Mixin private PluginOptions plugins;

  @Option(
      names = {"-q", "--quiet"},
      description = "Says only how many trials there are.")
  private boolean quiet;

  @Inject private Console console;
  @Inject private Desk desk;

  @Override
  public Settings settings() {
    return Settings.reading(plugins.folders(files), Path.of("."), List.of());
  }

  @Override
  public Exit carryOut() {
    List<Preview> previews =
        desk.read(files, variations.amendments()).stream().map(this::preview).toList();
    if (json) {
      JsonText.print(
          previews.stream().map(preview -> preview.data(console.out())).toList(), console.out());
    } else if (quiet) {
      previews.forEach(preview -> console.out().println(preview.headline()));
    } else {
      previews.forEach(preview -> preview.print(console.out()));
    }
    return Exit.DONE;
  }

  private Preview preview(Experiment experiment) {
    return new Preview(experiment, Math.max(0, listed));
  }
}
