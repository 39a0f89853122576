package basin.reports.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** A text file that a reader finds whole or not at all: written aside, then renamed. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes UTF-8 text, replacing the file. */
  public static void write(Path file, String text) throws IOException {
    write(
        file,
        writer -> {
          try {
            writer.append(text);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /**
   * Writes UTF-8 text piece by piece, replacing the file.
   *
   * @param text what writes it; an {@link UncheckedIOException} of it is the file's
   */
  public static void write(Path file, Consumer<Writer> text) throws IOException {
    Files.createDirectories(file.getParent());
    Path aside = aside(file);
    try {
      try (Writer writer = Files.newBufferedWriter(aside, StandardCharsets.UTF_8)) {
        text.accept(writer);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      rename(aside, file);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** One's own: processes that run an experiment together may report on it at once. */
  private static Path aside(Path file) {
    String writer = ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
    return file.resolveSibling("." + file.getFileName() + "." + writer + ".part");
  }

  private static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
