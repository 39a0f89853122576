package basin.spark;

import basin.spi.run.ExecutorException;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What Basin, and what this plugin is loaded from. */
final class ClassPath {
  private ClassPath() {}

  /** Basin's own jars, or folders of classes, in their order. */
  static List<Path> ofBasin() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().normalize())
        .filter(Files::exists)
        .toList();
  }

  /** This plugin's jar. */
  static Path own() {
    try {
      Path place =
          Path.of(ClassPath.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(place) ? packed(place) : place;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A folder as a temporary jar. */
  static Path packed(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      Path jar = Files.createTempFile("basin-", ".jar");
      jar.toFile().deleteOnExit();
      try (OutputStream out = Files.newOutputStream(jar);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          ZipEntry entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
          entry.setTime(0); // the same files are the same jar
          zip.putNextEntry(entry);
          Files.copy(file, zip);
          zip.closeEntry();
        }
      }
      return jar;
    } catch (IOException e) {
      throw new ExecutorException(
          "%s cannot be packed for the workers: %s".formatted(folder, e), e);
    }
  }
}
