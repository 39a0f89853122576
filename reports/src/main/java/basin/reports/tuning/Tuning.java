package basin.reports.tuning;

import basin.reports.study.Apart;
import basin.reports.study.Study;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Heading;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.List;

/** What was tuned: what was chosen, how much hung on it, and what more or less of it buys. */
@Doc(
    "What was tried and chosen for each group, sensitivity to it, how wide the good region is, what a budget of settings buys, and what matters most.")
public record Tuning() implements Section {
  @Override
  public String title() {
    return "Tuning";
  }

  @Override
  public List<Element> write(Results results) {
    return Apart.write(results, study -> elements(study.choosing()));
  }

  private static List<Element> elements(Study study) {
    if (study.finished().isEmpty() || study.settings().size() < 2) {
      return List.of();
    }
    List<Element> elements = new ArrayList<>(new Choice(study).elements());
    List<Figure> figures =
        study.tuned().stream()
            .flatMap(name -> new Sensitivity(study, name).figure().stream())
            .toList();
    if (!figures.isEmpty()) {
      GoodRegions regions = GoodRegions.of(study);
      elements.add(new Heading("Sensitivity to what was tuned"));
      elements.addAll(regions.finding());
      elements.addAll(figures);
      elements.addAll(regions.evidence());
    }
    elements.addAll(new Budgets(study).elements());
    elements.addAll(new Importance(study).elements());
    elements.add(new SettingsTable(study).table());
    return elements;
  }
}
