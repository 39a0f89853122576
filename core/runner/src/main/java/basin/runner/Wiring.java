package basin.runner;

import basin.runner.command.Order;
import basin.runner.console.Console;
import basin.runner.plugin.ClassPathPlugins;
import basin.runner.plugin.FoundPlugins;
import basin.runner.plugin.PluginFolder;
import basin.runner.plugin.PluginSource;
import basin.runner.process.Departure;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Stage;
import java.util.ArrayList;
import java.util.List;

/** Makes the one injector of a process. */
final class Wiring {
  private Wiring() {}

  /**
   * Gives a command all that it asks for.
   *
   * @throws NameTaken if two plugins claim one name
   */
  static Order of(Order order, Console console, Departure departure) {
    FoundPlugins found = FoundPlugins.of(sources(order.settings()));
    found.refusals().forEach(refusal -> console.warn(refusal.toString()));
    try {
      Guice.createInjector(
              Stage.PRODUCTION,
              new RunnerModule(console, departure, order.settings(), found),
              new ComponentsModule(found.offers()))
          .injectMembers(order);
    } catch (CreationException e) {
      throw NameTaken.among(found.offers()).<RuntimeException>map(taken -> taken).orElse(e);
    }
    return order;
  }

  private static List<PluginSource> sources(Settings settings) {
    List<PluginSource> sources = new ArrayList<>();
    sources.add(new ClassPathPlugins(Version.basin()));
    settings.plugins().forEach(folder -> sources.add(new PluginFolder(folder)));
    return sources;
  }
}
