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
 * @param owner whose settings they are, for faults: the name, or what a bare number was written for
 */
public record ComponentReference(Component component, Place place, Tree settings, String owner) {
  /** The name in YAML. */
  public String name() {
    return component.name();
  }
}
