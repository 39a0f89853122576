package basin.lab.binding;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Setting;
import basin.lab.catalog.Shape;
import java.util.List;
import java.util.Optional;

/** What may be written where a path ends, by the names in the path alone. */
public final class PathShape {
  private PathShape() {}

  /** The shape; empty if no tree has such a path. */
  public static Optional<Shape> of(Catalog catalog, List<Setting> root, TreePath path) {
    Optional<Shape> shape = find(root, path.head());
    for (String step : path.steps().subList(1, path.steps().size())) {
      shape = shape.flatMap(outer -> inside(catalog, outer, step));
    }
    return shape;
  }

  private static Optional<Shape> inside(Catalog catalog, Shape shape, String step) {
    if (shape instanceof Shape.Maybe maybe) {
      return inside(catalog, maybe.content(), step);
    }
    if (shape instanceof Shape.Many many) {
      return step.startsWith("[") ? Optional.of(many.element()) : Optional.empty();
    }
    if (shape instanceof Shape.Group group) {
      return find(Setting.of(group.type()), step);
    }
    return point(shape).flatMap(point -> inComponent(catalog, point, step));
  }

  /** The component of that name, or what a setting of that name is in all that have one. */
  private static Optional<Shape> inComponent(Catalog catalog, Class<?> point, String step) {
    Optional<Component> named = catalog.find(point, step);
    if (named.isPresent()) {
      return named.map(component -> new Shape.Group(component.type()));
    }
    List<Shape> shapes =
        catalog.of(point).stream()
            .flatMap(component -> find(settings(component), step).stream())
            .distinct()
            .toList();
    return shapes.size() == 1 ? Optional.of(shapes.get(0)) : Optional.empty();
  }

  /** None if a plugin is broken, which is said where its component is named. */
  private static List<Setting> settings(Component component) {
    try {
      return component.settings();
    } catch (IllegalArgumentException | TypeNotPresentException | LinkageError broken) {
      return List.of();
    }
  }

  /** The extension point whose component is named here. */
  public static Optional<Class<?>> point(Shape shape) {
    if (shape instanceof Shape.Maybe maybe) {
      return point(maybe.content());
    }
    if (shape instanceof Shape.Pluggable pluggable) {
      return Optional.of(pluggable.point());
    }
    return shape instanceof Shape.Accompanied accompanied
        ? Optional.of(accompanied.point())
        : Optional.empty();
  }

  /** The shape of a setting. */
  public static Optional<Shape> find(List<Setting> settings, String name) {
    return settings.stream().filter(s -> s.name().equals(name)).findFirst().map(Setting::shape);
  }
}
