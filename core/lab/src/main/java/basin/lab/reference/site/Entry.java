package basin.lab.reference.site;

import basin.lab.reference.Page;
import basin.lab.reference.plot.Markup;
import basin.lab.reference.plot.PlotSvg;

/** What there is to know of a component, as a section of a page. */
final class Entry {
  private Entry() {}

  static String of(Page page) {
    String name = Markup.of(page.component().name());
    StringBuilder html = new StringBuilder();
    html.append("<section id=\"").append(name).append("\"><h2><a href=\"#").append(name);
    html.append("\">").append(name).append("</a></h2>");
    html.append("<p>").append(Markup.of(page.sentence())).append("</p><div class=\"seen\">");
    if (!page.formula().isBlank()) {
      html.append("<pre>").append(Markup.of(page.formula().stripTrailing())).append("</pre>");
    }
    page.plot()
        .ifPresent(plot -> html.append(PlotSvg.of(plot, "Picture of " + page.component().name())));
    html.append("</div>");
    settings(html, page);
    told(html, page);
    html.append("<dl>");
    if (!page.example().isEmpty()) {
      fact(html, "In YAML", "<code>" + Markup.of(page.example()) + "</code>");
    }
    fact(html, "Takes part", Markup.of(page.part()));
    fact(html, "Convention", Markup.of(page.convention()));
    fact(html, "Source", Markup.of(page.source()));
    fact(html, "Comes from", Markup.of(page.component().origin().plugin()));
    return html.append("</dl></section>").toString();
  }

  private static void settings(StringBuilder html, Page page) {
    if (page.settings().isEmpty()) {
      return;
    }
    html.append(
        "<div class=\"wide\"><table><thead><tr><th>setting</th><th>default</th><th>what it"
            + " is</th>");
    html.append("<th>may be</th></tr></thead><tbody>");
    for (Page.Row row : page.settings()) {
      String standard = row.standard().map(s -> s.isBlank() ? "optional" : s).orElse("required");
      html.append("<tr><td><code>").append(Markup.of(row.name())).append("</code></td><td><code>");
      html.append(Markup.of(standard)).append("</code></td><td>").append(Markup.of(row.doc()));
      html.append("</td><td>").append(Markup.of(row.type() + " " + row.range()));
      html.append("</td></tr>");
    }
    html.append("</tbody></table></div>");
  }

  private static void told(StringBuilder html, Page page) {
    if (page.told().isEmpty()) {
      return;
    }
    html.append("<div class=\"wide\"><table><thead><tr><th>claims may speak of</th>");
    html.append("<th>what it tells of each trial</th></tr></thead><tbody>");
    for (Page.Told told : page.told()) {
      html.append("<tr><td><code>").append(Markup.of(told.name())).append("</code></td><td>");
      html.append(Markup.of(told.doc())).append("</td></tr>");
    }
    html.append("</tbody></table></div>");
  }

  private static void fact(StringBuilder html, String label, String markup) {
    if (!markup.isBlank()) {
      html.append("<dt>").append(label).append("</dt><dd>").append(markup).append("</dd>");
    }
  }
}
