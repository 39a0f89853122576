package basin.testkit;

import basin.spi.Extensions;
import basin.spi.Plugin;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a plugin registers, held to the rules of {@link Extensions}. */
public final class RegisteredComponents implements Extensions {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final List<Registered> all = new ArrayList<>();

  private RegisteredComponents() {}

  /** Everything a plugin registers, in its order. */
  public static RegisteredComponents of(Plugin plugin) {
    RegisteredComponents components = new RegisteredComponents();
    plugin.register(components);
    return components;
  }

  @Override
  public <T> Extensions add(Class<T> point, String name, Class<? extends T> component) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'" + name + "' is not a name: lower case words joined by hyphens");
    }
    if (!component.isRecord()) {
      throw new IllegalArgumentException(component.getName() + " is no record");
    }
    if (!point.isAssignableFrom(component)) {
      throw new IllegalArgumentException(
          component.getName() + " does not implement " + point.getSimpleName());
    }
    if (names(point).contains(name)) {
      throw new IllegalArgumentException("the name '" + name + "' is registered twice");
    }
    all.add(new Registered(point, name, component.asSubclass(Record.class)));
    return this;
  }

  /** All of them, in the order of registration. */
  public List<Registered> all() {
    return List.copyOf(all);
  }

  /** The names at one extension point, in the order of registration. */
  public List<String> names(Class<?> point) {
    return all.stream().filter(r -> r.point().equals(point)).map(Registered::name).toList();
  }

  /** The extension points, in the order of registration. */
  public List<Class<?>> points() {
    return all.stream().<Class<?>>map(Registered::point).distinct().toList();
  }

  /**
   * A component as registered.
   *
   * @param point the extension point
   * @param name in YAML
   * @param component the record
   */
  public record Registered(Class<?> point, String name, Class<? extends Record> component) {}
}
