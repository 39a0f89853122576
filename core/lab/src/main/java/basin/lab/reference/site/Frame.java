package basin.lab.reference.site;

import basin.lab.reference.plot.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What all pages have around them: head, menu and style. */
final class Frame {
  private static final String STYLE = style();

  /**
   * A line of the menu.
   *
   * @param file the page
   * @param text what it is called
   */
  record Link(String file, String text) {}

  private Frame() {}

  /**
   * A page that needs nothing beside it.
   *
   * @param body markup
   */
  static String page(String title, List<Link> menu, String body) {
    StringBuilder html = new StringBuilder();
    html.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';");
    html.append(" style-src 'unsafe-inline'\"><title>").append(Markup.of(title));
    html.append(" · Basin</title><style>").append(STYLE).append("</style></head><body><nav>");
    for (Link link : menu) {
      html.append("<a href=\"").append(Markup.of(link.file())).append("\">");
      html.append(Markup.of(link.text())).append("</a> ");
    }
    html.append("</nav><main><h1>").append(Markup.of(title)).append("</h1>").append(body);
    return html.append("</main></body></html>\n").toString();
  }

  private static String style() {
    try (InputStream in = Frame.class.getResourceAsStream("site.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
