package basin.lab.sweep;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there whole or not at all: written aside, synced, renamed. */
final class DurableFile {
  private DurableFile() {}

  static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static void write(Path file, byte[] bytes) throws IOException {
    Path aside = aside(file);
    try (FileOutputStream out = new FileOutputStream(aside.toFile())) { // no interrupt closes it
      out.write(bytes);
      out.getFD().sync();
    } catch (IOException e) {
      Files.deleteIfExists(aside); // the disk may be full
      throw e;
    }
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** What is left beside a file where a process died while it wrote it. */
  static Path aside(Path file) {
    return file.resolveSibling(file.getFileName() + ".new");
  }
}
