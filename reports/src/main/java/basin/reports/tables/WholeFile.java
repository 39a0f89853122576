package basin.reports.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A text file that a reader finds whole or not at all: written aside, then renamed. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes UTF-8 text, replacing the file. */
  public static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path aside = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.writeString(aside, text, StandardCharsets.UTF_8);
      rename(aside, file);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
