package basin.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Looks for a JDK of another version than the one that runs the tests. */
final class OtherJava {
  static final String NONE =
      "no other JDK from 17 up: none under /usr/lib/jvm, and BASIN_JDK names no folder of one";

  private static final Path SHELF = Path.of("/usr/lib/jvm");
  private static final int OLDEST = 17;

  private OtherJava() {}

  /** The folder that BASIN_JDK names, or the newest of the usual place. */
  static Optional<Path> newest() {
    String named = System.getenv().getOrDefault("BASIN_JDK", "");
    return candidates(named)
        .filter(home -> feature(home) >= OLDEST && feature(home) != Runtime.version().feature())
        .max(Comparator.comparing(OtherJava::feature));
  }

  private static Stream<Path> candidates(String named) {
    if (!named.isEmpty()) {
      return Stream.of(Path.of(named));
    }
    if (!Files.isDirectory(SHELF)) {
      return Stream.empty();
    }
    try (Stream<Path> homes = Files.list(SHELF)) {
      return homes.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** 25, by the file that every JDK has; 0 if there is none. */
  private static int feature(Path home) {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin/java")) || !Files.exists(release)) {
      return 0;
    }
    try (var reader = Files.newBufferedReader(release)) {
      Properties properties = new Properties();
      properties.load(reader);
      String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
      return Integer.parseInt(version.split("\\D")[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
