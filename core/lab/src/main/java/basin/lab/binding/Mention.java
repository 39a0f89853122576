package basin.lab.binding;

import basin.lab.catalog.Component;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;

/**
 * A component as a file names it.
 *
 * @param component what is meant
 * @param place of its name
 * @param settings what stands behind the name; nothing if no settings are given
 */
public record Mention(Component component, Place place, Tree settings) {
  /** The name in YAML. */
  public String name() {
    return component.name();
  }
}
