package basin.reports.tuning;

import basin.reports.study.Edge;
import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Table;
import basin.spi.report.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What was tried and chosen for each group.
 *
 * @param study what is shown
 */
record Choice(Study study) {
  List<Element> elements() {
    return !study.oneGroup() && study.groups().stream().anyMatch(Group::tuned)
        ? List.of(new Paragraph(introduction()), chosen())
        : List.of();
  }

  /** What was the same for all groups. */
  private String introduction() {
    List<String> tried =
        study.tuned().stream()
            .filter(name -> isSame(g -> g.tried(name)))
            .map(name -> name + " " + Prose.list(study.groups().get(0).tried(name)))
            .toList();
    String budget =
        isSame(g -> g.settings().size())
            ? ", at equal budget: " + study.groups().get(0).settings().size() + " settings each"
            : ", not at equal budget";
    return "Chosen for each group on its own by "
        + study.criterion().ranked()
        + study.selection().filter(Selection::nested).map(s -> " of the other folds").orElse("")
        + budget
        + "."
        + (tried.isEmpty() ? "" : " Tried were " + String.join("; ", tried) + ".");
  }

  private boolean isSame(Function<Group, Object> what) {
    return study.groups().stream().map(what).distinct().count() == 1;
  }

  /** The groups in the order of the grid. */
  private Table chosen() {
    TableDraft grid =
        new TableDraft()
            .column("Group", "what is compared")
            .column(
                !isSame(g -> g.settings().size()),
                "Settings",
                "how many were tried: their number is the budget of tuning");
    for (String name : study.tuned()) {
      grid.column(
              Prose.capital(name),
              "chosen by " + study.criterion().ranked() + "; several if nothing tells them apart")
          .column(!isSame(g -> g.tried(name)), Prose.capital(name) + ", of", "what was tried");
    }
    grid.column(
        study.groups().stream().anyMatch(group -> !edges(group).isEmpty()),
        "On the edge",
        "the smallest or largest tried; a better one may lie beyond");
    study.groups().forEach(group -> grid.row(cells(group)));
    return grid.table(study.named("tuned"), study.titled("What was chosen"));
  }

  private List<Object> cells(Group group) {
    List<Setting> alike = Ranking.alike(study, group);
    List<Object> cells = new ArrayList<>();
    cells.add(group.label());
    cells.add(group.settings().size());
    for (String name : study.tuned()) {
      cells.add(Prose.list(alike.stream().map(s -> s.text(name)).distinct().toList()));
      cells.add(TriedText.of(group.tried(name)));
    }
    cells.add(edges(group));
    return cells;
  }

  private String edges(Group group) {
    return Prose.list(
        Edge.of(study, group).stream()
            .map(e -> study.tuned().size() < 2 ? e.side() : e.name() + " " + e.side())
            .toList());
  }
}
