package basin.lab.binding;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Setting;
import basin.lab.catalog.ValueKind;
import java.util.List;
import java.util.Optional;

/** What may be written where a path ends, by the names in the path alone. */
public final class PathShape {
  private PathShape() {}

  /** The shape; empty if no tree has such a path. */
  public static Optional<ValueKind> of(Catalog catalog, List<Setting> root, TreePath path) {
    Optional<ValueKind> shape = find(root, path.head());
    for (String step : path.steps().subList(1, path.steps().size())) {
      shape = shape.flatMap(outer -> inside(catalog, outer, step));
    }
    return shape;
  }

  private static Optional<ValueKind> inside(Catalog catalog, ValueKind shape, String step) {
    if (shape instanceof ValueKind.Maybe maybe) {
      return inside(catalog, maybe.content(), step);
    }
    if (shape instanceof ValueKind.Many many) {
      return step.startsWith("[") ? Optional.of(many.element()) : Optional.empty();
    }
    if (shape instanceof ValueKind.Group group) {
      return find(Setting.of(group.type()), step);
    }
    return point(shape).flatMap(point -> inComponent(catalog, point, step));
  }

  /** The component of that name, or what a setting of that name is in all that have one. */
  private static Optional<ValueKind> inComponent(Catalog catalog, Class<?> point, String step) {
    Optional<Component> named = catalog.find(point, step);
    if (named.isPresent()) {
      return named.map(component -> new ValueKind.Group(component.type()));
    }
    List<ValueKind> shapes =
        catalog.of(point).stream()
            .flatMap(component -> find(settings(component), step).stream())
            .distinct()
            .toList();
    return shapes.size() == 1 ? Optional.of(shapes.get(0)) : Optional.empty();
  }

  /** None if a plugin is broken, which is said where its component is named. */
  static List<Setting> settings(Component component) {
    try {
      return component.settings();
    } catch (IllegalArgumentException | TypeNotPresentException | LinkageError broken) {
      return List.of();
    }
  }

  /** The extension point whose component is named here. */
  public static Optional<Class<?>> point(ValueKind shape) {
    if (shape instanceof ValueKind.Maybe maybe) {
      return point(maybe.content());
    }
    if (shape instanceof ValueKind.Pluggable pluggable) {
      return Optional.of(pluggable.point());
    }
    return shape instanceof ValueKind.Accompanied accompanied
        ? Optional.of(accompanied.point())
        : Optional.empty();
  }

  /** The shape of a setting. */
  public static Optional<ValueKind> find(List<Setting> settings, String name) {
    return settings.stream().filter(s -> s.name().equals(name)).findFirst().map(Setting::shape);
  }
}
