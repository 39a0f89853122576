package basin.runner.command;

import basin.lab.catalog.Catalog;
import basin.lab.results.ResultsDatabase;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.JsonText;
import basin.runner.experiment.TableExport;
import basin.runner.experiment.TableFormats;
import basin.spi.table.TableFormat;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code basin export}: results as files that every program reads. */
@Command(
    name = "export",
    description = {
      "Writes an experiment's results as tables for other programs.",
      "The table trials has a row for each trial, with its axes and the last value of each series;"
          + " curves a row for each number that was recorded; choices, of an experiment that says"
          + " how to choose (select), the trials of what was chosen. Numbers have all their digits;"
          + " NaN is a number, and what was not recorded is empty.",
      ""
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  basin export quickstart",
      "  basin export quickstart --to tables",
      "  basin export quickstart --format parquet \\",
      "    --plugins plugins/parquet/target/plugins"
    })
final class ExportCommand implements Order {
  @Parameters(paramLabel = "NAME", arity = "1", description = "An experiment that was run.")
  private String name;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "Folder to write to (default: export, in the experiment's folder).")
  private Path target;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "What files: csv (the default), or what a plugin brings, such as parquet.")
  private String format = "csv";

  @Mixin private PluginOptions plugins;
  @Mixin private OutOption out;
  @Mixin private JsonOption json;

  @Spec private CommandSpec spec;

  @Inject private Console console;
  @Inject private Catalog catalog;

  @Override
  public Settings settings() {
    return Settings.reading(plugins.folders(List.of(Path.of("here"))), out.folder(), List.of());
  }

  @Override
  public Exit carryOut() {
    TableFormat files = format();
    try (ResultsDatabase database = ResultsDatabase.openForReading(out.folder())) {
      database.read(name); // a name that Basin gave, so safe as a path
      Path folder = target == null ? out.folder().resolve(name).resolve("export") : target;
      List<Path> written = new TableExport(database, name, files).write(folder);
      if (json.wanted()) {
        JsonText.print(Map.of("files", written), console.out());
      } else {
        written.forEach(console.out()::println);
      }
    }
    return Exit.DONE;
  }

  private TableFormat format() {
    try {
      return new TableFormats(catalog).called(format);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }
}
