package basin.runner.plugin;

import basin.lab.catalog.Component;
import basin.lab.catalog.Origin;
import basin.spi.Plugin;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A folder of plugins. Each jar in it is one, and each sub-folder of jars is one with its
 * dependencies; each gets a class loader of its own.
 */
public final class PluginFolder implements PluginSource {
  private final Path folder;

  /** A folder; one that does not exist has no plugins. */
  public PluginFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public Harvest harvest() {
    Intake intake = new Intake(PluginFolder::readSettings);
    try {
      for (Path entry : entries(folder)) {
        load(entry, intake);
      }
    } catch (IOException e) {
      intake.refuse(folder.toString(), "the folder cannot be read: " + e);
    }
    return intake.harvest();
  }

  private static void load(Path entry, Intake intake) throws IOException {
    List<Path> candidates = Files.isDirectory(entry) ? entries(entry) : List.of(entry);
    List<Path> jars = candidates.stream().filter(PluginFolder::isJar).toList();
    if (jars.isEmpty()) {
      return;
    }
    int before = intake.size();
    try {
      load(entry, jars, intake);
    } catch (IOException e) {
      intake.refuse(entry.toString(), "it cannot be read as a jar: " + e.getMessage());
    }
    if (intake.size() == before) {
      intake.refuse(entry.toString(), "it names no plugin in META-INF/services/basin.spi.Plugin");
    }
  }

  private static void load(Path entry, List<Path> jars, Intake intake) throws IOException {
    String name = entry.getFileName().toString();
    String digest = Digest.of(jars);
    intake.load(
        loader(name, jars),
        entry.toString(),
        plugin -> entry,
        plugin -> new Origin(plugin.getClass().getName(), name, version(plugin), digest));
  }

  /** Shows now, not in the middle of a sweep, whether the types of all settings are there. */
  private static void readSettings(List<Component> components) {
    components.forEach(Component::settings);
  }

  private static ClassLoader loader(String name, List<Path> jars) throws IOException {
    URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      // A class loader would pass over a broken jar in silence; this does not.
      new JarFile(jars.get(i).toFile()).close();
      urls[i] = jars.get(i).toUri().toURL();
    }
    return new URLClassLoader(name, urls, new SpiWindow(PluginFolder.class.getClassLoader()));
  }

  private static String version(Plugin plugin) {
    String version = plugin.getClass().getPackage().getImplementationVersion();
    return version == null ? "" : version;
  }

  private static boolean isJar(Path file) {
    return file.getFileName().toString().endsWith(".jar") && Files.isRegularFile(file);
  }

  private static List<Path> entries(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
