package basin.lab.results.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Whether a file is still where it was: the system lets go on writing to one that has been deleted,
 * and all of it would be lost.
 */
final class Presence {
  private final Path file;
  private Object key;
  private boolean known;

  Presence(Path file) {
    this.file = file;
  }

  /**
   * The first time, takes note of the file; of some file systems there is nothing to note.
   *
   * @throws ResultsException if it is another than it was, or gone
   */
  void require() {
    Object now = key();
    if (known && key != null && !key.equals(now)) {
      throw Complaint.gone(file);
    }
    key = now;
    known = true;
  }

  private Object key() {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    } catch (IOException e) {
      return null;
    }
  }
}
