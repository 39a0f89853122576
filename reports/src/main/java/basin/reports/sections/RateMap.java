package basin.reports.sections;

import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.spi.report.Chart.HeatMap;
import basin.spi.report.Element.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The last value at every rate of many groups as colour, one row for each, best on top.
 *
 * @param study what is drawn
 * @param groups with more than one rate
 */
record RateMap(Study study, List<Group> groups) {
  private static final int ROWS = 60;

  Figure figure() {
    List<Group> rows = rows();
    List<Setting> columns = columns(rows);
    String series = study.criterion().ranked();
    double[][] values = rows.stream().map(g -> values(g, columns, series)).toArray(double[][]::new);
    Shade shade = Shade.of(series, Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray());
    return new Figure(
        study.named("rate-sensitivity"),
        study.titled(series + " at the end against the learning rate"),
        "Each row is a group, the best on top, each cell the "
            + Wording.mean(study.measure(series))
            + " over the seeds that stayed finite; blank are rates that were not tried or at which every"
            + " trial diverged. "
            + study.criterion().better(series)
            + " is better."
            + (rows.size() < groups.size()
                ? " Drawn are the first " + rows.size() + " of " + groups.size() + "."
                : ""),
        new HeatMap(
            "learning rate",
            columns.stream().map(Setting::rate).toList(),
            "",
            rows.stream().map(Group::label).toList(),
            Arrays.stream(values)
                .map(row -> Arrays.stream(row).map(shade::of).toArray())
                .toArray(double[][]::new),
            shade.title()));
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

  /** One setting for each rate, from small to large. */
  private static List<Setting> columns(List<Group> rows) {
    List<Setting> columns = new ArrayList<>();
    rows.stream()
        .flatMap(g -> g.settings().stream())
        .sorted(Comparator.comparingDouble(Setting::rateValue))
        .filter(s -> columns.stream().noneMatch(c -> c.rate().equals(s.rate())))
        .forEach(columns::add);
    return columns;
  }

  private double[] values(Group group, List<Setting> columns, String series) {
    return columns.stream()
        .mapToDouble(
            column ->
                group.settings().stream()
                    .filter(s -> s.rate().equals(column.rate()))
                    .map(s -> Score.of(study, s, series))
                    .filter(Score::known)
                    .mapToDouble(s -> s.mean().center())
                    .findFirst()
                    .orElse(Double.NaN))
        .toArray();
  }
}
