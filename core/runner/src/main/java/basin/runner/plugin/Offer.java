package basin.runner.plugin;

import basin.lab.catalog.Component;
import basin.lab.catalog.Origin;
import java.nio.file.Path;
import java.util.List;

/**
 * A plugin that has loaded.
 *
 * @param place its jar or folder
 * @param origin what its components' trials remember of it
 * @param components in the order it registered them
 */
public record Offer(Path place, Origin origin, List<Component> components) {
  /** Whether its code does not come with Basin. */
  public boolean isForeign() {
    return components.stream()
        .anyMatch(each -> each.type().getClassLoader() != Offer.class.getClassLoader());
  }
}
