package basin.reports.tuning;

import basin.reports.statistics.Interval;
import basin.reports.study.Criterion;
import basin.reports.study.Edge;
import basin.reports.study.Group;
import basin.reports.study.Measure;
import basin.reports.study.Ranking;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.wording.Wording;
import basin.spi.report.Element.Table;
import basin.spi.report.Selection;
import basin.spi.run.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every setting with its mean over its replicates, so that what was not chosen can be seen too.
 *
 * @param study what is shown
 */
record SettingsTable(Study study) {
  Table table() {
    Criterion criterion = study.criterion();
    Optional<String> beside = criterion.beside();
    TableDraft grid =
        new TableDraft()
            .column("Group", "what is compared")
            .tuned(study, "what was tuned")
            .column("Finite", "trials that ended with a finite value")
            .column("Diverged", "trials that did not stay finite")
            .column(prunes(), "Pruned", "trials that were left at a rung")
            .column("Missing", "trials that failed or have not run");
    means(grid, criterion.ranked());
    beside.ifPresent(s -> means(grid, s));
    grid.column(
        "Chosen", "whether it stands for its group, and what lies on the edge of the values tried");
    study.groups().forEach(g -> rows(grid, g, beside));
    return grid.table(
            study.named("settings"),
            study.titled(
                "All settings, "
                    + Wording.mean(study.measure(criterion.ranked()))
                    + "s over the "
                    + study.replicates().noun()
                    + "s"))
        .from(criterion.ranked());
  }

  private boolean prunes() {
    return !study.ended(Outcome.PRUNED).isEmpty();
  }

  private void means(TableDraft grid, String series) {
    Measure measure = study.measure(series);
    grid.column(series, Wording.mean(measure) + " of the last value")
        .column(series + " CI low", Wording.limits(measure))
        .column(series + " CI high", Wording.limits(measure));
  }

  private void rows(TableDraft grid, Group group, Optional<String> beside) {
    Optional<Setting> chosen = Ranking.chosen(study, group);
    for (Setting setting : group.settings()) {
      List<Object> cells = cells(group, setting, beside);
      cells.add(nested() ? times(group, setting) : stands(group, setting, chosen));
      grid.row(cells);
    }
  }

  private List<Object> cells(Group group, Setting setting, Optional<String> beside) {
    Score score = Score.of(study, setting, study.criterion().ranked());
    List<Object> cells = new ArrayList<>();
    cells.add(group.label());
    cells.addAll(Wording.tuned(study, setting));
    cells.add(score.values().size());
    cells.add(score.diverged());
    cells.add(score.pruned());
    cells.add(score.missing());
    cells.addAll(limits(score));
    beside.ifPresent(series -> cells.addAll(limits(Score.of(study, setting, series))));
    return cells;
  }

  private static List<Object> limits(Score score) {
    if (!score.known()) {
      return List.of(Double.NaN, Double.NaN, Double.NaN);
    }
    Interval mean = Wording.telling(score.mean(), score.measure());
    return List.of(mean.center(), mean.low(), mean.high());
  }

  private boolean nested() {
    return study.selection().filter(Selection::nested).isPresent();
  }

  /** In how many replicates it was chosen. */
  private String times(Group group, Setting setting) {
    int index = group.settings().indexOf(setting);
    long trials = study.choice(group).settings().stream().filter(i -> i == index).count();
    return trials == 0
        ? ""
        : "in " + trials + " of " + study.replicates().count(setting.trials().size());
  }

  private String stands(Group group, Setting setting, Optional<Setting> chosen) {
    return chosen.filter(setting::equals).map(s -> "yes" + edges(group)).orElse("");
  }

  /** {@code , smallest}; with its name where more than one thing was tuned. */
  private String edges(Group group) {
    boolean alone = study.tuned().size() < 2;
    return Edge.of(study, group).stream()
        .map(e -> ", " + (alone ? "" : e.name() + " ") + e.side())
        .collect(Collectors.joining());
  }
}
