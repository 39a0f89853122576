package basin.runner.command;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.Tally;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.JsonText;
import basin.runner.console.TextTable;
import basin.runner.console.Wording;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code basin status}: how far experiments are. */
@Command(
    name = "status",
    description = {"Says how far experiments are, also while they run.", ""},
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  basin status                                all experiments in runs/",
      "  basin status quickstart",
      "  basin status experiments/quickstart.yaml    and what has changed since it ran"
    })
final class StatusCommand implements Order {
  @Parameters(
      paramLabel = "NAME|FILE",
      arity = "0..1",
      description = "An experiment (default: all).")
  private Subject subject;

  @Option(names = "--json", description = "Answers in JSON.")
  private boolean json;

  @Mixin private OutOption out;
  @Mixin private DataOptions data;
  @Mixin private PluginOptions plugins;

  @Inject private Console console;

  @Override
  public Settings settings() {
    List<Path> files = subject == null ? List.of() : subject.files();
    return Settings.reading(plugins.folders(files), out.folder(), data.folders());
  }

  @Override
  public Exit carryOut() {
    try (ResultsDatabase database = ResultsDatabase.openForReading(out.folder())) {
      Map<String, Tally> tallies = new LinkedHashMap<>();
      database.experiments().forEach(name -> tallies.put(name, database.tally(name)));
      print(tallies);
    }
    return Exit.DONE;
  }

  private void print(Map<String, Tally> tallies) {
    if (json) {
      console.out().println(JsonText.of(tallies));
      return;
    }
    TextTable table =
        new TextTable(List.of("experiment", "trials", "done", "diverged", "failed", "missing"));
    tallies.forEach((name, tally) -> table.row(cells(name, tally)));
    table.print(console.out());
  }

  private static List<String> cells(String name, Tally tally) {
    return List.of(
        name,
        Wording.number(tally.total()),
        Wording.number(tally.done()),
        Wording.number(tally.diverged()),
        Wording.number(tally.failed()),
        Wording.number(tally.missing()));
  }
}
