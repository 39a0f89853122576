package basin.lab.binding;

import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the components of a trial are written. Each object has a place of its own, also beside one
 * that equals it.
 */
public final class Places {
  private final Map<Object, Written> all = new IdentityHashMap<>();
  private final List<Object> order = new ArrayList<>();

  Places() {}

  void add(Object component, ComponentReference reference) {
    put(component, new Written(reference.name(), reference.place(), reference.settings()));
  }

  /** What a default is made of is written where the default is taken. */
  void addAll(Places defaults, Place place) {
    for (Object component : defaults.order) {
      Written written = defaults.all.get(component);
      put(component, new Written(written.name(), place, new Tree.Scalar(place, "", false)));
    }
  }

  private void put(Object component, Written written) {
    if (all.put(component, written) == null) {
      order.add(component);
    }
  }

  /** Every component, those inside of others first. */
  public List<Object> components() {
    return List.copyOf(order);
  }

  /** Those of a kind; equal ones count once. */
  public <T> Set<T> components(Class<T> kind) {
    return order.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The component whose code a thread is in, the one nearest to where it is; empty if none is. */
  public Optional<Object> running(List<StackTraceElement> trace) {
    for (StackTraceElement frame : trace) {
      for (Object component : order) {
        String name = component.getClass().getName();
        if (frame.getClassName().equals(name) || frame.getClassName().startsWith(name + "$")) {
          return Optional.of(component);
        }
      }
    }
    return Optional.empty();
  }

  /** Where that component is named. */
  public Optional<Place> at(List<StackTraceElement> trace) {
    return running(trace).flatMap(this::of);
  }

  /** Where a component is named; empty if it is not one of these. */
  public Optional<Place> of(Object component) {
    return Optional.ofNullable(all.get(component)).map(Written::place);
  }

  /** The name a component has in YAML; empty if it is not one of these. */
  public Optional<String> name(Object component) {
    return Optional.ofNullable(all.get(component)).map(Written::name);
  }

  /** What the file sets on a component; empty if it is not one of these. */
  public Optional<Tree> settings(Object component) {
    return Optional.ofNullable(all.get(component)).map(Written::settings);
  }

  private record Written(String name, Place place, Tree settings) {}
}
