package basin.runner.plugin;

import basin.lab.catalog.Origin;
import basin.spi.Plugin;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** The plugins on Basin's own class path: those that come with it. */
public final class ClassPathPlugins implements PluginSource {
  private final String version;

  /** With Basin's version, which is theirs too. */
  public ClassPathPlugins(String version) {
    this.version = version;
  }

  @Override
  public FoundPlugins found() {
    PluginSearch search = new PluginSearch(components -> {}); // our own have been tested
    search.load(
        ClassPathPlugins.class.getClassLoader(),
        "on the class path",
        ClassPathPlugins::place,
        this::origin);
    return search.found();
  }

  private Origin origin(Plugin plugin) {
    Path place = place(plugin);
    return new Origin(
        plugin.getClass().getName(), place.getFileName().toString(), version, Digest.of(place));
  }

  private static Path place(Plugin plugin) {
    try {
      return Path.of(plugin.getClass().getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
