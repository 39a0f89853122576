package basin.lab.results.comparison;

import basin.lab.grid.GivenNames;
import basin.lab.identity.AxisRole;
import basin.lab.identity.Cell;
import basin.lab.identity.Configurations;
import basin.lab.identity.Judged;
import basin.spi.report.Configuration;
import basin.spi.report.TrialRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The configurations of the trials of several experiments, labelled over all of them.
 *
 * <p>What trials record is no part of them, unless one experiment tries several ways of recording.
 * Data are the same whatever the shares of their split. A group that stands in several experiments
 * is one group if its trials rest on the same version and plugins, and one for each if not.
 */
final class CommonLabels {
  private final Map<String, Map<String, Configuration>> byOwner = new HashMap<>();
  private final Map<String, String> splits = new HashMap<>();
  private final Set<String> pooled = new TreeSet<>();

  /**
   * Labels trials.
   *
   * @param trials name of each experiment → those of its trials that count
   */
  CommonLabels(List<Contender> all, Map<String, List<TrialRecord>> trials) {
    boolean alike = all.stream().allMatch(Contender::watchesAlike);
    List<Cell> cells = new ArrayList<>();
    List<GivenNames> given = new ArrayList<>();
    for (Contender each : all) {
      Set<String> trees =
          trials.get(each.name()).stream().map(TrialRecord::tree).collect(Collectors.toSet());
      each.grid().cells().stream()
          .filter(c -> trees.contains(c.tree()))
          .forEach(c -> cells.add(new Cell(seen(alike, c.tree()), c.labels())));
      given.addAll(each.grid().given());
    }
    Configurations configurations = Configurations.of(cells, given, axes(all));
    Map<String, Map<String, List<TrialRecord>>> groups = new LinkedHashMap<>();
    for (Contender each : all) {
      Map<String, Configuration> own = new HashMap<>();
      byOwner.put(each.name(), own);
      for (TrialRecord trial : trials.get(each.name())) {
        Configuration found = configurations.of(seen(alike, trial.tree()));
        own.put(trial.id(), found.on(Judged.withoutSplit(found.data())));
        splits.put(trial.id(), Judged.split(found.data()));
        groups
            .computeIfAbsent(found.group(), g -> new LinkedHashMap<>())
            .computeIfAbsent(each.name(), c -> new ArrayList<>())
            .add(trial);
      }
    }
    for (Map<String, List<TrialRecord>> owners : groups.values()) {
      if (owners.size() > 1) {
        boolean same =
            all.stream()
                    .filter(each -> owners.containsKey(each.name()))
                    .map(each -> each.code(owners.get(each.name())))
                    .distinct()
                    .count()
                == 1;
        owners.forEach((name, own) -> own.forEach(t -> tell(name, t, same)));
      }
    }
  }

  /** Of a trial of an experiment. */
  Configuration of(Contender owner, TrialRecord trial) {
    return byOwner.get(owner.name()).get(trial.id());
  }

  /** How a trial's rows are shared out; empty if its data set does not say. */
  String split(TrialRecord trial) {
    return splits.get(trial.id());
  }

  /** Labels of the groups to which several experiments contribute. */
  Set<String> pooled() {
    return pooled;
  }

  /** An axis of which one file says the role, and others nothing, has that role. */
  static List<AxisRole> axes(List<Contender> all) {
    Map<String, AxisRole> axes = new LinkedHashMap<>();
    all.stream()
        .flatMap(each -> each.grid().axes().stream())
        .forEach(
            a -> axes.merge(a.name(), a, (first, next) -> first.said().isEmpty() ? next : first));
    return List.copyOf(axes.values());
  }

  private static String seen(boolean alike, String tree) {
    return alike ? Judged.withoutProbes(tree) : tree;
  }

  private void tell(String experiment, TrialRecord trial, boolean same) {
    Configuration own = byOwner.get(experiment).get(trial.id());
    if (same) {
      pooled.add(own.label());
    } else {
      Map<String, String> factors = new LinkedHashMap<>();
      factors.put(Comparison.EXPERIMENT, experiment);
      factors.putAll(own.factors());
      String label = own.label() + " (" + experiment + ")";
      byOwner
          .get(experiment)
          .put(trial.id(), own.in(own.group() + "\n" + experiment, label, factors));
    }
  }
}
