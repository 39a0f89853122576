package basin.runner.plugin;

import basin.lab.catalog.Component;
import basin.lab.catalog.Origin;
import basin.spi.Extensions;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes down what one plugin offers, and refuses what YAML could never name or bind. */
final class Registration implements Extensions {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final Origin origin;
  private final List<Component> components = new ArrayList<>();

  Registration(Origin origin) {
    this.origin = origin;
  }

  @Override
  public <T> Extensions add(Class<T> point, String name, Class<? extends T> component) {
    require(isExtensionPoint(point), point, "is no extension point of Basin");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "the name '" + name + "' is not made of lower-case words joined by hyphens");
    }
    require(component.isRecord(), component, "is no record, so it has no settings to bind");
    require(Modifier.isPublic(component.getModifiers()), component, "is not public");
    require(point.isAssignableFrom(component), component, "is no " + point.getSimpleName());
    components.add(new Component(point, name, component.asSubclass(Record.class), origin));
    return this;
  }

  Origin origin() {
    return origin;
  }

  List<Component> components() {
    return List.copyOf(components);
  }

  private static boolean isExtensionPoint(Class<?> point) {
    return point.isInterface() && point.getName().startsWith("basin.spi.");
  }

  private static void require(boolean holds, Class<?> type, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(type.getName() + " " + otherwise);
    }
  }
}
