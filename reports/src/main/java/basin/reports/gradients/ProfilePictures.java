package basin.reports.gradients;

import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Panel;
import basin.spi.report.Chart.Panels;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers by depth, with what theory expects. */
record ProfilePictures(List<Expected> expected) {
  /** The most groups that are drawn. */
  static final int GROUPS = 6;

  private static final int THEORY = 0;
  private static final int START = 1;
  private static final int END = 2;

  List<Element> elements() {
    return List.of(
        picture(
            "gradient-profile",
            "‖∂ℓ/∂z‖ by depth, expected and measured",
            "‖∂ℓ/∂z‖",
            "theory.gradient-z",
            "signals.gradient-z",
            "The root mean square over rows of the gradient of a row's loss by a layer's sums. Layers are those that sum, counted from the inputs. It comes in at the"
                + " last layer, where the line takes it as it was measured, and goes back to the left."),
        picture(
            "variance-profile",
            "Mean square of the sums by depth, expected and measured",
            "mean z²",
            "theory.variance",
            "",
            "It comes in on the left and goes to the right."),
        picture(
            "cosine-profile",
            "Cosine of two rows by depth, expected and measured",
            "cosine",
            "theory.cosine",
            "",
            "Mean over pairs of rows of the cosine of their sums. At 1 the network does not tell its inputs apart."));
  }

  private Figure picture(
      String name, String title, String axis, String theory, String later, String reading) {
    boolean logarithmic = !axis.equals("cosine");
    List<Panel> panels = new ArrayList<>();
    expected.stream()
        .limit(GROUPS)
        .forEach(one -> panels.add(new Panel(one.setting().label(), lines(one, theory, later))));
    return new Figure(
            name,
            title,
            reading
                + " The line is what mean-field theory expects of wide networks"
                + (logarithmic ? "" : " (here the median of networks of this width)")
                + ", the band holds 95 of 100 networks of this width; points are medians over the trials."
                + (expected.size() > GROUPS
                    ? " Drawn are the first " + GROUPS + " of " + expected.size() + " groups."
                    : ""),
            new Panels(new Axis("layer", false), new Axis(axis, logarithmic), panels))
        .from(theory + "*");
  }

  private static List<Line> lines(Expected one, String theory, String later) {
    double[] x = IntStream.rangeClosed(1, one.layers().size()).mapToDouble(i -> i).toArray();
    double[] none = {};
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            "expected",
            THEORY,
            Style.LINE,
            x,
            one.profile(theory),
            one.profile(theory + "-low"),
            one.profile(theory + "-high")));
    lines.add(
        new Line(
            "measured at the start",
            START,
            Style.POINTS,
            x,
            one.profile(theory + "-measured"),
            none,
            none));
    double[] end = later.isEmpty() ? none : one.lastProfile(later);
    if (Arrays.stream(end).anyMatch(v -> v > 0)) {
      lines.add(new Line("measured at the end", END, Style.POINTS, x, end, none, none));
    }
    return lines;
  }
}
