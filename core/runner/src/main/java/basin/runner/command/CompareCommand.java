package basin.runner.command;

import basin.lab.catalog.Catalog;
import basin.lab.experiment.GoalText;
import basin.lab.results.ResultsDatabase;
import basin.lab.results.comparison.Comparison;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.experiment.Reporter;
import basin.spi.report.Goal;
import basin.spi.report.Report.Origin;
import basin.spi.report.Results;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code basin compare}: one report over several experiments. */
@Command(
    name = "compare",
    description = {
      "Writes one report over several experiments that were run, without training.",
      "Groups of all of them stand side by side, paired by seed. What is judged on other data, or by"
          + " another goal, is not compared; in what else they differ is said. Claims are judged by"
          + " the results of the experiment that makes them.",
      ""
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  basin compare quickstart warmer",
      "  basin compare quickstart old-runs/quickstart        of two folders of results",
      "  basin compare quickstart warmer --goal 'validation.accuracy>=0.9'"
    })
final class CompareCommand implements Order {
  private static final String FOLDER = "compare";

  @Parameters(
      paramLabel = "NAME",
      arity = "1..*",
      description = "Experiments that were run; one of another folder of results as DIR/NAME.")
  private List<String> names;

  @Option(
      names = "--goal",
      paramLabel = "METRIC",
      description =
          "By what to compare them, whatever their own goals are: a metric, or one with a target, such"
              + " as 'test.accuracy>=0.97'.")
  private Optional<String> goal = Optional.empty();

  @Mixin private PluginOptions plugins;
  @Mixin private OutOption out;

  @Spec private CommandSpec spec;

  @Inject private Console console;
  @Inject private Catalog catalog;
  @Inject private Reporter reporter;

  @Override
  public Settings settings() {
    return Settings.reading(plugins.folders(List.of()), out.folder(), List.of());
  }

  @Override
  public Exit carryOut() {
    Misuse.unless(names.size() > 1, spec, "name two experiments or more");
    LinkedHashSet<String> distinct = new LinkedHashSet<>(names);
    Misuse.unless(
        distinct.size() == names.size(), spec, "an experiment cannot be compared with itself");
    Map<Path, ResultsDatabase> open = new LinkedHashMap<>();
    try {
      Map<String, Results> experiments = new LinkedHashMap<>();
      for (String typed : names) {
        ResultsDatabase database =
            open.computeIfAbsent(folder(typed), ResultsDatabase::openForReading);
        experiments.put(called(typed), database.read(name(typed), catalog));
      }
      console.out().println(report(Comparison.of(experiments, goal())));
    } finally {
      open.values().forEach(ResultsDatabase::close);
    }
    return Exit.DONE;
  }

  private Optional<Goal> goal() {
    try {
      return goal.map(text -> GoalText.of(text, catalog));
    } catch (IllegalArgumentException malformed) {
      Misuse.unless(false, spec, "--goal: " + malformed.getMessage());
      return Optional.empty();
    }
  }

  private Path report(Results results) {
    Origin origin =
        new Origin(
            names.stream().map(CompareCommand::name).distinct().toList(),
            Origin.of(names).command() + goal.map(text -> " --goal '" + text + "'").orElse(""));
    String place = names.stream().map(CompareCommand::name).collect(Collectors.joining("-"));
    return reporter.report(results, origin, out.folder().resolve(FOLDER).resolve(place));
  }

  /** By its name alone where that is clear. */
  private String called(String typed) {
    boolean alone = names.stream().filter(n -> name(n).equals(name(typed))).count() == 1;
    return alone ? name(typed) : typed;
  }

  private Path folder(String typed) {
    int slash = typed.lastIndexOf('/');
    return slash < 0 ? out.folder() : Path.of(typed.substring(0, Math.max(1, slash)));
  }

  private static String name(String typed) {
    return typed.substring(typed.lastIndexOf('/') + 1);
  }
}
