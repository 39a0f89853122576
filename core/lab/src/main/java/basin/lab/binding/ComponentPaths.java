package basin.lab.binding;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Setting;
import basin.lab.catalog.ValueKind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The paths by which the command line reaches components and settings inside of a component: {@code
 * problem.network.layers[0].dense.activation}. Objects are told apart by what they are, not by what
 * they equal.
 */
public final class ComponentPaths {
  private final Catalog catalog;

  /** With the names of a catalog. */
  public ComponentPaths(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Where a component stands inside of another, or is it; empty if it does not. */
  public Optional<String> of(Object wanted, Class<?> point, Object root, String path) {
    return inside(new ValueKind.Pluggable(point), root, path, wanted);
  }

  /** What the setting of a component is called whose value is that very object. */
  public static Optional<String> setting(Object component, Object value) {
    if (!(component instanceof Record whole)) {
      return Optional.empty();
    }
    for (Setting setting : Setting.of(whole.getClass())) {
      Object held = get(setting, whole);
      if (held == value || held instanceof Optional<?> maybe && maybe.orElse(null) == value) {
        return Optional.of(setting.name());
      }
    }
    return Optional.empty();
  }

  /** The name that a component goes by in a slot of some kind. */
  public Optional<String> name(Class<?> point, Object component) {
    return catalog.of(point, component.getClass()).map(Component::name);
  }

  private Optional<String> inside(ValueKind shape, Object value, String path, Object wanted) {
    if (value == wanted) {
      return Optional.of(path);
    }
    if (shape instanceof ValueKind.Maybe maybe) {
      return ((Optional<?>) value).flatMap(held -> inside(maybe.content(), held, path, wanted));
    }
    if (shape instanceof ValueKind.Many many) {
      List<?> list = (List<?>) value;
      for (int i = 0; i < list.size(); i++) {
        Optional<String> found = inside(many.element(), list.get(i), path + "[" + i + "]", wanted);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }
    if (shape instanceof ValueKind.Named named) {
      return ((Map<?, ?>) value)
          .entrySet().stream()
              .flatMap(
                  each ->
                      inside(named.element(), each.getValue(), path + "." + each.getKey(), wanted)
                          .stream())
              .findFirst();
    }
    if (shape instanceof ValueKind.Pluggable pluggable) {
      return catalog
          .of(pluggable.point(), value.getClass())
          .flatMap(
              component ->
                  settings(component.settings(), value, path + "." + component.name(), wanted));
    }
    return shape instanceof ValueKind.Group group
        ? settings(Setting.of(group.type()), value, path, wanted)
        : Optional.empty();
  }

  private Optional<String> settings(
      List<Setting> settings, Object value, String path, Object wanted) {
    for (Setting setting : settings) {
      Optional<String> found =
          inside(
              setting.shape(), get(setting, (Record) value), path + "." + setting.name(), wanted);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Object get(Setting setting, Record value) {
    Method accessor = setting.source().getAccessor();
    try {
      accessor.setAccessible(true); // the lab's own forms are not public
      return accessor.invoke(value);
    } catch (InvocationTargetException | IllegalAccessException broken) {
      throw new IllegalStateException(setting.name() + " cannot be read", broken);
    }
  }
}
