package basin.runner.experiment;

import basin.lab.claims.ClaimEntry;
import basin.lab.experiment.Experiment;
import basin.lab.sweep.PlannedResults;
import basin.lab.trial.TrialNames;
import basin.lab.yaml.JsonTree;
import basin.lab.yaml.Yaml;
import basin.runner.Version;
import basin.runner.console.TextColumns;
import basin.runner.console.Wording;
import basin.spi.report.Goal;
import basin.spi.report.Results;
import basin.spi.report.Role;
import basin.spi.run.Trial;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What would run.
 *
 * @param experiment whose trials are listed
 * @param most how many of them at most
 */
public record Preview(Experiment experiment, int most) {
  /** More are not laid out for what analyses will ask for alone. */
  private static final long MOST_PLANNED = 10_000;

  /**
   * {@code quickstart: 36 trials, 12 combinations × 3 seeds}; where combinations are the same,
   * {@code 9 trials, 3 different of 4 combinations × 3 seeds}.
   */
  public String headline() {
    int seeds = experiment.seeds().size();
    long different = different();
    String some = different < combinations() ? Wording.number(different) + " different of " : "";
    return "%s: %s, %s × %s"
        .formatted(
            experiment.name(),
            Wording.count(different * seeds, "trial"),
            some + Wording.count(combinations(), "combination"),
            Wording.count(seeds, "seed"));
  }

  private long combinations() {
    return experiment.trialCount() / experiment.seeds().size();
  }

  /** As many as there are if they are too many to tell. */
  private long different() {
    return experiment.different().orElse(combinations());
  }

  /** Prints headline, question and trials. */
  public void print(PrintStream out) {
    out.println(headline());
    if (!experiment.question().isBlank()) {
      out.println(experiment.question().strip());
    }
    if (!experiment.axes().isEmpty()) {
      out.println(roles());
      printSpace(out);
    }
    experiment.goal().ifPresent(goal -> selection(goal).ifPresent(out::println));
    for (ClaimEntry claim : experiment.claims()) {
      out.println("claim: " + claim.name());
      out.println("  " + Yaml.line(JsonTree.of(claim.claim())));
    }
    for (Asked asked : analyses()) {
      out.println("analysis: " + asked.text() + asked.words());
    }
    new PruningPreview(experiment).lines().forEach(out::println);
    out.println();
    TextColumns columns = columns();
    columns.printHeadings(out);
    Iterator<Trial> trials = trials(out).iterator();
    for (long number = 1; trials.hasNext(); number++) {
      columns.print(cells(Long.toString(number), trials.next()), out);
    }
    if (experiment.trialCount() > most) {
      out.println("  … and " + Wording.number(experiment.trialCount() - most) + " more");
    }
    out.println();
  }

  /** {@code chosen by: validation.loss; judged by: test.accuracy}. */
  private static Optional<String> selection(Goal goal) {
    return goal.selection()
        .map(
            how ->
                "chosen by: "
                    + how.by()
                    + (how.nested() ? " of the other folds" : "")
                    + "; judged by: "
                    + goal.metric());
  }

  /**
   * An analysis that is asked for.
   *
   * @param text with its settings, as YAML
   * @param most trials that it takes, if that can be told
   */
  private record Asked(String text, OptionalLong most) {
    /** {@code , up to 36 trials more}; one that finds nothing to do says so. */
    String words() {
      if (most.isEmpty()) {
        return ", after the trials";
      }
      return most.getAsLong() == 0
          ? ", which finds nothing to do among these trials"
          : ", up to " + Wording.count(most.getAsLong(), "trial") + " more";
    }
  }

  private List<Asked> analyses() {
    if (experiment.analyses().isEmpty()) {
      return List.of();
    }
    Optional<Results> plan =
        experiment.trialCount() > MOST_PLANNED
            ? Optional.empty()
            : Optional.of(PlannedResults.of(experiment, TrialNames.withoutData(Version.basin())));
    return experiment.analyses().stream()
        .map(
            each ->
                new Asked(
                    Yaml.line(JsonTree.of(each.text())),
                    plan.map(each.analysis()::most).orElse(OptionalLong.empty())))
        .toList();
  }

  private void printSpace(PrintStream out) {
    String head = "space: ";
    for (String line : experiment.space()) {
      out.println(head + line);
      head = " ".repeat(head.length());
    }
  }

  private static Map<String, Object> data(Asked asked) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("analysis", asked.text());
    asked.most().ifPresent(most -> data.put("most", most));
    return data;
  }

  /** The sentences they are called by. */
  private List<String> claims() {
    return experiment.claims().stream().map(ClaimEntry::name).toList();
  }

  /** {@code compared: optimizer; tuned: optimizer.rate; replicates: seeds}. */
  private String roles() {
    List<String> said = new ArrayList<>();
    for (Role role : Role.values()) {
      List<String> axes = new ArrayList<>();
      roleByAxis()
          .forEach((axis, its) -> axes.addAll(its.equals(role.word()) ? List.of(axis) : List.of()));
      if (role == Role.REPLICATE) {
        axes.add("seeds");
      }
      if (!axes.isEmpty()) {
        String name = role == Role.REPLICATE ? "replicates" : role.word();
        said.add(name + ": " + String.join(", ", axes));
      }
    }
    return String.join("; ", said);
  }

  private Map<String, String> roleByAxis() {
    Map<String, String> roles = new LinkedHashMap<>();
    experiment.roles().forEach(axis -> roles.put(axis.name(), axis.role().word()));
    return roles;
  }

  /**
   * The same for programs, the trials as an iterator.
   *
   * @param out where it will be printed
   * @param warnings of what will be unfair in the comparison
   */
  public Map<String, Object> data(PrintStream out, List<String> warnings) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", experiment.name());
    data.put("question", experiment.question());
    data.put("file", experiment.file());
    data.put("axes", experiment.axes());
    data.put("roles", roleByAxis());
    if (!experiment.space().isEmpty()) {
      data.put("space", experiment.space());
    }
    data.put("seeds", experiment.seeds());
    if (!experiment.claims().isEmpty()) {
      data.put("claims", claims());
    }
    if (!warnings.isEmpty()) {
      data.put("warnings", warnings);
    }
    if (!experiment.analyses().isEmpty()) {
      data.put("analyses", analyses().stream().map(Preview::data).toList());
    }
    if (experiment.pruning().isPresent()) {
      data.put("prune", new PruningPreview(experiment).data());
    }
    experiment.budget().ifPresent(budget -> data.put("budget", budget.toString()));
    data.put("count", experiment.trialCount());
    if (different() < combinations()) {
      data.put("different", different() * experiment.seeds().size());
    }
    data.put("trials", trials(out).map(Preview::data).iterator());
    return data;
  }

  private static Map<String, Object> data(Trial trial) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("axes", trial.axes());
    data.put("seed", trial.seed());
    return data;
  }

  /** Each made when it is asked for; the last is reached early if nobody reads on. */
  private Stream<Trial> trials(PrintStream out) {
    Iterator<Trial> all = experiment.trials(TrialNames.withoutData(Version.basin()));
    return Stream.iterate(all, Iterator::hasNext, same -> same)
        .limit(most)
        .map(Iterator::next)
        .takeWhile(trial -> !out.checkError());
  }

  /** Wide enough for every trial: what an axis can be is known before its trials are made. */
  private TextColumns columns() {
    List<String> headings = new ArrayList<>(List.of("trial"));
    headings.addAll(experiment.axes());
    headings.add("seed");
    TextColumns columns = new TextColumns(headings);
    columns.fit(0, Long.toString(Math.min(most, experiment.trialCount())));
    for (int axis = 0; axis < experiment.axes().size(); axis++) {
      for (String label : experiment.labels(experiment.axes().get(axis))) {
        columns.fit(1 + axis, label);
      }
    }
    experiment.seeds().forEach(seed -> columns.fit(headings.size() - 1, Long.toString(seed)));
    return columns;
  }

  private List<String> cells(String number, Trial trial) {
    List<String> cells = new ArrayList<>(List.of(number));
    experiment.axes().forEach(axis -> cells.add(trial.axes().getOrDefault(axis, "")));
    cells.add(Long.toString(trial.seed()));
    return cells;
  }
}
