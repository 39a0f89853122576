package basin.spi.report;

import basin.spi.settings.TakesPart;
import java.io.IOException;
import java.nio.file.Path;

/** Draws a report: HTML, CSV, LaTeX. */
@TakesPart("in every report; a file does not name it")
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
