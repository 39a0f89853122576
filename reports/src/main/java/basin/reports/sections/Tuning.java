package basin.reports.sections;

import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Heading;
import basin.spi.report.Element.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was tuned: tried and chosen for which group, and how much hung on it.
 *
 * @param study what is shown
 */
record Tuning(Study study) {
  List<Element> elements() {
    List<Element> elements = new ArrayList<>();
    if (!study.oneGroup() && study.groups().stream().anyMatch(Group::tuned)) {
      elements.add(new Heading("What was tuned"));
      elements.add(chosen());
    }
    List<Figure> figures =
        study.tuned().stream()
            .flatMap(name -> new Sensitivity(study, name).figure().stream())
            .toList();
    if (!figures.isEmpty()) {
      elements.add(new Heading("Sensitivity to what was tuned"));
      elements.addAll(figures);
    }
    elements.add(new SettingsTable(study).table());
    return elements;
  }

  /** Groups in the order of their places, those that are not ranked last. */
  private Table chosen() {
    List<String> names = study.tuned();
    Grid grid =
        new Grid()
            .column("Group", "what is compared")
            .column("Settings", "how many were tried: their number is the budget of tuning");
    for (String name : names) {
      grid.column(Prose.capital(name), "chosen by " + study.criterion().ranked());
      grid.column("Of", "what was tried");
    }
    grid.column("On the edge", "the smallest or largest tried; better may lie beyond");
    for (Group group : study.groups()) {
      grid.row(cells(group, names));
    }
    return grid.table(study.named("tuned"), study.titled("What was tried and chosen"));
  }

  private List<Object> cells(Group group, List<String> names) {
    Optional<Setting> chosen = Ranking.chosen(study, group);
    List<Object> cells = new ArrayList<>();
    cells.add(group.label());
    cells.add(group.settings().size());
    for (String name : names) {
      cells.add(chosen.map(s -> s.text(name)).orElse(""));
      cells.add(String.join(", ", group.tried(name)));
    }
    cells.add(
        Prose.list(
            chosen.stream()
                .flatMap(s -> Edge.of(study, group, s).stream())
                .map(e -> names.size() < 2 ? e.side() : e.name() + " " + e.side())
                .toList()));
    return cells;
  }
}
