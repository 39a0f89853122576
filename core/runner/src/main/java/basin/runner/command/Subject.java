package basin.runner.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a command is about: an experiment by its name, or by its file.
 *
 * @param text as typed
 */
record Subject(String text) {
  /** The file, if one is meant. */
  Optional<Path> file() {
    boolean meant = text.endsWith(".yaml") || text.endsWith(".yml") || text.indexOf('/') >= 0;
    return meant || Files.isRegularFile(Path.of(text))
        ? Optional.of(Path.of(text))
        : Optional.empty();
  }

  /** The same as a list. */
  List<Path> files() {
    return file().stream().toList();
  }
}
