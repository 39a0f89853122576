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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Numbers by depth, with what theory expects. */
record ProfilePictures(List<Expected> expected) {
  /** The most groups that are drawn. */
  static final int GROUPS = 6;

  private static final int THEORY = 0;
  private static final int START = 1;

  /** Shares of all steps at which profiles are drawn, and what they are called. */
  private static final Map<Double, String> LATER =
      new TreeMap<>(Map.of(0.01, "after 1 % of all steps", 0.1, "after 10 %", 1.0, "at the end"));

  List<Element> elements() {
    return List.of(
        picture(
            "gradient-profile",
            "‖∂ℓ/∂z‖ by depth, expected and measured",
            "‖∂ℓ/∂z‖",
            "theory.gradient-z",
            (one, share) -> one.profile("signals.gradient-z", share),
            "The root mean square over rows of the gradient of a row's loss by a layer's sums. Layers are those that sum, counted from the inputs. It comes in at the"
                + " last layer, where the line takes it as it was measured, and goes back to the left."),
        picture(
            "variance-profile",
            "Mean square of the sums by depth, expected and measured",
            "mean z²",
            "theory.variance",
            ProfilePictures::squares,
            "It comes in on the left and goes to the right."),
        picture(
            "cosine-profile",
            "Cosine of two rows by depth, expected and measured",
            "cosine",
            "theory.cosine",
            (one, share) -> new double[0],
            "Mean over pairs of rows of the cosine of their sums. At 1 the network does not tell its inputs apart."));
  }

  private Figure picture(
      String name, String title, String axis, String theory, Later later, String reading) {
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
                + ", the band holds 95 of 100 networks of this width; points are medians over the trials, crosses those at the start that"
                + " it speaks of."
                + (logarithmic ? " What is 0 has no place here." : "")
                + (expected.size() > GROUPS
                    ? " Drawn are the first " + GROUPS + " of " + expected.size() + " groups."
                    : ""),
            new Panels(new Axis("layer", false), new Axis(axis, logarithmic), panels))
        .from(theory + "*");
  }

  /** A profile at a share of all steps. */
  private interface Later {
    double[] at(Expected one, double share);
  }

  /** The mean square of sums, from mean and variance. */
  private static double[] squares(Expected one, double share) {
    double[] means = one.profile("signals.mean", share);
    double[] variances = one.profile("signals.variance", share);
    return IntStream.range(0, means.length)
        .mapToDouble(i -> means[i] * means[i] + variances[i])
        .toArray();
  }

  private static List<Line> lines(Expected one, String theory, Later later) {
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
            "at the start", START, Style.POINTS, x, one.profile(theory + "-measured"), none, none));
    int color = START;
    for (Map.Entry<Double, String> share : LATER.entrySet()) {
      double[] y = later.at(one, share.getKey());
      color++;
      if (Arrays.stream(y).anyMatch(v -> v > 0)) {
        lines.add(new Line(share.getValue(), color, Style.LINE_AND_POINTS, x, y, none, none));
      }
    }
    return lines;
  }
}
