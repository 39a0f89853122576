package basin.runner.command;

import basin.lab.results.ResultsDatabase;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.JsonText;
import basin.runner.experiment.CsvExport;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code basin export}: results as files that every program reads. */
@Command(
    name = "export",
    description = {
      "Writes an experiment's results to CSV: trials.csv, a row for each trial with its axes and the",
      "last value of each series, and curves.csv, a row for each number that was recorded; of an",
      "experiment that says how to choose (select), choices.csv with the trials of what was chosen.",
      "Numbers have all their digits; NaN is written out, and what was not recorded is empty.",
      ""
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  basin export quickstart",
      "  basin export quickstart --to tables"
    })
final class ExportCommand implements Order {
  @Parameters(paramLabel = "NAME", arity = "1", description = "An experiment that was run.")
  private String name;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "Folder to write to (default: export, in the experiment's folder).")
  private Path target;

  @Mixin private OutOption out;
  @Mixin private JsonOption json;

  @Inject private Console console;

  @Override
  public Settings settings() {
    return Settings.reading(List.of(), out.folder(), List.of());
  }

  @Override
  public Exit carryOut() {
    try (ResultsDatabase database = ResultsDatabase.openForReading(out.folder())) {
      database.read(name); // a name that Basin gave, so safe as a path
      Path folder = target == null ? out.folder().resolve(name).resolve("export") : target;
      List<Path> files = new CsvExport(database, name).write(folder);
      if (json.wanted()) {
        JsonText.print(Map.of("files", files), console.out());
      } else {
        files.forEach(console.out()::println);
      }
    }
    return Exit.DONE;
  }
}
