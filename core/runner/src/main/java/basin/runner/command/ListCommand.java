package basin.runner.command;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.trials.Tally;
import basin.lab.results.trials.TrialLine;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.JsonText;
import basin.runner.console.TextTable;
import basin.runner.console.Wording;
import basin.spi.report.ExperimentRecord;
import basin.spi.run.Outcome;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code basin list}: which experiments there are, or which trials one has. */
@Command(
    name = "list",
    description = {
      "Lists the experiments of a folder, or the trials of one with the last value of its goal.",
      ""
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  basin list                                    all experiments in runs/",
      "  basin list quickstart --outcome diverged,failed",
      "  basin list quickstart --where optimizer=adam --seed 3"
    })
final class ListCommand implements Order {
  private static final String MISSING = "missing";
  private static final List<String> OUTCOMES =
      Stream.concat(Stream.of(Outcome.values()).map(ListCommand::word), Stream.of(MISSING))
          .toList();
  private static final int NAME_LETTERS = 12;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "An experiment that was run (default: lists experiments).")
  private String name;

  @Option(
      names = "--outcome",
      paramLabel = "WORD",
      split = ",",
      description = "Only trials that are completed, stopped, pruned, diverged, failed or missing.")
  private List<String> outcomes = List.of();

  @Option(
      names = "--where",
      paramLabel = "AXIS=VALUE",
      description = "Only trials with this value on an axis, as it is listed; may be repeated.")
  private Map<String, String> where = Map.of();

  @Option(names = "--seed", paramLabel = "N", description = "Only trials with this seed.")
  private Long seed;

  @Mixin private OutOption out;
  @Mixin private JsonOption json;

  @Spec private CommandSpec spec;

  @Inject private Console console;

  @Override
  public Settings settings() {
    boolean filtered = !outcomes.isEmpty() || !where.isEmpty() || seed != null;
    Misuse.unless(
        name != null || !filtered,
        spec,
        "--outcome, --where and --seed choose among trials; name an experiment");
    outcomes.forEach(each -> Misuse.unlessOneOf(OUTCOMES, each, each, "outcome", spec));
    return Settings.reading(List.of(), out.folder(), List.of());
  }

  @Override
  public Exit carryOut() {
    try (ResultsDatabase database = ResultsDatabase.openForReading(out.folder())) {
      if (name == null) {
        listExperiments(database);
      } else {
        listTrials(database);
      }
    }
    return Exit.DONE;
  }

  private void listExperiments(ResultsDatabase database) {
    List<ExperimentRecord> experiments =
        database.experiments().stream().map(each -> database.read(each).experiment()).toList();
    if (json.wanted()) {
      JsonText.print(
          experiments.stream().map(each -> data(each, database)).toList(), console.out());
      return;
    }
    TextTable table = new TextTable(List.of("experiment", "trials", "run", "goal", "question"));
    for (ExperimentRecord each : experiments) {
      Tally tally = database.tally(each.name());
      table.row(
          each.name(),
          Wording.number(tally.total()),
          Wording.number(tally.total() - tally.missing()),
          each.goal().metric(),
          each.question().strip().replaceAll("\\s+", " "));
    }
    table.print(console.out());
  }

  private static Map<String, Object> data(ExperimentRecord experiment, ResultsDatabase database) {
    Tally tally = database.tally(experiment.name());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("experiment", experiment.name());
    data.put("question", experiment.question());
    data.put("trials", tally.total());
    data.put("run", tally.total() - tally.missing());
    data.put("axes", experiment.axes());
    data.put("goal", experiment.goal().metric());
    return data;
  }

  private void listTrials(ResultsDatabase database) {
    ExperimentRecord experiment = database.read(name).experiment();
    where.keySet().forEach(axis -> Misuse.unlessOneOf(experiment.axes(), axis, axis, "axis", spec));
    String metric = experiment.goal().choosing().metric();
    List<TrialLine> trials =
        database.trials(name, metric).stream().filter(this::isAskedFor).toList();
    if (json.wanted()) {
      JsonText.print(trials.stream().map(trial -> data(trial, metric)).toList(), console.out());
      return;
    }
    TextTable table =
        new TextTable(List.of("number", "trial", "seed", "outcome", "steps", metric, "settings"));
    trials.forEach(trial -> table.row(cells(trial)));
    table.print(console.out());
  }

  private boolean isAskedFor(TrialLine trial) {
    return (outcomes.isEmpty() || outcomes.contains(outcome(trial)))
        && (seed == null || seed == trial.seed())
        && where.entrySet().stream()
            .allMatch(asked -> asked.getValue().equals(trial.axes().get(asked.getKey())));
  }

  private static List<String> cells(TrialLine trial) {
    return List.of(
        Wording.number(trial.number()),
        trial.id().substring(0, Math.min(NAME_LETTERS, trial.id().length())),
        Long.toString(trial.seed()),
        outcome(trial),
        trial.outcome().isEmpty() ? "" : Wording.number(trial.steps()),
        trial.outcome().isEmpty() ? "" : Wording.value(trial.value()),
        Wording.settings(trial.axes()));
  }

  private static Map<String, Object> data(TrialLine trial, String metric) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("number", trial.number());
    data.put("trial", trial.id());
    data.put("seed", trial.seed());
    data.put("axes", trial.axes());
    data.put("outcome", outcome(trial));
    if (trial.outcome().isPresent()) {
      data.put("reason", trial.reason());
      data.put("steps", trial.steps());
      data.put(metric, trial.value());
    }
    return data;
  }

  private static String outcome(TrialLine trial) {
    return trial.outcome().map(ListCommand::word).orElse(MISSING);
  }

  private static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
