package basin.runner.command;

import basin.lab.results.ResultsDatabase;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.JsonText;
import basin.runner.console.TextTable;
import basin.runner.experiment.Difference;
import basin.runner.experiment.ExperimentDifferences;
import basin.runner.experiment.TrialDifferences;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code basin diff}: in what two trials or two experiments differ. */
@Command(
    name = "diff",
    description = {
      "Says in what two trials, or two experiments, differ.",
      "Trials: in settings, in what they rest on, in what ran them, and in results. Experiments: in"
          + " what they ask, vary and hold, in trials and in results. Seconds and dates are left out.",
      ""
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  basin diff 0460e8 5b1d",
      "  basin diff quickstart quickstart-longer --json"
    })
final class DiffCommand implements Order {
  @Parameters(
      index = "0",
      paramLabel = "TRIAL|NAME",
      description =
          "The beginning of a trial's name, long enough to be no other's, or an experiment.")
  private String first;

  @Parameters(index = "1", paramLabel = "TRIAL|NAME", description = "Another of the same kind.")
  private String second;

  @Mixin private OutOption out;
  @Mixin private JsonOption json;

  @Spec private CommandSpec spec;

  @Inject private Console console;

  @Override
  public Settings settings() {
    return Settings.reading(List.of(), out.folder(), List.of());
  }

  @Override
  public Exit carryOut() {
    List<Difference> differences;
    try (ResultsDatabase database = ResultsDatabase.openForReading(out.folder())) {
      differences = differences(database);
    }
    if (json.wanted()) {
      JsonText.print(differences.stream().map(DiffCommand::data).toList(), console.out());
    } else if (differences.isEmpty()) {
      console.out().println("no difference");
    } else {
      TextTable table = new TextTable(List.of("in", "what", first, second));
      differences.forEach(
          each -> table.row(each.kind(), each.name(), cell(each.first()), cell(each.second())));
      table.print(console.out());
    }
    return Exit.DONE;
  }

  private List<Difference> differences(ResultsDatabase database) {
    List<String> names = database.experiments();
    Misuse.unless(
        names.contains(first) == names.contains(second),
        spec,
        "'"
            + (names.contains(first) ? first : second)
            + "' is an experiment, and the other is none; name two experiments, or two trials");
    return names.contains(first)
        ? new ExperimentDifferences(database).between(first, second)
        : TrialDifferences.between(database.trial(first), database.trial(second));
  }

  private static String cell(String value) {
    return value == null ? "" : value;
  }

  private static Map<String, Object> data(Difference difference) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("in", difference.kind());
    data.put("what", difference.name());
    data.put("first", difference.first());
    data.put("second", difference.second());
    return data;
  }
}
