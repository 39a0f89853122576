package basin.reports.gradients;

import basin.reports.study.Study;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Field;
import basin.spi.report.Chart.Fields;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What became of networks by depth and σ_w as colour, with what theory says drawn over it.
 *
 * @param study what is drawn
 * @param plane of depths and weight scales
 * @param sheets one for each of what else is compared
 */
record EdgePicture(Study study, Plane plane, List<Sheet> sheets) {
  private static final int SHEETS = 6;
  private static final int EDGE = 1;
  private static final int REACH = 3;
  private static final double[] NONE = {};

  Figure figure() {
    String series = study.criterion().ranked();
    boolean share = study.measure(series).share();
    return new Figure(
            study.named("trainability"),
            study.titled(series + " by depth and weight scale"),
            "Each cell is a group, coloured by "
                + series
                + " over the "
                + study.replicates().noun()
                + "s; "
                + study.criterion().better(series).toLowerCase(Locale.ROOT)
                + " is better. Across is σ_w, the deviation of a weight times √ of the inputs of a unit, which "
                + plane.scale()
                + " decides. The upright line is the edge of chaos, the other 6 ξ, up to which theory lets two inputs"
                + " be told apart well enough to learn."
                + (sheets.size() > SHEETS
                    ? " Drawn are the first "
                        + SHEETS
                        + " of "
                        + sheets.size()
                        + " kinds of networks."
                    : ""),
            new Fields(
                new Axis("σ_w", logarithmic(plane.deviations())),
                new Axis("layers", logarithmic(plane.depths())),
                new Axis(series, false),
                share ? 0 : Double.NaN,
                share ? 1 : Double.NaN,
                sheets.stream().limit(SHEETS).map(this::field).toList()))
        .from(series, "theory.edge", "theory.correlation-depth");
  }

  private Field field(Sheet sheet) {
    double[] depths = plane.depths();
    double[] deviations = plane.deviations();
    double bottom = end(depths, 0, 1);
    double top = end(depths, depths.length - 1, depths.length - 2);
    List<Line> lines = new ArrayList<>();
    double edge = sheet.edge();
    boolean seen = edge >= deviations[0] && edge <= deviations[deviations.length - 1];
    if (seen) {
      lines.add(line("edge of chaos", EDGE, new double[] {edge, edge}, bottom, top));
    }
    List<double[]> reach = new ArrayList<>();
    IntStream.range(0, deviations.length)
        .filter(i -> Double.isFinite(sheet.reach(i)))
        .forEach(
            i ->
                reach.add(
                    new double[] {deviations[i], Math.min(Math.max(sheet.reach(i), bottom), top)}));
    if (seen && !reach.isEmpty()) {
      reach.add(new double[] {edge, top});
    }
    reach.sort(Comparator.comparingDouble(point -> point[0]));
    if (reach.size() > 1) {
      lines.add(
          line(
              "6 ξ",
              REACH,
              reach.stream().mapToDouble(p -> p[0]).toArray(),
              reach.stream().mapToDouble(p -> p[1]).toArray()));
    }
    return new Field(
        sheet.title(),
        deviations,
        depths,
        Arrays.stream(depths).mapToObj(d -> "").toList(),
        sheet.values(),
        lines);
  }

  private static Line line(String label, int color, double[] x, double... y) {
    return new Line(label, color, Style.LINE, x, y, NONE, NONE);
  }

  /** Halfway beyond the last of the places, as cells end there. */
  private static double end(double[] places, int last, int before) {
    return logarithmic(places)
        ? places[last] * Math.sqrt(places[last] / places[before])
        : places[last] + (places[last] - places[before]) / 2;
  }

  /** Whether places are spaced more evenly by ratios than by differences. */
  private static boolean logarithmic(double... places) {
    double[] gaps = new double[places.length - 1];
    double[] ratios = new double[places.length - 1];
    for (int i = 1; i < places.length; i++) {
      gaps[i - 1] = places[i] - places[i - 1];
      ratios[i - 1] = StrictMath.log(places[i] / places[i - 1]);
    }
    return places.length > 2 && places[0] > 0 && unevenness(ratios) < unevenness(gaps);
  }

  private static double unevenness(double... steps) {
    return Arrays.stream(steps).max().orElse(1) / Arrays.stream(steps).min().orElse(1);
  }
}
