package basin.lab.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that is registered, by extension point and name. Immutable. */
public final class Catalog {
  private static final Comparator<Component> ORDER =
      Comparator.comparing((Component component) -> component.point().getSimpleName())
          .thenComparing(Component::name);

  private final List<Component> all;
  private final Map<Class<?>, Map<String, Component>> byPoint = new HashMap<>();

  private Catalog(List<Component> all) {
    this.all = all;
    for (Component component : all) {
      Map<String, Component> names =
          byPoint.computeIfAbsent(component.point(), point -> new HashMap<>());
      if (names.put(component.name(), component) != null) {
        throw new IllegalArgumentException(
            "two components are called " + component.name() + ": " + Words.of(component.point()));
      }
    }
  }

  /**
   * A catalog of these components.
   *
   * @throws IllegalArgumentException if two of one extension point share a name
   */
  public static Catalog of(Collection<Component> components) {
    List<Component> sorted = new ArrayList<>(components);
    sorted.sort(ORDER);
    return new Catalog(List.copyOf(sorted));
  }

  /** Every component, sorted by extension point and name. */
  public List<Component> all() {
    return all;
  }

  /** The extension points that have components, sorted by name. */
  public List<Class<?>> points() {
    List<Class<?>> points = new ArrayList<>(byPoint.keySet());
    points.sort(Comparator.comparing(Class::getSimpleName));
    return points;
  }

  /**
   * The component of that name. One that was registered under a wider point is found too, if it
   * fits: a chain of transforms takes {@code adam}, registered as an optimizer.
   */
  public Optional<Component> find(Class<?> point, String name) {
    Component exact = byPoint.getOrDefault(point, Map.of()).get(name);
    if (exact != null) {
      return Optional.of(exact);
    }
    for (Component component : all) {
      if (component.name().equals(name) && fits(component, point)) {
        return Optional.of(component);
      }
    }
    return Optional.empty();
  }

  /** The components an extension point can take, sorted by name. */
  public List<Component> of(Class<?> point) {
    List<Component> fitting = new ArrayList<>();
    for (Component component : all) {
      if (fits(component, point)) {
        fitting.add(component);
      }
    }
    fitting.sort(Comparator.comparing(Component::name));
    return fitting;
  }

  /** Every component of that name, whatever its extension point. */
  public List<Component> named(String name) {
    return all.stream().filter(component -> component.name().equals(name)).toList();
  }

  /** The component of a type, as an extension point would name it. */
  public Optional<Component> of(Class<?> point, Class<?> type) {
    for (Component component : all) {
      if (component.type() == type && fits(component, point)) {
        return Optional.of(component);
      }
    }
    return Optional.empty();
  }

  /** The names most like a misspelt one; empty if none is like it. */
  public List<String> nearest(Class<?> point, String name) {
    return Spelling.nearest(name, of(point).stream().map(Component::name).toList());
  }

  private static boolean fits(Component component, Class<?> point) {
    boolean related =
        point.isAssignableFrom(component.point()) || component.point().isAssignableFrom(point);
    return related && point.isAssignableFrom(component.type());
  }
}
