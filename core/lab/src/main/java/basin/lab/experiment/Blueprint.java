package basin.lab.experiment;

import basin.lab.binding.Binder;
import basin.lab.binding.Canonical;
import basin.lab.binding.PathAssignment;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Setting;
import basin.lab.grid.AxisPart;
import basin.lab.grid.Choice;
import basin.lab.grid.Grid;
import basin.lab.trial.TrialForm;
import basin.lab.trial.Watching;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Json;
import basin.lab.yaml.Tree;
import basin.spi.data.Dataset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What all trials of an experiment have in common, and how each is made from it.
 *
 * @param catalog what can be named
 * @param base the trial as written, before the grid changes it
 * @param grid what changes
 * @param metrics what is recorded without being listed
 * @param analysed what is recorded for analyses
 */
record Blueprint(
    Catalog catalog,
    Tree.Mapping base,
    Grid grid,
    MetricsProbe metrics,
    ProbesOfAnalyses analysed) {
  /** What a trial sets at the top. */
  static final List<Setting> SETTINGS = Setting.of(TrialForm.class);

  /** A combination by its number; empty if faults were taken down. */
  Optional<BoundTrial> bind(long number, Faults faults) {
    List<Choice> chosen = grid.combination(number);
    Tree.Mapping trial = analysed.added(metrics.added(grown(chosen, faults)));
    Binder binder = new Binder(catalog, faults);
    return binder
        .bind(TrialForm.class, trial, "")
        .filter(form -> faults.isEmpty())
        .flatMap(form -> measuring(form, trial, binder))
        .filter(form -> faults.isEmpty())
        .map(form -> bound(form, chosen, binder));
  }

  /** With what is read and not listed: its probes are bound again, and nothing else. */
  private Optional<TrialForm> measuring(TrialForm form, Tree.Mapping trial, Binder binder) {
    List<String> lacking = metrics.lacking(form);
    if (lacking.isEmpty()) {
      return Optional.of(form);
    }
    Tree.Mapping all = metrics.measuring(trial, lacking);
    return binder
        .bind(Probes.class, TopKeys.part(all, Setting.of(Probes.class)), "")
        .map(more -> form.withProbes(more.probes));
  }

  /** What a trial lists of probes. */
  private record Probes(List<Watching> probes) {}

  /** Takes down what is wrong in the base where no trial has it, for the grid sets it anew. */
  void examineReplaced(Faults faults) {
    PathAssignment assignment = new PathAssignment(catalog, SETTINGS);
    grid.axes().stream()
        .flatMap(axis -> axis.parts().stream())
        .forEach(part -> assignment.examine(base, part.path(), faults));
  }

  /** The base with each axis' alternative in its place; a path that leads nowhere is passed by. */
  private Tree.Mapping grown(List<Choice> chosen, Faults faults) {
    PathAssignment assignment = new PathAssignment(catalog, SETTINGS);
    Tree.Mapping tree = base;
    for (Choice choice : chosen) {
      List<Tree> values = choice.alternative().trees();
      for (int i = 0; i < values.size(); i++) {
        AxisPart part = choice.axis().parts().get(i);
        tree = assignment.set(tree, part.path(), values.get(i), part.place(), faults).orElse(tree);
      }
    }
    return tree;
  }

  private BoundTrial bound(TrialForm form, List<Choice> chosen, Binder binder) {
    TrialForm whole = form.withPrecision();
    Tree.Mapping tree = new Canonical(catalog).tree(whole);
    return new BoundTrial(
        whole,
        tree,
        Json.of(tree),
        Grid.labels(chosen),
        Set.copyOf(binder.used()),
        binder.places().components(Dataset.class),
        binder.places());
  }
}
