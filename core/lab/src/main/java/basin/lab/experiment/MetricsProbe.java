package basin.lab.experiment;

import basin.lab.binding.ListForm;
import basin.lab.binding.NamedSettings;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Setting;
import basin.lab.catalog.ValueKind;
import basin.lab.trial.TrialForm;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.spi.metric.Metric;
import basin.spi.probe.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Losses and metrics are recorded in every trial, unless its probes list them another way; a metric
 * that the goal, a claim or a stopping rule reads is recorded though nobody lists it.
 *
 * @param catalog what can be named
 * @param known metrics that a name says all of
 * @param read what the goal and the claims read, such as {@code validation.f1}
 */
record MetricsProbe(Catalog catalog, KnownMetrics known, List<String> read) {
  private static final String NAME = "metrics";
  private static final ValueKind METRICS =
      new ValueKind.Many(new ValueKind.Pluggable(Metric.class));

  /** A trial with the probe in its list. */
  Tree.Mapping added(Tree.Mapping trial) {
    Optional<ListedProbes> probes = ListedProbes.of(trial);
    return catalog.find(Probe.class, NAME).isEmpty() || probes.isEmpty()
        ? trial
        : probes.get().first(NAME).in(trial);
  }

  /** The metrics that are read and that no probe has measured, by their names in YAML. */
  List<String> lacking(TrialForm form) {
    Set<String> measured =
        form.probes().stream()
            .flatMap(watching -> watching.probe().metrics().stream())
            .map(Metric::series)
            .collect(Collectors.toSet());
    Stream<String> rules = form.stop().stream().flatMap(rule -> rule.metrics().stream());
    return Stream.concat(read.stream(), rules)
        .map(KnownMetrics::series)
        .filter(series -> !measured.contains(series))
        .flatMap(series -> known.component(series).stream())
        .map(Component::name)
        .distinct()
        .toList();
  }

  /** A trial whose probe has more metrics measured than it lists. */
  Tree.Mapping measuring(Tree.Mapping trial, List<String> more) {
    return ListedProbes.of(trial).orElseThrow().with(NAME, item -> probe(item, more)).in(trial);
  }

  private Tree probe(Tree written, List<String> more) {
    Component component = catalog.find(Probe.class, NAME).orElseThrow();
    Optional<Setting> list =
        component.settings().stream().filter(s -> s.shape().equals(METRICS)).findFirst();
    Place place = place(written);
    return list.flatMap(
            setting ->
                NamedSettings.of(component.settings(), settings(written), NAME, new Faults())
                    .map(all -> all.with(entry(setting, all, more, place))))
        .<Tree>map(
            settings -> new Tree.Mapping(place, List.of(new Tree.Entry(place, NAME, settings))))
        .orElse(written);
  }

  private static Tree.Entry entry(
      Setting list, Tree.Mapping settings, List<String> more, Place place) {
    Tree listed =
        settings
            .find(list.name())
            .map(Tree.Entry::value)
            .orElseGet(() -> moved(list.standard().orElseThrow().tree(), place));
    List<Tree> items =
        new ArrayList<>(ListForm.of((ValueKind.Many) list.shape(), listed).orElseThrow().items());
    more.forEach(name -> items.add(new Tree.Scalar(place, name, false)));
    return new Tree.Entry(place, list.name(), new Tree.Sequence(listed.place(), items));
  }

  /** A default, with the place where it is taken. */
  private static Tree moved(Tree tree, Place place) {
    if (tree instanceof Tree.Sequence list) {
      return new Tree.Sequence(
          place, list.items().stream().map(item -> moved(item, place)).toList());
    }
    if (tree instanceof Tree.Mapping mapping) {
      return new Tree.Mapping(
          place,
          mapping.entries().stream()
              .map(entry -> new Tree.Entry(place, entry.key(), moved(entry.value(), place)))
              .toList());
    }
    Tree.Scalar scalar = (Tree.Scalar) tree;
    return new Tree.Scalar(place, scalar.text(), scalar.quoted());
  }

  private static Place place(Tree probe) {
    return probe instanceof Tree.Mapping mapping
        ? mapping.find(NAME).orElseThrow().place()
        : probe.place();
  }

  private static Tree settings(Tree probe) {
    return probe instanceof Tree.Mapping mapping
        ? mapping.find(NAME).orElseThrow().value()
        : new Tree.Scalar(probe.place(), "", false);
  }
}
