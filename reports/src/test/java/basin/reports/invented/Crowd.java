package basin.reports.invented;

import basin.spi.report.Chart;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Field;
import basin.spi.report.Chart.Fields;
import basin.spi.report.Chart.Film;
import basin.spi.report.Chart.HeatMap;
import basin.spi.report.Chart.HeatMaps;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Panel;
import basin.spi.report.Chart.Panels;
import basin.spi.report.Chart.Ranks;
import basin.spi.report.Chart.Ridge;
import basin.spi.report.Chart.RidgePanel;
import basin.spi.report.Chart.Ridges;
import basin.spi.report.Chart.Scene;
import basin.spi.report.Chart.Share;
import basin.spi.report.Chart.Shares;
import basin.spi.report.Chart.Style;
import basin.spi.report.Chart.Tile;
import basin.spi.report.Element.Column;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Table;
import basin.spi.report.Report;
import basin.spi.report.Report.Chapter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A report with more of everything than fits: rows, columns, groups, and names that go on and on.
 */
public final class Crowd {
  /** Rows of the long table. */
  public static final int ROWS = 36;

  /** Columns of the wide table. */
  public static final int COLUMNS = 14;

  /** Groups of the map. */
  public static final int GROUPS = 27;

  private static final double[] NONE = {};

  private Crowd() {}

  /** The report, under a head of somebody else's. */
  public static Report under(Report head) {
    return new Report(
        head.experiment(),
        "",
        List.of(
            new Chapter("Tables", List.of(table("long", ROWS, 4), table("wide", 5, COLUMNS))),
            new Chapter(
                "Figures",
                List.of(
                    figure("accuracies", new Axis("epoch", false), new Axis("share", false), 1e9),
                    figure("losses", new Axis("rate", true), new Axis("loss", true), 1e9),
                    figure("near", new Axis("epoch", false), new Axis("share", false), 1.3),
                    new Figure("speck", "A speck", "One value.", speck()),
                    new Figure("map", "A map", "Many rows.", map()),
                    new Figure("panels", "Panels", "Each a panel.", panels()),
                    new Figure("survival", "Survival", "Steps down.", survival()),
                    new Figure("maps", "Maps", "One scale.", maps()),
                    new Figure("ranks", "Ranks", "The higher the better.", ranks()),
                    new Figure("shares", "Shares", "Who has how much.", shares()),
                    new Figure("fields", "Fields", "One scale.", fields()),
                    new Figure("ridges", "Ridges", "How they are spread.", ridges()),
                    new Figure("film", "A film", "Play it.", film())))));
  }

  private static String name(int i) {
    return "layers " + i + " × dense (units 64, activation softsign), initializer orthogonal-" + i;
  }

  private static Table table(String name, int rows, int columns) {
    List<Column> head = new ArrayList<>(List.of(new Column("Group", "")));
    IntStream.range(1, columns).forEach(i -> head.add(new Column("validation.loss CI " + i, "")));
    List<List<Object>> cells = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      List<Object> line = new ArrayList<>(List.of(name(row)));
      for (int i = 1; i < columns; i++) {
        line.add((row + 1.2345) * Math.pow(10, i));
      }
      cells.add(line);
    }
    return new Table(name, "The " + name + " one", head, cells);
  }

  /** Eight lines between 0.7 and 0.9, with limits a factor away from 1. */
  private static Figure figure(String name, Axis x, Axis y, double factor) {
    double from = 0.7;
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      double[] at = {3, 5, 8, 13};
      double[] values = {from + 0.01 * i, from + 0.05, from + 0.1, from + 0.2};
      double[] low = {1 / factor, 1 / factor, 1 / factor, 1 / factor};
      double[] high = {factor, factor, factor, factor};
      Style style = x.logarithmic() ? Style.LINE_AND_POINTS : Style.LINE;
      lines.add(new Line(name(i), i, style, at, values, low, high));
    }
    return new Figure(name, "The " + name, "Read it.", new Lines(x, y, lines));
  }

  /** A line that ends where it begins, beside one that goes on. */
  private static Chart speck() {
    return new Lines(
        new Axis("epoch", false),
        new Axis("loss", true),
        List.of(
            new Line("cut", 0, Style.LINE, new double[] {0}, new double[] {5}, NONE, NONE),
            new Line(
                "whole",
                1,
                Style.LINE,
                new double[] {0, 1, 2},
                new double[] {5, 2, 1},
                NONE,
                NONE)));
  }

  /** Five over the same axes, with the same three lines. */
  private static Chart panels() {
    return new Panels(
        new Axis("rate", true),
        new Axis("loss", true),
        IntStream.range(0, 5)
            .mapToObj(
                p ->
                    new Panel(
                        name(p),
                        IntStream.range(0, 3)
                            .mapToObj(
                                i ->
                                    new Line(
                                        "activation " + i,
                                        i,
                                        Style.LINE_AND_POINTS,
                                        new double[] {0.001, 0.01, 0.1, 1},
                                        new double[] {9 + p, 3 + i, 1 + p * i, 5},
                                        new double[] {8 + p, 2 + i, 0.5 + p * i, 4},
                                        new double[] {11 + p, 4 + i, 2 + p * i, 7}))
                            .toList()))
            .toList());
  }

  private static Chart survival() {
    double[] x = {0, 4, 7, 12, 20};
    double[] left = {1, 0.8, 0.6, 0.3, 0.3};
    double[] low = {1, 0.5, 0.3, 0.1, 0.1};
    double[] high = {1, 0.95, 0.8, 0.6, 0.6};
    return new Lines(
        new Axis("epoch", false),
        new Axis("share that has not reached it", false),
        List.of(
            new Line(name(1), 0, Style.STEPS, x, left, low, high),
            new Line(
                name(1) + ", out of sight",
                0,
                Style.STROKES,
                new double[] {9, 20},
                new double[] {0.6, 0.3},
                NONE,
                NONE)));
  }

  /** Four, with long names. */
  private static Chart maps() {
    List<String> rows = IntStream.range(0, 5).mapToObj(Crowd::name).toList();
    return new HeatMaps(
        "activation",
        List.of("relu", "tanh", "sigmoid"),
        "network",
        rows,
        IntStream.range(0, 4)
            .mapToObj(
                m ->
                    new Tile(
                        name(m),
                        rows.stream()
                            .map(row -> new double[] {m, m + 1.5, Double.NaN})
                            .toArray(double[][]::new)))
            .toList(),
        "log₁₀ loss");
  }

  private static Chart ranks() {
    return new Ranks(
        "mean rank",
        IntStream.range(0, 12).mapToObj(Crowd::name).toList(),
        IntStream.range(0, 12).mapToDouble(i -> 2 + 0.8 * i).toArray(),
        2.7,
        List.of(new int[] {0, 3}, new int[] {2, 5}, new int[] {8, 11}));
  }

  private static Chart shares() {
    double[] at = {1, 2, 4, 8, 16};
    double[] first = {0.5, 0.4, 0.3, 0.2, 0.1};
    double[] second = {0.2, 0.4, 0.5, 0.5, 0.6};
    double[] rest = {0.3, 0.2, 0.2, 0.3, 0.3};
    return new Shares(
        new Axis("settings tried", true),
        "probability of winning",
        at,
        List.of(
            new Share(name(0), 0, first),
            new Share(name(1), 1, second),
            new Share(name(2), 2, rest)));
  }

  private static Chart map() {
    return new HeatMap(
        "epoch",
        IntStream.range(0, 15).mapToObj(Integer::toString).toList(),
        "",
        IntStream.range(0, GROUPS).mapToObj(Crowd::name).toList(),
        IntStream.range(0, GROUPS)
            .mapToObj(r -> IntStream.range(0, 15).mapToDouble(c -> -r - c / 10.0).toArray())
            .toArray(double[][]::new),
        "log₁₀ loss");
  }

  /** Four over unevenly spaced numbers, with zeros, gaps and a line. */
  private static Chart fields() {
    double[] x = {1, 2, 4, 8, 16};
    double[] y = {1, 2, 3};
    Line line =
        new Line("edge", 1, Style.LINE, new double[] {3, 3}, new double[] {1, 3}, NONE, NONE);
    return new Fields(
        new Axis("σ", true),
        new Axis("layer", false),
        new Axis("norm", true),
        Double.NaN,
        Double.NaN,
        IntStream.range(0, 4)
            .mapToObj(
                f ->
                    new Field(
                        name(f),
                        x,
                        y,
                        List.of(name(1), name(2), name(3)),
                        new double[][] {
                          {1, 0.1, 0.01, f, 0}, {2, 1, 1e-3, 1, 0.5}, {Double.NaN, 3, 3, 3, 3}
                        },
                        List.of(line)))
            .toList());
  }

  private static Chart ridges() {
    double[] below = {0.01, 0.25, 0.5, 0.75, 0.99};
    return new Ridges(
        new Axis("z", false),
        "layer",
        below,
        IntStream.range(0, 3)
            .mapToObj(
                p ->
                    new RidgePanel(
                        name(p),
                        IntStream.range(0, 6)
                            .mapToObj(
                                i ->
                                    new Ridge(
                                        String.valueOf(i + 1),
                                        new double[] {-3 - i, -1, p * 0.1, 1, 3 + i}))
                            .toList()))
            .toList());
  }

  private static Chart film() {
    double[] x = {1, 2, 3, 4};
    return new Film(
        new Axis("layer", false),
        new Axis("norm", true),
        "epoch",
        new double[] {0, 1, 5},
        IntStream.range(0, 2)
            .mapToObj(
                s ->
                    new Scene(
                        name(s),
                        List.of(
                            new Line(
                                "start", -1, Style.LINE, x, new double[] {1, 2, 3, 4}, NONE, NONE)),
                        "now",
                        0,
                        x,
                        new double[][] {{1, 2, 3, 4}, {0.1, 0.2, 0.3, 0.4}, {0.01, 0, 0.5, 1}}))
            .toList());
  }
}
