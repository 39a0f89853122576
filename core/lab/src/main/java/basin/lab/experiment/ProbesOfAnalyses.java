package basin.lab.experiment;

import basin.lab.catalog.Catalog;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.spi.probe.Probe;
import basin.spi.report.Analysis;
import java.util.List;
import java.util.Optional;

/**
 * What analyses read of trials is recorded in every trial though no file lists it.
 *
 * @param names of probes, each once
 */
record ProbesOfAnalyses(List<String> names) {
  static ProbesOfAnalyses of(List<Analysis> analyses) {
    return new ProbesOfAnalyses(
        analyses.stream().flatMap(each -> each.probes().stream()).distinct().toList());
  }

  /** Takes down those that are not installed. */
  void refuseUnknown(Catalog catalog, Place analyses, Faults faults) {
    names.stream()
        .filter(name -> catalog.find(Probe.class, name).isEmpty())
        .forEach(
            name ->
                faults.add(
                    analyses,
                    "an analysis reads what the probe "
                        + name
                        + " records, which is not there; add the plugin that has it"));
  }

  /** A trial with them in its list. */
  Tree.Mapping added(Tree.Mapping trial) {
    Optional<ListedProbes> listed = ListedProbes.of(trial);
    if (names.isEmpty() || listed.isEmpty()) {
      return trial;
    }
    ListedProbes more = listed.get();
    for (String name : names) {
      more = more.last(name);
    }
    return more.in(trial);
  }
}
