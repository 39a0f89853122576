package basin.lab.yaml;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

/** What a user who named a missing file may have meant. */
final class Neighbours {
  private static final int MOST_SHOWN = 5;

  private Neighbours() {}

  /** What lies where the file should be. */
  static String hint(Path missing) {
    Path folder = missing.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return folder == null ? "" : "; nor is there a folder " + Quote.of(shown(missing));
    }
    TreeSet<String> names = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    } catch (IOException unreadable) {
      return ""; // the hint is a kindness; the missing file is the message
    }
    return names.isEmpty() || names.size() > MOST_SHOWN
        ? ""
        : "; beside it there are: " + String.join(", ", names);
  }

  private static String shown(Path missing) {
    return missing.getParent() == null ? "." : missing.getParent().toString();
  }
}
