package basin.runner.command;

import basin.lab.experiment.Experiment;
import basin.lab.results.ResultsDatabase;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.experiment.Desk;
import basin.runner.experiment.Reporter;
import jakarta.inject.Inject;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code basin report}: writes a report again from the results. */
@Command(
    name = "report",
    description = {"Writes an experiment's report again from its results, without training.", ""},
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  basin report quickstart",
      "  basin report experiments/quickstart.yaml --out runs"
    })
final class ReportCommand implements Order {
  @Parameters(paramLabel = "NAME|FILE", description = "An experiment that was run.")
  private Subject subject;

  @Mixin private OutOption out;
  @Mixin private PluginOptions plugins;

  @Inject private Console console;
  @Inject private Desk desk;
  @Inject private Reporter reporter;

  @Override
  public Settings settings() {
    return Settings.reading(plugins.folders(subject.files()), out.folder(), List.of());
  }

  @Override
  public Exit carryOut() {
    String name =
        subject
            .file()
            .map(file -> desk.read(file, List.of()))
            .map(Experiment::name)
            .orElse(subject.text());
    try (ResultsDatabase database = ResultsDatabase.openForReading(out.folder())) {
      console.out().println(reporter.report(database.read(name), out.folder().resolve(name)));
    }
    return Exit.DONE;
  }
}
