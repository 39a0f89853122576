package basin.reports.factors;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Sample;
import basin.reports.statistics.factorial.Layout;
import basin.reports.statistics.factorial.Term;
import basin.spi.report.Chart;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Panel;
import basin.spi.report.Chart.Panels;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The measure over a factor that is a number: a line for each level of a second factor, a panel for
 * each level of a third, all on the same axes and in the same colours.
 *
 * @param analysis what is drawn
 */
record Profiles(Analysis analysis) {
  private static final int MOST_LINES = 8;
  private static final int MOST_PANELS = 6;

  List<Figure> figures() {
    return analysis.mains().stream()
        .filter(main -> main.factor().numeric())
        .map(this::figure)
        .toList();
  }

  private Figure figure(MainEffect main) {
    List<Integer> others = others(main);
    List<Integer> drawn = new ArrayList<>();
    take(others, MOST_LINES, drawn);
    take(others, MOST_PANELS, drawn);
    Axis x = new Axis(main.factor().name(), main.factor().logarithmic());
    Axis y = new Axis(response().name(), response().byRatio());
    Chart chart =
        drawn.size() < 2
            ? new Lines(x, y, lines(main, drawn, -1))
            : new Panels(x, y, panels(main, drawn));
    return new Figure(
        name(main),
        analysis.study().titled(title(main, drawn)),
        reading(main, drawn),
        chart,
        List.of(analysis.study().criterion().ranked()));
  }

  /** The name of a factor's picture, which only numbers have. */
  String name(MainEffect main) {
    return analysis.study().named(slug(main.factor().name()) + "-profile");
  }

  private Response response() {
    return analysis.balance().response();
  }

  /** Those that change most how the factor works. */
  private List<Integer> others(MainEffect main) {
    return analysis.mains().stream()
        .filter(m -> m.place() != main.place())
        .sorted(
            Comparator.<MainEffect>comparingDouble(
                    m ->
                        -m.share().center()
                            - analysis.interplay(main.place(), m.place()).share().center())
                .thenComparing(m -> m.factor().name()))
        .map(MainEffect::place)
        .toList();
  }

  private void take(List<Integer> others, int most, List<Integer> drawn) {
    Optional<Integer> next =
        others.stream()
            .filter(place -> !drawn.contains(place) && analysis.factor(place).size() <= most)
            .findFirst();
    next.ifPresent(drawn::add);
  }

  private List<Panel> panels(MainEffect main, List<Integer> drawn) {
    List<Panel> panels = new ArrayList<>();
    Factor third = analysis.factor(drawn.get(1));
    for (int level = 0; level < third.size(); level++) {
      panels.add(new Panel(third.told(level), lines(main, drawn, level)));
    }
    return panels;
  }

  private List<Line> lines(MainEffect main, List<Integer> drawn, int third) {
    List<Line> lines = new ArrayList<>();
    if (drawn.isEmpty()) {
      lines.add(line(main, "", 0, main.means()));
      return lines;
    }
    int second = drawn.get(0);
    Factor factor = analysis.factor(second);
    Term term =
        third < 0 ? Term.of(main.place(), second) : Term.of(main.place(), second, drawn.get(1));
    double[][] means = analysis.balance().values().means(term);
    Layout layout =
        new Layout(term.factors().stream().mapToInt(f -> analysis.factor(f).size()).toArray());
    for (int level = 0; level < factor.size(); level++) {
      double[][] own = new double[main.factor().size()][];
      for (int i = 0; i < own.length; i++) {
        int[] place = new int[term.order()];
        place[term.factors().indexOf(main.place())] = i;
        place[term.factors().indexOf(second)] = level;
        if (third >= 0) {
          place[term.factors().indexOf(drawn.get(1))] = third;
        }
        own[i] = means[layout.cell(place)];
      }
      lines.add(line(main, factor.told(level), level, own));
    }
    return lines;
  }

  private Line line(MainEffect main, String label, int color, double[][] costs) {
    double[] y = new double[costs.length];
    double[] low = new double[costs.length];
    double[] high = new double[costs.length];
    for (int i = 0; i < costs.length; i++) {
      Interval shown = response().value(Interval.ofMean(new Sample(costs[i])));
      y[i] = shown.center();
      low[i] = shown.low();
      high[i] = shown.high();
    }
    return new Line(label, color, Style.LINE_AND_POINTS, main.factor().numbers(), y, low, high);
  }

  private String title(MainEffect main, List<Integer> drawn) {
    StringBuilder title =
        new StringBuilder(response().title()).append(" over ").append(main.factor().name());
    for (int i = 0; i < drawn.size(); i++) {
      title.append(i == 0 ? ", by " : " and ").append(analysis.factor(drawn.get(i)).name());
    }
    return title.toString();
  }

  private String reading(MainEffect main, List<Integer> drawn) {
    boolean others = analysis.mains().size() > 1 + drawn.size();
    return "Each point is the "
        + response().mean()
        + " over the "
        + analysis.study().replicates().noun()
        + "s"
        + (others ? " and over what is not drawn" : "")
        + ", every combination at the setting chosen for it; bars are 95 % intervals over the "
        + analysis.study().replicates().noun()
        + "s. Lines that run alike say that "
        + main.factor().name()
        + " does the same everywhere; lines that cross say that it does not. "
        + better();
  }

  private String better() {
    return (!response().ranked()
                && !response().criterion().timed()
                && response().criterion().higher()
            ? "Higher"
            : "Lower")
        + " is better.";
  }

  /** A part of a file's name. */
  static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
