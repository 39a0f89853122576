package basin.runner.command;

import basin.lab.catalog.Catalog;
import basin.lab.experiment.Experiment;
import basin.lab.results.ResultsDatabase;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.experiment.ExperimentFiles;
import basin.runner.experiment.Reporter;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

  @Mixin private FileOptions reading;
  @Mixin private OutOption out;

  @Spec private CommandSpec spec;

  @Inject private Console console;
  @Inject private Catalog catalog;
  @Inject private ExperimentFiles experimentFiles;
  @Inject private Reporter reporter;

  @Override
  public Settings settings() {
    Subject.requireFile(subject, reading, spec);
    return reading.reading(Subject.files(subject), out.folder());
  }

  @Override
  public Exit carryOut() {
    String name =
        subject
            .file()
            .map(file -> experimentFiles.read(file, reading.amendments()))
            .map(Experiment::name)
            .orElse(subject.text());
    try (ResultsDatabase database = ResultsDatabase.openForReading(out.folder())) {
      console
          .out()
          .println(reporter.report(database.read(name, catalog), out.folder().resolve(name)));
    }
    return Exit.DONE;
  }
}
