package basin.reports.minima.slices;

import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines through end points in one picture.
 *
 * @param of what is drawn
 */
record LinePicture(Sliced of) {
  /** Losses that span more than this are drawn by their logarithms. */
  private static final double WIDE = 100;

  private static final double[] NONE = {};

  List<Element> elements() {
    double least = of.all().stream().mapToDouble(Surroundings::lowest).min().orElse(0);
    double most = of.all().stream().mapToDouble(Surroundings::highest).max().orElse(0);
    Figure figure =
        new Figure(
            of.study().named("slice-" + of.number()),
            of.study()
                .titled(
                    "The training loss " + (of.joinsEnds() ? "through " : "along ") + of.words()),
            reading(),
            new Lines(
                new Axis(of.joinsEnds() ? "share of the way" : "step", false),
                new Axis("training loss", least > 0 && most > WIDE * least),
                lines()));
    return List.of(of.finding(), figure.fromAnalysis(Slices.SLICE), of.table(Slices.SLICE));
  }

  private String reading() {
    return switch (of.along()) {
      case "random" ->
          "Lines are medians over "
              + of.all().get(0).losses().length
              + " directions, bands reach from the least to the largest. 0 is the end"
              + " point, 1 a step as long as the weights, unit by unit.";
      case "ends" -> ends() + " Units are not matched first.";
      default ->
          "0 is the end point, 1 a step as long as the weights; steeper directions come first.";
    };
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Surroundings one : of.drawn()) {
      int color = of.color(one.first());
      if (of.along().equals("random")) {
        lines.add(band(one, color));
      } else {
        for (int i = 0; i < one.losses().length; i++) {
          lines.add(
              new Line(
                  called(one, i),
                  color + 8 * i,
                  Style.LINE,
                  one.x()[Math.min(i, one.x().length - 1)],
                  one.losses()[i],
                  NONE,
                  NONE));
        }
      }
    }
    return lines;
  }

  /** What tells a line from the others. */
  private String called(Surroundings one, int line) {
    if (of.joinsEnds() && one.trials().size() > line + 1) {
      return "from " + one.name(0) + " to " + one.name(line + 1);
    }
    return (one.label() + (one.losses().length > 1 ? " " + (line + 1) : "")).strip();
  }

  private String ends() {
    Surroundings first = of.all().get(0);
    return of.all().size() == 1 && first.joins()
        ? "0 is the end of " + first.name(0) + ", 1 that of " + first.name(1) + "."
        : "0 is the end that a line comes from, 1 the other.";
  }

  private static Line band(Surroundings one, int color) {
    int n = one.x()[0].length;
    double[] low = new double[n];
    double[] middle = new double[n];
    double[] high = new double[n];
    for (int i = 0; i < n; i++) {
      int point = i;
      double[] sorted =
          Arrays.stream(one.losses()).mapToDouble(row -> row[point]).sorted().toArray();
      low[i] = sorted[0];
      high[i] = sorted[sorted.length - 1];
      middle[i] = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
    return new Line(one.label(), color, Style.LINE, one.x()[0], middle, low, high);
  }
}
