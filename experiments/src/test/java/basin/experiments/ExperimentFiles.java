package basin.experiments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The experiments that come with Basin, folder by folder. */
final class ExperimentFiles {
  private ExperimentFiles() {}

  static List<Path> all() throws IOException {
    try (Stream<Path> all = Files.walk(Laboratory.file(""))) {
      return all.filter(f -> f.toString().endsWith(".yaml"))
          .filter(f -> !f.toString().contains("/src/") && !f.toString().contains("/target/"))
          .sorted()
          .toList();
    }
  }

  static List<Path> in(String folder) throws IOException {
    Path there = Laboratory.file(folder);
    return all().stream().filter(file -> file.startsWith(there)).toList();
  }

  /** Those in none of some folders. */
  static List<Path> outside(List<String> folders) throws IOException {
    List<Path> there = folders.stream().map(Laboratory::file).toList();
    return all().stream().filter(file -> there.stream().noneMatch(file::startsWith)).toList();
  }
}
