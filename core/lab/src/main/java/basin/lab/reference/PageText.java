package basin.lab.reference;

import basin.lab.catalog.Origin;
import basin.lab.catalog.Words;
import basin.lab.reference.plot.PlotText;
import java.util.List;
import java.util.function.Function;

/** A page as plain text. */
final class PageText {
  private static final String INDENT = "  ";

  private PageText() {}

  static String of(Page page) {
    StringBuilder text = new StringBuilder(page.component().name());
    text.append(", ").append(Words.one(Words.of(page.component().point()))).append("\n\n");
    text.append(Columns.hanging(INDENT, page.sentence()));
    if (!page.formula().isBlank()) {
      text.append('\n');
      page.formula().lines().forEach(line -> text.append("    ").append(line).append('\n'));
    }
    page.plot()
        .ifPresent(
            plot -> {
              text.append('\n');
              PlotText.of(plot)
                  .forEach(line -> text.append(INDENT.repeat(2)).append(line).append('\n'));
            });
    if (!page.settings().isEmpty()) {
      text.append('\n').append(table(page.settings()));
    }
    told(text, page);
    text.append('\n');
    if (!page.example().isEmpty()) {
      text.append(INDENT).append("In YAML      ").append(page.example()).append('\n');
    }
    line(text, "Takes part", page.part());
    line(text, "Convention", page.convention());
    line(text, "Source", page.source());
    line(text, "Comes from", origin(page.component().origin()));
    return text.toString();
  }

  private static void told(StringBuilder text, Page page) {
    if (page.told().isEmpty()) {
      return;
    }
    text.append('\n').append(INDENT).append("Claims may speak of what it tells of each trial:\n");
    int names = page.told().stream().mapToInt(told -> told.name().length()).max().orElse(0);
    for (Page.Told told : page.told()) {
      String head = INDENT.repeat(2) + Columns.cell(told.name(), names) + INDENT;
      text.append(Columns.hanging(head, told.doc()));
    }
  }

  /** Settings, one a line: name, type, default, what it is. */
  static String table(List<Page.Row> rows) {
    int names = width(rows, Page.Row::name);
    int standards = width(rows, PageText::standard);
    StringBuilder text = new StringBuilder();
    for (Page.Row row : rows) {
      String head =
          INDENT
              + Columns.cell(row.name(), names)
              + INDENT
              + Columns.cell(standard(row), standards)
              + INDENT;
      text.append(Columns.hanging(head, said(row)));
    }
    return text.toString();
  }

  private static String said(Page.Row row) {
    String type = row.type() + (row.range().isEmpty() ? "" : " " + row.range());
    return row.doc().isEmpty() ? type : row.doc() + " (" + type + ")";
  }

  private static String standard(Page.Row row) {
    return row.standard()
        .map(snippet -> snippet.isBlank() ? "optional" : "= " + snippet)
        .orElse("required");
  }

  private static int width(List<Page.Row> rows, Function<Page.Row, String> cell) {
    return rows.stream().map(cell).mapToInt(s -> s.codePointCount(0, s.length())).max().orElse(0);
  }

  private static String origin(Origin origin) {
    String version = origin.version().isEmpty() ? "" : " " + origin.version();
    return origin.plugin() + version + " in " + origin.jar();
  }

  private static void line(StringBuilder text, String head, String said) {
    if (!said.isBlank()) {
      text.append(Columns.hanging(INDENT + Columns.cell(head, 11) + INDENT, said));
    }
  }
}
