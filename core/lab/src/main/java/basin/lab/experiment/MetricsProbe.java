package basin.lab.experiment;

import basin.lab.catalog.Catalog;
import basin.lab.yaml.Tree;
import basin.spi.probe.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Losses and metrics are recorded in every trial, unless its probes list them another way. */
final class MetricsProbe {
  private static final String NAME = "metrics";
  private static final String KEY = "probes";

  private MetricsProbe() {}

  static Tree.Mapping added(Tree.Mapping trial, Catalog catalog) {
    Optional<Tree> probes = trial.find(KEY).map(Tree.Entry::value);
    if (catalog.find(Probe.class, NAME).isEmpty()
        || probes.isPresent() && !(probes.get() instanceof Tree.Sequence)) {
      return trial;
    }
    List<Tree> items = new ArrayList<>();
    probes.ifPresent(list -> items.addAll(((Tree.Sequence) list).items()));
    if (items.stream().anyMatch(MetricsProbe::isMetrics)) {
      return trial;
    }
    items.add(0, new Tree.Scalar(trial.place(), NAME, false));
    Tree list = new Tree.Sequence(trial.place(), items);
    return trial.with(new Tree.Entry(trial.place(), KEY, list));
  }

  private static boolean isMetrics(Tree probe) {
    return probe instanceof Tree.Scalar scalar && scalar.text().equals(NAME)
        || probe instanceof Tree.Mapping mapping && mapping.find(NAME).isPresent();
  }
}
