package basin.reports.sections;

import basin.reports.statistics.Interval;
import basin.reports.study.Criterion;
import basin.reports.study.Group;
import basin.reports.study.Measure;
import basin.reports.study.Ranking;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.spi.report.Element.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every setting with its mean over the seeds, so that what was not chosen can be seen too.
 *
 * @param study what is shown
 */
record SettingsTable(Study study) {
  Table table() {
    Criterion criterion = study.criterion();
    boolean two = !criterion.chosenBy().equals(criterion.reported());
    Grid grid =
        new Grid()
            .column("Group", "the grid's axes other than rate and seed")
            .column(study.rated(), "Rate", "learning rate")
            .column("Finite", "trials that ended with a finite value")
            .column("Diverged", "trials that did not stay finite")
            .column("Missing", "trials that failed or have not run");
    means(grid, criterion.chosenBy());
    if (two) {
      means(grid, criterion.reported());
    }
    grid.column(
        "Chosen", "whether it stands for its group, and whether it is an edge of the rates tried");
    study.groups().forEach(g -> g.settings().forEach(s -> grid.row(cells(g, s, two))));
    return grid.table(
        "settings",
        "All settings, " + Wording.mean(study.measure(criterion.chosenBy())) + "s over the seeds");
  }

  private void means(Grid grid, String series) {
    Measure measure = study.measure(series);
    grid.column(series, Wording.mean(measure) + " of the last value")
        .column(series + " CI low", Wording.limits(measure))
        .column(series + " CI high", Wording.limits(measure));
  }

  private List<Object> cells(Group group, Setting setting, boolean two) {
    Score score = Score.of(study, setting, study.criterion().chosenBy());
    List<Object> cells = new ArrayList<>();
    cells.add(group.label());
    cells.add(Wording.rate(setting));
    cells.add(score.values().size());
    cells.add(score.diverged());
    cells.add(score.missing());
    cells.addAll(limits(score));
    if (two) {
      cells.addAll(limits(Score.of(study, setting, study.criterion().reported())));
    }
    cells.add(chosen(group, setting));
    return cells;
  }

  private static List<Object> limits(Score score) {
    Interval mean = score.mean();
    return List.of(mean.center(), mean.low(), mean.high());
  }

  private String chosen(Group group, Setting setting) {
    Optional<Setting> chosen = Ranking.chosen(study, group).filter(setting::equals);
    return chosen
        .map(s -> Edge.of(study, group, s).map(e -> "yes, " + e.side()).orElse("yes"))
        .orElse("");
  }
}
