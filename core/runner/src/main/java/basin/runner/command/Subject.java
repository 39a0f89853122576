package basin.runner.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

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

  /** The file of a subject as a list; none if the subject was not given. */
  static List<Path> files(Subject subject) {
    return Optional.ofNullable(subject).flatMap(Subject::file).stream().toList();
  }

  /** Changes need a file to change; results by name are what they are. */
  static void requireFile(Subject subject, FileOptions reading, CommandSpec spec) {
    if (!reading.amendments().isEmpty() && files(subject).isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--set and --grid change what a file says; name the experiment by its file"
              + (subject == null ? "" : ", not by '" + subject.text() + "'"));
    }
  }
}
