package basin.runner.experiment;

import basin.lab.experiment.Experiment;
import basin.lab.experiment.Pruning;
import basin.lab.sweep.rungs.PruningForecast;
import basin.lab.trial.TrialNames;
import basin.lab.yaml.JsonTree;
import basin.lab.yaml.Yaml;
import basin.runner.Version;
import basin.runner.console.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What will be pruned of an experiment, and what one run of it may spend, in words. */
record PruningPreview(Experiment experiment) {
  /** More are not laid out for what would be pruned of them. */
  private static final long MOST_PLANNED = 10_000;

  /** A line for each bracket that differs, and what all of it costs; none if all run. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    experiment
        .pruning()
        .ifPresent(
            pruning -> {
              lines.add(
                  "prune: %s, by %s (%s is better)"
                      .formatted(
                          Yaml.line(JsonTree.of(pruning.text())),
                          pruning.series(),
                          pruning.higher() ? "more" : "less"));
              forecast(pruning).ifPresent(forecast -> lines.addAll(lines(forecast)));
            });
    experiment
        .budget()
        .ifPresent(budget -> lines.add("budget: " + budget + " in one run; the next goes on"));
    return lines;
  }

  private Optional<PruningForecast> forecast(Pruning pruning) {
    return experiment.trialCount() > MOST_PLANNED
        ? Optional.empty()
        : Optional.of(
            PruningForecast.of(experiment, pruning, TrialNames.withoutData(Version.basin())));
  }

  private static List<String> lines(PruningForecast forecast) {
    List<String> lines = new ArrayList<>();
    forecast.brackets().forEach(bracket -> lines.add("  " + line(bracket)));
    boolean sure =
        forecast.brackets().stream()
            .flatMap(bracket -> bracket.stages().stream())
            .allMatch(PruningForecast.Stage::sure);
    lines.add(
        sure
            ? "  in all %.0f %% of what it takes to train all to their ends"
                .formatted(100 * forecast.share())
            : "  how many go on depends on how they do");
    return lines;
  }

  /** Rungs named where how many reach them is not known. */
  private static final int NAMED = 5;

  /** {@code 2 × 27 settings: 27 to 1 epoch, 9 to 3 epochs, 3 to 9 epochs, 1 to 27 epochs}. */
  private static String line(PruningForecast.Bracket bracket) {
    return (bracket.count() > 1 ? Wording.number(bracket.count()) + " × " : "")
        + Wording.count(bracket.settings(), "setting")
        + (bracket.trials() > bracket.settings()
            ? " of " + Wording.number(bracket.trials() / bracket.settings()) + " trials"
            : "")
        + ": "
        + (bracket.stages().stream().allMatch(PruningForecast.Stage::sure)
            ? bracket.stages().stream()
                .map(stage -> Wording.number(stage.settings()) + " to " + stage.to())
                .collect(Collectors.joining(", "))
            : rungs(bracket.stages()));
  }

  /** {@code decided at 2, 4, 6, 8, 10, … 26 of 27 epochs}. */
  private static String rungs(List<PruningForecast.Stage> stages) {
    List<String> rungs =
        stages.subList(0, stages.size() - 1).stream()
            .map(stage -> Long.toString(stage.to().number()))
            .toList();
    String named =
        rungs.size() <= NAMED + 1
            ? String.join(", ", rungs)
            : String.join(", ", rungs.subList(0, NAMED)) + ", … " + rungs.get(rungs.size() - 1);
    return "decided at " + named + " of " + stages.get(stages.size() - 1).to();
  }

  /** The same for programs; empty if nothing is pruned. */
  Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    experiment
        .pruning()
        .ifPresent(
            pruning -> {
              data.put("rule", Yaml.line(JsonTree.of(pruning.text())));
              data.put("by", pruning.series());
              forecast(pruning).ifPresent(forecast -> data(forecast, data));
            });
    return data;
  }

  private static void data(PruningForecast forecast, Map<String, Object> data) {
    List<Map<String, Object>> brackets = new ArrayList<>();
    for (PruningForecast.Bracket bracket : forecast.brackets()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("count", bracket.count());
      each.put("settings", bracket.settings());
      each.put("trials", bracket.trials());
      each.put(
          "stages",
          bracket.stages().stream()
              .map(
                  stage -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("to", stage.to().text());
                    one.put("settings", stage.settings());
                    return one;
                  })
              .toList());
      brackets.add(each);
    }
    data.put("brackets", brackets);
    data.put("share", forecast.share());
  }
}
