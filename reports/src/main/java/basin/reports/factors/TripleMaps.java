package basin.reports.factors;

import basin.reports.pictures.Shade;
import basin.reports.statistics.Interval;
import basin.reports.statistics.Sample;
import basin.reports.statistics.factorial.Layout;
import basin.reports.statistics.factorial.Term;
import basin.spi.report.Chart.HeatMaps;
import basin.spi.report.Chart.Tile;
import basin.spi.report.Element.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The measure for each combination of three factors none of which is a number: a map of two for
 * each level of the third, side by side in one scale of colours. Where one is a number, {@link
 * Profiles} show more.
 *
 * @param analysis what is drawn
 */
record TripleMaps(Analysis analysis) {
  private static final int DRAWN = 3;
  private static final int MOST_MAPS = 6;

  /** Empty where there are fewer than three factors, or too many levels of each. */
  Optional<Figure> figure() {
    if (analysis.mains().stream().anyMatch(m -> m.factor().numeric())) {
      return Optional.empty();
    }
    List<Integer> largest =
        analysis.mains().stream()
            .sorted(Comparator.comparingDouble(m -> -m.share().center()))
            .limit(DRAWN)
            .map(MainEffect::place)
            .toList();
    return largest.size() < DRAWN
        ? Optional.empty()
        : largest.stream()
            .filter(place -> analysis.factor(place).size() <= MOST_MAPS)
            .reduce((first, second) -> second)
            .map(third -> figure(largest, third));
  }

  /** A map for each level of the one with the smallest effect. */
  private Figure figure(List<Integer> drawn, int third) {
    List<Integer> two = drawn.stream().filter(place -> place != third).sorted().toList();
    boolean turned = PairMaps.turned(analysis.factor(two.get(0)), analysis.factor(two.get(1)));
    int rows = two.get(turned ? 0 : 1);
    int columns = two.get(turned ? 1 : 0);
    List<double[][]> values = values(rows, columns, third);
    String name = analysis.balance().response().name();
    Shade shade =
        Shade.of(
            name,
            values.stream().flatMap(Arrays::stream).flatMapToDouble(Arrays::stream).toArray());
    List<Tile> maps = new ArrayList<>();
    for (int level = 0; level < values.size(); level++) {
      maps.add(new Tile(analysis.factor(third).told(level), shade.of(values.get(level))));
    }
    String what = name(columns) + " and " + name(rows) + ", for each " + name(third);
    return new Figure(
        analysis
            .study()
            .named(
                Profiles.slug(name(columns) + " by " + name(rows) + " by " + name(third))
                    + "-maps"),
        analysis.study().titled(analysis.balance().response().title() + " by " + what),
        "Each cell is the "
            + analysis.balance().response().mean()
            + " over the "
            + analysis.study().replicates().noun()
            + "s"
            + (analysis.mains().size() > DRAWN ? " and over the other factors" : "")
            + ", every combination at the setting chosen for it. Maps that look alike say that "
            + name(third)
            + " changes nothing in how the two others go together.",
        new HeatMaps(
            name(columns),
            analysis.factor(columns).levels(),
            name(rows),
            analysis.factor(rows).levels(),
            maps,
            shade.title()),
        List.of(analysis.study().criterion().ranked()));
  }

  private List<double[][]> values(int rows, int columns, int third) {
    Term term = Term.of(rows, columns, third);
    double[][] means = analysis.balance().values().means(term);
    Layout layout =
        new Layout(term.factors().stream().mapToInt(f -> analysis.factor(f).size()).toArray());
    List<double[][]> maps = new ArrayList<>();
    for (int level = 0; level < analysis.factor(third).size(); level++) {
      double[][] map = new double[analysis.factor(rows).size()][analysis.factor(columns).size()];
      for (int row = 0; row < map.length; row++) {
        for (int column = 0; column < map[row].length; column++) {
          int[] place = new int[term.order()];
          place[term.factors().indexOf(rows)] = row;
          place[term.factors().indexOf(columns)] = column;
          place[term.factors().indexOf(third)] = level;
          map[row][column] = shown(means[layout.cell(place)]);
        }
      }
      maps.add(map);
    }
    return maps;
  }

  private String name(int place) {
    return analysis.factor(place).name();
  }

  private double shown(double[] costs) {
    return analysis.balance().response().value(Interval.point(new Sample(costs).mean())).center();
  }
}
