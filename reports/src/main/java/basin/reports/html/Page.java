package basin.reports.html;

import basin.reports.tables.Exhibits;
import basin.reports.tables.Query;
import basin.spi.report.Element;
import basin.spi.report.Element.Exhibit;
import basin.spi.report.Element.Facts;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Mention;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Table;
import basin.spi.report.Element.Tone;
import basin.spi.report.Report;
import basin.spi.report.Report.Chapter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A report as the templates see it.
 *
 * @param report what is drawn
 * @param exhibits names of its tables and figures
 */
public record Page(Report report, Exhibits exhibits) {
  /** The most rows of a table on the page; its file has all. */
  public static final int ROWS = 1000;

  /** From so many letters on an answer is long. */
  private static final int LONG = 420;

  /** What the page may load and run. */
  public String policy() {
    return Assets.POLICY;
  }

  /** The style sheet. */
  public String style() {
    return Assets.STYLE;
  }

  /** The scripts, in order. */
  public List<String> scripts() {
    return hasCharts()
        ? List.of(Assets.PLOTLY, Assets.CHARTS, Assets.TABLES)
        : List.of(Assets.TABLES);
  }

  /** What was asked, or the experiment's name if nothing was. */
  public String heading() {
    String question = report.experiment().question();
    return question.isBlank() ? report.experiment().name() : question;
  }

  /** The chapters that have something to say. */
  public List<Chapter> chapters() {
    return report.chapters().stream().filter(c -> !c.elements().isEmpty()).toList();
  }

  /** A chapter as it is laid out. */
  public List<Block> blocks(Chapter chapter) {
    return Layout.of(chapter, exhibits);
  }

  /** Whether an element is the answer itself, which is set apart. */
  public boolean answers(Element element) {
    return element instanceof Paragraph p && p.text().equals(report.answer());
  }

  /**
   * Classes of the style sheet for an answer: a long one is set smaller, to fit the first screen.
   */
  public String length(Paragraph answer) {
    return answer.text().length() > LONG ? "answer long" : "answer";
  }

  /** Whether the answer stands in no chapter, so that the page must say it on its own. */
  public boolean answerApart() {
    return !report.answer().isBlank()
        && chapters().stream().flatMap(c -> c.elements().stream()).noneMatch(this::answers);
  }

  /** A table's or figure's name. */
  public String name(Element element) {
    return exhibits.name(element);
  }

  /** A table's or figure's number: {@code Figure 3}. */
  public String label(Element element) {
    return exhibits.label(element);
  }

  /** What is spoken of and there, each once. */
  public List<Exhibit> shown(List<Mention> mentions) {
    return mentions.stream().flatMap(m -> exhibits.find(m).stream()).distinct().toList();
  }

  /** What to ask the database for the numbers of a table or figure. */
  public String query(Exhibit exhibit) {
    return Query.of(exhibit, report.origin());
  }

  /** Whether a chapter is read at a glance, before all others. */
  public boolean opens(Chapter chapter) {
    return chapter.elements().get(0) instanceof Facts;
  }

  /** A table as it is shown. */
  public Sheet sheet(Table table) {
    return Sheet.of(table);
  }

  /** A heading in pieces between which a line may break. */
  public List<String> breakable(String title) {
    return List.of(title.split("(?<=[./])"));
  }

  /** Whether any column has a hint. */
  public boolean explains(Table table) {
    return table.columns().stream().anyMatch(c -> !c.hint().isBlank());
  }

  /** A tone in a word, so that colour is not all there is. */
  public String word(Tone tone) {
    return switch (tone) {
      case GOOD -> "Good";
      case NEUTRAL -> "Note";
      case WARNING -> "Caution";
      case BAD -> "Problem";
    };
  }

  /** A tone as a class of the style sheet. */
  public String mark(Tone tone) {
    return word(tone).toLowerCase(Locale.ROOT);
  }

  /** Every chart by name, as JSON that may stand in a script element. */
  public String charts() {
    Map<String, Object> charts = new TreeMap<>();
    for (Chapter chapter : report.chapters()) {
      for (Element element : chapter.elements()) {
        if (element instanceof Figure figure) {
          charts.put(name(figure), ChartJson.of(figure.chart()));
        }
      }
    }
    return Json.of(charts);
  }

  private boolean hasCharts() {
    return report.chapters().stream()
        .flatMap(c -> c.elements().stream())
        .anyMatch(Figure.class::isInstance);
  }
}
