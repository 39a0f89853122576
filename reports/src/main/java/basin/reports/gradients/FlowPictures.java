package basin.reports.gradients;

import basin.reports.gradients.Layers.Norm;
import basin.reports.pictures.Thinning;
import basin.reports.study.Band;
import basin.reports.study.Clock;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.HeatMap;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One norm over time: a line for each layer of shallow networks, all in one picture; a map of
 * layers and times for each deep one.
 *
 * @param study what is drawn
 * @param flows of one norm
 */
record FlowPictures(Study study, List<Flow> flows) {
  /** The most groups that are drawn. */
  static final int GROUPS = 3;

  private static final int COLUMNS = 120;
  private static final int COLORS = 8;

  List<Element> elements() {
    List<Flow> drawn =
        flows.stream()
            .sorted(Comparator.comparingDouble(Flow::severity).reversed())
            .limit(GROUPS)
            .toList();
    List<Element> elements = new ArrayList<>();
    List<Flow> shallow = drawn.stream().filter(f -> !f.deep()).toList();
    if (!shallow.isEmpty()) {
      elements.add(lines(shallow));
    }
    drawn.stream().filter(Flow::deep).forEach(f -> elements.add(map(f)));
    if (drawn.size() < flows.size()) {
      elements.add(
          new Paragraph(
              "Drawn are the "
                  + GROUPS
                  + " of "
                  + flows.size()
                  + " groups whose ratio is farthest from 1; the table has all."));
    }
    return elements;
  }

  private Figure lines(List<Flow> shallow) {
    Norm norm = shallow.get(0).layers().norm();
    List<Line> lines = new ArrayList<>();
    for (Flow flow : shallow) {
      for (int layer = 0; layer < flow.bands().size(); layer++) {
        lines.add(line(flow, layer, shallow.size() > 1));
      }
    }
    return new Figure(
            name(norm),
            norm.symbol() + " by layer",
            "A line for each layer: solid for the first, dashed for the second, dotted for the third"
                + (shallow.size() > 1 ? "; a colour for each group" : "")
                + ". "
                + norm.reading()
                + " Median over the trials.",
            new Lines(
                new Axis(Clock.of(study).unit(), false), new Axis(norm.symbol(), true), lines))
        .from(norm.series());
  }

  /** Colours repeat after {@link #COLORS} with the next kind of stroke. */
  private static Line line(Flow flow, int layer, boolean several) {
    Band band = flow.bands().get(layer);
    int[] kept = Thinning.indices(band.x().length);
    double[] none = {};
    String name = flow.layers().names().get(layer);
    return new Line(
        several ? flow.setting().label() + ", " + name : name,
        flow.setting().color() % COLORS + COLORS * layer,
        Style.LINE,
        Thinning.pick(band.x(), kept),
        Thinning.pick(band.mean(), kept),
        none,
        none);
  }

  /** For its file. */
  private static String name(Norm norm) {
    return norm != Norm.UPDATE && norm != Norm.POINT
        ? "gradient-flow-" + norm.slug()
        : "update-ratio";
  }

  private Figure map(Flow flow) {
    Norm norm = flow.layers().norm();
    double[] times = flow.bands().get(0).x();
    int[] kept = Thinning.indices(times.length, COLUMNS);
    List<String> columns = Arrays.stream(kept).mapToObj(i -> Prose.number(times[i])).toList();
    double[][] values =
        flow.bands().stream().map(b -> logarithms(b, kept)).toArray(double[][]::new);
    return new Figure(
            name(norm) + "-" + flow.setting().group(),
            norm.symbol() + " by layer, " + flow.setting().label(),
            "Rows are layers, the first at the bottom; darker is smaller, on one scale for every picture of this"
                + " kind. "
                + norm.reading()
                + " Median over the trials; a blank cell is zero or not recorded.",
            new HeatMap(
                Clock.of(study).unit(),
                columns,
                "layer",
                flow.layers().names(),
                values,
                "log₁₀ " + norm.symbol()))
        .from(norm.series());
  }

  private static double[] logarithms(Band band, int[] kept) {
    return Arrays.stream(kept)
        .mapToDouble(
            i ->
                i < band.mean().length && band.mean()[i] > 0
                    ? StrictMath.log10(band.mean()[i])
                    : Double.NaN)
        .toArray();
  }
}
