package basin.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path of these tests, taken apart again: what Basin runs on, and what lies in the folder
 * of the plugin.
 */
final class Libraries {
  /** Libraries that both have. */
  private static final Pattern SHARED =
      Pattern.compile(
          "(log4j-api|log4j-core|commons-math3|guava|failureaccess|jakarta\\.inject-api|jsr305)-.*");

  private static final String CLASS_PATH = "java.class.path";

  private Libraries() {}

  /** The plugin's, without itself. */
  static List<Path> ofPlugin() {
    try {
      return paths(Files.readString(Path.of("target", "libraries.txt")).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts them into a folder, which may have been there before. */
  static void linkPluginsTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> old = Files.list(folder)) {
      for (Path each : old.toList()) {
        Files.delete(each);
      }
    }
    for (Path jar : ofPlugin()) {
      Files.createSymbolicLink(folder.resolve(jar.getFileName()), jar);
    }
  }

  /** Basin's, as the launcher would put them on the class path. */
  static String ofBasin() {
    List<Path> plugins = ofPlugin();
    return paths(System.getProperty(CLASS_PATH)).stream()
        .filter(each -> !plugins.contains(each) || isShared(each))
        .filter(each -> !each.startsWith(Path.of("target").toAbsolutePath()))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** In this process, too, whatever is on its class path for the tests' sake. */
  static void leaveToBasinItsOwn() {
    System.setProperty(CLASS_PATH, ofBasin());
  }

  private static boolean isShared(Path jar) {
    return SHARED.matcher(jar.getFileName().toString()).matches();
  }

  private static List<Path> paths(String list) {
    return Stream.of(list.split(File.pathSeparator))
        .filter(each -> !each.isEmpty())
        .map(each -> Path.of(each).toAbsolutePath().normalize())
        .toList();
  }
}
