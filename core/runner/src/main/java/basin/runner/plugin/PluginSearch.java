package basin.runner.plugin;

import basin.lab.catalog.Component;
import basin.lab.catalog.Origin;
import basin.spi.Plugin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks class loaders for their plugins, and the plugins for what they offer. */
final class PluginSearch {
  private final Consumer<List<Component>> inspection;
  private final List<Offer> offers = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  /** With a look at what each plugin offers; it throws if that will not do. */
  PluginSearch(Consumer<List<Component>> inspection) {
    this.inspection = inspection;
  }

  /**
   * Takes in the plugins that a class loader finds.
   *
   * @param name shown when one of them cannot be loaded
   * @param place the jar or folder a plugin lies in
   * @param origin where its components come from
   */
  void load(
      ClassLoader loader,
      String name,
      Function<Plugin, Path> place,
      Function<Plugin, Origin> origin) {
    Iterator<Plugin> plugins = ServiceLoader.load(Plugin.class, loader).iterator();
    for (boolean more = true; more; ) {
      try {
        more = plugins.hasNext();
        if (more) {
          Plugin plugin = plugins.next();
          Registration registration = new Registration(origin.apply(plugin));
          plugin.register(registration);
          inspection.accept(registration.components());
          offers.add(
              new Offer(place.apply(plugin), registration.origin(), registration.components()));
        }
      } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
        refuse(name, Reasons.of(e));
      }
    }
  }

  void refuse(String place, String reason) {
    refusals.add(new Refusal(place, reason));
  }

  /** How many plugins have been met, loaded or refused. */
  int size() {
    return offers.size() + refusals.size();
  }

  FoundPlugins found() {
    return new FoundPlugins(List.copyOf(offers), List.copyOf(refusals));
  }
}
