package basin.lab.experiment;

import basin.lab.binding.Places;
import basin.lab.catalog.Component;
import basin.lab.trial.TrialForm;
import basin.lab.yaml.Tree;
import basin.spi.data.Dataset;
import basin.spi.metric.Metric;
import basin.spi.number.Precision;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A combination as objects and as text; trials of it differ in their seed alone.
 *
 * @param form the objects
 * @param tree canonical, defaults filled in
 * @param text the tree as one line of JSON
 * @param labels what tells it from the others
 * @param components all that it names
 * @param data all data sets in it
 * @param places where its components are written
 */
record BoundTrial(
    TrialForm form,
    Tree.Mapping tree,
    String text,
    Map<String, String> labels,
    Set<Component> components,
    Set<Dataset> data,
    Places places) {
  /** Its data sets as it reads them. */
  Set<Reading> readings() {
    Precision precision = form.precision().orElseThrow();
    return data.stream()
        .map(set -> new Reading(set, precision))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The metrics that its probes have measured. */
  Set<Metric> metrics() {
    return form.probes().stream()
        .flatMap(watching -> watching.probe().metrics().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  Candidate candidate(long seed) {
    return new Candidate(tree, form.assignment(seed), places, labels);
  }
}
