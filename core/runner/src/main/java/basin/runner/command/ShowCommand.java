package basin.runner.command;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.trials.StoredTrial;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.JsonText;
import basin.runner.experiment.TrialPortrait;
import jakarta.inject.Inject;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code basin show}: all that is known of a trial. */
@Command(
    name = "show",
    description = {
      "Shows a trial: where it stands, what came of it, what it rests on, and all its settings.",
      "With --yaml it writes a file that runs this trial alone, under the same name.",
      ""
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  basin show 0460e8",
      "  basin show 0460e8 --yaml > trial.yaml",
      "  basin run trial.yaml --out runs/alone"
    })
final class ShowCommand implements Order {
  @Parameters(
      paramLabel = "TRIAL",
      arity = "1",
      description = "The beginning of a trial's name, long enough to be no other's.")
  private String beginning;

  @Option(
      names = "--yaml",
      description =
          "Writes the trial as an experiment of its own. Files of data that it names are looked for"
              + " beside it, as in every experiment.")
  private boolean yaml;

  @Mixin private OutOption out;
  @Mixin private JsonOption json;

  @Spec private CommandSpec spec;

  @Inject private Console console;

  @Override
  public Settings settings() {
    Misuse.unless(!(yaml && json.wanted()), spec, "--yaml and --json exclude each other");
    return Settings.reading(List.of(), out.folder(), List.of());
  }

  @Override
  public Exit carryOut() {
    StoredTrial trial;
    try (ResultsDatabase database = ResultsDatabase.openForReading(out.folder())) {
      trial = database.trial(beginning);
    }
    TrialPortrait portrait = new TrialPortrait(trial);
    if (yaml) {
      Misuse.unless(
          portrait.runsAlone(),
          spec,
          "an analysis computes this trial from others; it cannot run alone");
      console.out().print(portrait.yaml());
    } else if (json.wanted()) {
      JsonText.print(portrait.data(), console.out());
    } else {
      portrait.print(console.out(), out.folder());
    }
    return Exit.DONE;
  }
}
