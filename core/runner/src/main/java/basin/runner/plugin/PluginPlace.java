package basin.runner.plugin;

import basin.lab.catalog.Component;
import basin.lab.catalog.Origin;
import basin.spi.Plugin;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Where a plugin lies that does not come with Basin: a jar, or a folder of its jar and its
 * libraries'. It gets a class loader of its own.
 */
public final class PluginPlace implements PluginSource {
  private final Path entry;

  /** A jar or a folder of jars; anything else has no plugins. */
  public PluginPlace(Path entry) {
    this.entry = entry;
  }

  /**
   * SHA-256 of the jar, or of all jars by the order of their names, in hexadecimal.
   *
   * @throws IOException if it cannot be read
   */
  public String digest() throws IOException {
    List<Path> jars = jars();
    if (jars.isEmpty()) {
      throw new NoSuchFileException(entry.toString(), null, "there is no jar");
    }
    return Digest.of(jars);
  }

  @Override
  public FoundPlugins found() {
    PluginSearch search = new PluginSearch(PluginPlace::readSettings);
    try {
      List<Path> jars = jars();
      if (!jars.isEmpty()) {
        load(jars, search);
      }
    } catch (IOException e) {
      search.refuse(entry.toString(), "the folder cannot be read: " + e);
    }
    return search.found();
  }

  private void load(List<Path> jars, PluginSearch search) {
    try {
      String name = entry.getFileName().toString();
      String digest = Digest.of(jars);
      search.load(
          loader(name, jars),
          entry.toString(),
          plugin -> entry,
          plugin -> new Origin(plugin.getClass().getName(), name, version(plugin), digest));
    } catch (IOException e) {
      search.refuse(entry.toString(), "it cannot be read as a jar: " + e.getMessage());
    }
    if (search.size() == 0) {
      search.refuse(entry.toString(), "it names no plugin in META-INF/services/basin.spi.Plugin");
    }
  }

  private List<Path> jars() throws IOException {
    List<Path> candidates = Files.isDirectory(entry) ? entries(entry) : List.of(entry);
    return candidates.stream().filter(PluginPlace::isJar).toList();
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
    return new URLClassLoader(name, urls, new SpiWindow(PluginPlace.class.getClassLoader()));
  }

  private static String version(Plugin plugin) {
    String version = plugin.getClass().getPackage().getImplementationVersion();
    return version == null ? "" : version;
  }

  private static boolean isJar(Path file) {
    return file.getFileName().toString().endsWith(".jar") && Files.isRegularFile(file);
  }

  /** What lies in a folder, by name; nothing if there is no such folder. */
  static List<Path> entries(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
