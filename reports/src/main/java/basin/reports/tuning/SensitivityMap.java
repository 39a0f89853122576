package basin.reports.tuning;

import basin.reports.pictures.Shade;
import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.wording.Wording;
import basin.spi.report.Chart.HeatMap;
import basin.spi.report.Element.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The last value at every number tuned for many groups as colour, one row for each, best on top.
 *
 * @param study what is drawn
 * @param name of what was tuned
 * @param groups with one setting for each number, and more than one of them
 */
record SensitivityMap(Study study, String name, List<Group> groups) {
  private static final int ROWS = 60;

  Figure figure() {
    List<Group> rows = rows();
    List<Setting> columns = columns(rows);
    String series = study.criterion().ranked();
    double[][] values = rows.stream().map(g -> values(g, columns, series)).toArray(double[][]::new);
    Shade shade = Shade.of(series, Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray());
    return new Figure(
            study.named(name + "-sensitivity"),
            study.titled(series + " at the end against " + name),
            "Each row is a group, the best on top, each cell the "
                + Wording.mean(study.measure(series))
                + " over the "
                + study.replicates().noun()
                + "s that stayed finite; blank is what was not tried or where every trial diverged. "
                + (study.tuned().size() > 1 ? "What else was tuned is at its best. " : "")
                + study.criterion().better(series)
                + " is better."
                + (rows.size() < groups.size()
                    ? " Drawn are the first " + rows.size() + " of " + groups.size() + "."
                    : ""),
            new HeatMap(
                name,
                columns.stream().map(s -> s.text(name)).toList(),
                "",
                rows.stream().map(Group::label).toList(),
                Arrays.stream(values)
                    .map(row -> Arrays.stream(row).map(shade::of).toArray())
                    .toArray(double[][]::new),
                shade.title()))
        .from(series);
  }

  /** As ranked; those without a value last. */
  private List<Group> rows() {
    List<Group> rows = new ArrayList<>();
    Ranking.of(study)
        .best()
        .forEach(
            s -> groups.stream().filter(g -> g.color() == s.setting().color()).forEach(rows::add));
    groups.stream().filter(g -> !rows.contains(g)).forEach(rows::add);
    List<Group> kept = rows.subList(0, Math.min(ROWS, rows.size()));
    Collections.reverse(kept);
    return List.copyOf(kept);
  }

  /** One setting for each number, from small to large. */
  private List<Setting> columns(List<Group> rows) {
    List<Setting> columns = new ArrayList<>();
    rows.stream()
        .flatMap(g -> g.settings().stream())
        .sorted(Comparator.comparingDouble(s -> s.number(name)))
        .filter(s -> columns.stream().noneMatch(c -> c.text(name).equals(s.text(name))))
        .forEach(columns::add);
    return columns;
  }

  private double[] values(Group group, List<Setting> columns, String series) {
    return columns.stream()
        .mapToDouble(
            column ->
                group.settings().stream()
                    .filter(s -> s.text(name).equals(column.text(name)))
                    .map(s -> Score.of(study, s, series))
                    .filter(Score::known)
                    .mapToDouble(s -> s.mean().center())
                    .findFirst()
                    .orElse(Double.NaN))
        .toArray();
  }
}
