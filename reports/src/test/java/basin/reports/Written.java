package basin.reports;

import basin.spi.Extensions;
import basin.spi.report.Element;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Report;
import basin.spi.report.Report.Chapter;
import basin.spi.report.Results;
import basin.spi.report.Section;
import java.util.ArrayList;
import java.util.List;

/** Reports put together from every registered section, as the runner does it. */
public final class Written {
  private Written() {}

  /** The registered sections, in order. */
  public static List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    new ReportsPlugin().register(new Collector(sections));
    return sections;
  }

  /** The whole report. */
  public static Report report(Results results) {
    List<Chapter> chapters =
        sections().stream().map(s -> new Chapter(s.title(), s.write(results))).toList();
    Element first = answer().write(results).get(0);
    return new Report(results.experiment(), ((Paragraph) first).text(), chapters);
  }

  /** The section whose first words are the answer. */
  public static Section answer() {
    return sections().stream().filter(s -> s.title().equals("Answer")).findFirst().orElseThrow();
  }

  private record Collector(List<Section> sections) implements Extensions {
    @Override
    public <T> Extensions add(Class<T> point, String name, Class<? extends T> component) {
      if (point == Section.class) {
        try {
          sections.add((Section) component.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
          throw new IllegalArgumentException(name, e);
        }
      }
      return this;
    }
  }
}
