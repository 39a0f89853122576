package basin.runner.experiment;

import basin.lab.experiment.Experiment;
import basin.lab.sweep.PlannedResults;
import basin.lab.trial.TrialNames;
import basin.lab.yaml.Fault;
import basin.runner.Version;
import basin.runner.console.Console;
import basin.spi.report.FairnessRule;
import basin.spi.report.Objection;
import basin.spi.report.Results;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says before anything runs what will be unfair in a comparison: the report's rules, on the plan.
 */
public final class FairnessCheck {
  /** More are not laid out for this alone. */
  private static final long MOST_TRIALS = 10_000;

  private final ReportComponents components;
  private final Console console;

  @Inject
  FairnessCheck(ReportComponents components, Console console) {
    this.components = components;
    this.console = console;
  }

  /** Warns of all that can be seen from the plan; none of it hinders a run. */
  public void warn(Experiment experiment) {
    warnings(experiment).forEach(console::warn);
  }

  /** The same for programs: place and text of each. */
  public List<String> warnings(Experiment experiment) {
    return remarks(experiment).stream().map(Fault::toString).toList();
  }

  private List<Fault> remarks(Experiment experiment) {
    if (experiment.trialCount() > MOST_TRIALS) {
      return List.of();
    }
    Results plan = PlannedResults.of(experiment, TrialNames.withoutData(Version.basin()));
    Map<String, Objection> found = new LinkedHashMap<>();
    for (FairnessRule rule : components.rules()) {
      ask(rule, plan).forEach(objection -> found.putIfAbsent(objection.fact(), objection));
    }
    List<Fault> remarks = new ArrayList<>();
    found.values().forEach(o -> remarks.add(new Fault(experiment.place(o.key()), text(o))));
    return remarks;
  }

  /** A rule of a plugin that breaks takes no other with it. */
  private List<Objection> ask(FairnessRule rule, Results plan) {
    try {
      return rule.examine(plan);
    } catch (RuntimeException e) {
      console.warn("a rule of fairness could not be asked: " + e);
      return List.of();
    }
  }

  /** The fact, what it rests on, the repair. */
  private static String text(Objection objection) {
    String change =
        objection.change().isEmpty() ? "" : "\n    " + objection.change().replace("\n", "\n    ");
    return (objection.fact() + " " + objection.evidence() + " " + objection.repair()).strip()
        + change;
  }
}
