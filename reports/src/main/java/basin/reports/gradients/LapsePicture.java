package basin.reports.gradients;

import basin.reports.statistics.Interval;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Panel;
import basin.spi.report.Chart.Panels;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Norms by time step, with the law that fits them. */
record LapsePicture(List<Lapse> lapses) {
  /** The most that are drawn. */
  static final int PANELS = 6;

  private static final int LAW = 0;
  private static final int START = 1;
  private static final int END = 2;

  Element figure() {
    List<Panel> panels = new ArrayList<>();
    lapses.stream()
        .limit(PANELS)
        .forEach(one -> panels.add(new Panel(ThroughTime.label(one, lapses), lines(one))));
    return new Figure(
            "time-profile",
            "‖∂ℓ/∂z_t‖ by time step",
            "The root mean square over rows of the gradient of a row's loss by a recurrent layer's"
                + " sums in each step. It comes in at the last step and goes back to the left."
                + " Points are medians over the trials. The line is what theory expects of wide"
                + " layers, the band holds 95 of 100 of this width; where there is no theory, the"
                + " line has the slope of the points at the start, the band the ends of its"
                + " interval over seeds."
                + (lapses.size() > PANELS
                    ? " Drawn are the first " + PANELS + " of " + lapses.size() + "."
                    : ""),
            new Panels(new Axis("time step", false), new Axis("‖∂ℓ/∂z_t‖", true), panels))
        .from("signals.time*", "theory.time*");
  }

  private static List<Line> lines(Lapse lapse) {
    double[] none = {};
    double[] x = IntStream.rangeClosed(1, lapse.steps()).mapToDouble(t -> t).toArray();
    double[] first = lapse.first();
    Interval slope = lapse.slope();
    List<Line> lines = new ArrayList<>();
    double[] expected = lapse.expected();
    if (expected.length > 0) {
      lines.add(
          new Line(
              "expected",
              LAW,
              Style.LINE,
              x,
              expected,
              lapse.expected("-low"),
              lapse.expected("-high")));
    } else {
      double[] low = law(x, first, slope.low());
      double[] high = law(x, first, slope.high());
      lines.add(
          new Line(
              "slope at the start",
              LAW,
              Style.LINE,
              x,
              law(x, first, slope.center()),
              slope.known() ? pick(low, high, true) : none,
              slope.known() ? pick(low, high, false) : none));
    }
    lines.add(new Line("measured at the start", START, Style.POINTS, x, first, none, none));
    double[] last = lapse.last();
    if (last.length > 0) {
      lines.add(new Line("measured at the end", END, Style.POINTS, x, last, none, none));
    }
    return lines;
  }

  /** A power of ten with a slope, through the middle of the points. */
  private static double[] law(double[] x, double[] points, double slope) {
    double n = 0;
    double time = 0;
    double log = 0;
    for (int t = 0; t < x.length; t++) {
      if (points[t] > 0) {
        n++;
        time += x[t];
        log += StrictMath.log10(points[t]);
      }
    }
    double[] line = new double[x.length];
    for (int t = 0; t < x.length; t++) {
      line[t] = StrictMath.pow(10, log / n + slope * (x[t] - time / n));
    }
    return line;
  }

  private static double[] pick(double[] a, double[] b, boolean lower) {
    return IntStream.range(0, a.length)
        .mapToDouble(i -> lower ? Math.min(a[i], b[i]) : Math.max(a[i], b[i]))
        .toArray();
  }
}
