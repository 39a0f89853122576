package basin.spi.report;

import java.io.IOException;
import java.nio.file.Path;

/** Draws a report: HTML, CSV, LaTeX. */
public interface Renderer {
  /**
   * Writes the report's files.
   *
   * @param folder the report's folder, which exists
   * @return the file to open first
   * @throws IOException if a file cannot be written
   */
  Path render(Report report, Path folder) throws IOException;
}
