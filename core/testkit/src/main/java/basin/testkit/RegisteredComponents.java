package basin.testkit;

import basin.spi.Extensions;
import basin.spi.Plugin;
import java.lang.reflect.Modifier;
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
    require(
        point.isInterface() && point.getName().startsWith("basin.spi."),
        point.getName() + " is no extension point; register at an interface such as Optimizer");
    require(
        NAME.matcher(name).matches(),
        "YAML cannot name '" + name + "'; join lower-case words by hyphens, as in sign-descent");
    require(
        component.isRecord(),
        component.getName() + " is no record; declare it as one, its components are the settings");
    require(
        Modifier.isPublic(component.getModifiers()),
        component.getName() + " is not public; Basin cannot make one unless it is");
    require(
        point.isAssignableFrom(component),
        component.getName() + " does not implement " + point.getSimpleName());
    require(
        !names(point).contains(name),
        "the name '" + name + "' is registered twice; give one of them another");
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

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
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
