package basin.reports.html;

import basin.reports.tables.Exhibits;
import basin.reports.tables.WholeFile;
import basin.spi.report.Renderer;
import basin.spi.report.Report;
import basin.spi.settings.Doc;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;

/** One page that needs nothing else: no network, no file beside it. */
@Doc("One self-contained page, index.html, with interactive charts and sortable tables.")
public record Html() implements Renderer {
  /** The page. */
  public static final String FILE = "index.html";

  private static final String TEMPLATES = "basin.reports.html.pages";

  @Override
  public Path render(Report report, Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    WholeFile.write(file, page -> write(report, page));
    return file;
  }

  /** The page as text. */
  static String text(Report report) {
    StringOutput output = new StringOutput();
    write(report, output);
    return output.toString();
  }

  /**
   * Writes the page as it is drawn.
   *
   * @throws UncheckedIOException if that fails
   */
  static void write(Report report, Writer page) {
    try {
      write(report, new WriterOutput(page));
    } catch (TemplateException e) {
      if (e.getCause() instanceof UncheckedIOException unwritable) {
        throw unwritable;
      }
      throw e;
    }
  }

  private static void write(Report report, TemplateOutput output) {
    engine().render("page.jte", new Page(report, Exhibits.of(report)), output);
  }

  private static TemplateEngine engine() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, Html.class.getClassLoader(), TEMPLATES);
  }
}
