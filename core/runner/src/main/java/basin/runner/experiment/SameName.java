package basin.runner.experiment;

import java.nio.file.Path;

/** Two files of one command line name the same experiment; the message says what to do. */
public final class SameName extends RuntimeException {
  private static final long serialVersionUID = 1;

  SameName(String name, Path one, Path other) {
    super(
        "%s and %s are both named '%s', so their results would mix; give one another name: in the file"
            .formatted(one, other, name),
        null,
        false,
        false);
  }
}
