package basin.spi;

/** Where a {@link Plugin} writes down its components. */
public interface Extensions {
  /**
   * Offers a component.
   *
   * @param point the extension point, an interface of this module such as {@code Optimizer}
   * @param name the name in YAML: lower case words joined by hyphens
   * @param component a public record that implements the point; its record components are the
   *     settings
   * @throws IllegalArgumentException if the name is not of that form or the component is no record
   */
  <T> Extensions add(Class<T> point, String name, Class<? extends T> component);
}
