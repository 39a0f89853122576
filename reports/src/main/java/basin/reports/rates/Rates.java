package basin.reports.rates;

import basin.reports.study.Apart;
import basin.reports.study.Clock;
import basin.reports.study.Ranking;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.spi.report.Element;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.List;

/** How fast the training loss goes down to its minimum, and up to which rate training is stable. */
@Doc(
    "Fitted rates of convergence and the largest stable rate, beside what theory allows where the curvature is known.")
public record Rates() implements Section {
  @Override
  public String title() {
    return "Rates of convergence";
  }

  @Override
  public List<Element> write(Results results) {
    return Apart.write(results, Rates::elements);
  }

  private static List<Element> elements(Study study) {
    List<Setting> best = Ranking.of(study).best().stream().map(Score::setting).toList();
    Clock clock = Clock.of(study);
    List<Fitted> fitted = best.stream().flatMap(s -> Fitted.of(study, s, clock).stream()).toList();
    List<Element> elements = new ArrayList<>();
    if (!fitted.isEmpty()) {
      elements.addAll(new Course(study, fitted, clock).elements());
    }
    elements.addAll(new LargestRate(study).elements());
    return elements;
  }
}
