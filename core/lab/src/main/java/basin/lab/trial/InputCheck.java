package basin.lab.trial;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.spi.data.Dataset;
import basin.spi.run.Trial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds what a process has against what a trial names, so that a worker whose plugins or data are
 * others than the planner's refuses instead of giving other results under the trial's id. What a
 * trial does not name is not looked at.
 */
public final class InputCheck {
  private final TrialNames names;
  private final String version;
  private final Map<String, Set<String>> plugins = new HashMap<>();

  /**
   * Of a process.
   *
   * @param names as it would name trials itself
   * @param catalog what it has of components
   */
  public InputCheck(TrialNames names, Catalog catalog) {
    this.names = names;
    this.version = names.inputs(List.of(), List.of()).get(TrialNames.BASIN);
    for (Component component : catalog.all()) {
      plugins
          .computeIfAbsent(
              TrialNames.PLUGIN + component.origin().plugin(), plugin -> new TreeSet<>())
          .add(component.origin().digest());
    }
  }

  /**
   * What can be seen before the trial is bound.
   *
   * @throws WrongInput with all that is missing or another
   */
  public void plugins(Trial trial) {
    List<String> faults = new ArrayList<>();
    trial.inputs().forEach((name, named) -> look(name, named, faults));
    WrongInput.throwIfAny(faults);
  }

  /**
   * The data that a trial reads.
   *
   * @throws WrongInput with all that are others
   * @throws basin.spi.data.DataException if a file is missing
   */
  public void data(Trial trial, Collection<Dataset> data) {
    List<String> faults = new ArrayList<>();
    names
        .inputs(List.of(), data)
        .forEach(
            (name, here) -> {
              String named = trial.inputs().getOrDefault(name, here);
              if (!named.equals(here)) {
                faults.add(name + " with SHA-256 " + here + ", not " + named);
              }
            });
    WrongInput.throwIfAny(faults);
  }

  private void look(String name, String named, List<String> faults) {
    if (name.equals(TrialNames.BASIN) && !named.equals(version)) {
      faults.add("Basin " + version + ", not " + named);
    }
    if (name.startsWith(TrialNames.PLUGIN)) {
      Set<String> here = plugins.getOrDefault(name, Set.of());
      if (here.isEmpty()) {
        faults.add("no " + name);
      } else if (!here.containsAll(List.of(named.split(TrialNames.AND)))) {
        faults.add(name + " with SHA-256 " + String.join(TrialNames.AND, here) + ", not " + named);
      }
    }
  }
}
