package basin.lab.catalog;

import java.util.List;

/**
 * A name under which YAML can ask for something.
 *
 * @param point the extension point, such as {@code Optimizer}
 * @param name as written in YAML
 * @param type the record that holds its settings and its behaviour
 * @param origin where it comes from
 */
public record Component(Class<?> point, String name, Class<? extends Record> type, Origin origin) {
  /**
   * What can be set, in the order of the record.
   *
   * @throws IllegalArgumentException if a setting is of a type that YAML cannot give
   */
  public List<Setting> settings() {
    return Setting.of(type);
  }
}
