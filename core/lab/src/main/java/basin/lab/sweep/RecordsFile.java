package basin.lab.sweep;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a trial has recorded, in a file that only grows. There are two for each trial, of which the
 * file of the trial names one: who begins anew writes the other, so that what is named stays whole.
 */
final class RecordsFile {
  private RecordsFile() {}

  /**
   * The one or the other.
   *
   * @param trial the file of the trial
   * @param side 0 or 1
   */
  static Path of(Path trial, int side) {
    return trial.resolveSibling(trial.getFileName() + ".records-" + side);
  }

  /** Continues it behind so many bytes; whatever a failed attempt has left there goes. */
  static void write(Path file, long behind, byte[] more) throws IOException {
    try (RandomAccessFile out =
        new RandomAccessFile(file.toFile(), "rw")) { // no interrupt closes it
      out.setLength(behind);
      out.seek(behind);
      out.write(more);
      out.getFD().sync();
    }
  }

  static boolean has(Path file, long bytes) {
    try {
      return Files.size(file) >= bytes;
    } catch (IOException none) {
      return false;
    }
  }
}
