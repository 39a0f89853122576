package basin.reports.gradients;

import basin.reports.gradients.Layers.Norm;
import basin.reports.pictures.Thinning;
import basin.reports.study.Band;
import basin.reports.study.Clock;
import basin.reports.study.Study;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Field;
import basin.spi.report.Chart.Fields;
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
import java.util.Optional;

/**
 * One norm over time: a line for each layer of shallow networks, all in one picture; a map of
 * layers and times for each deep one, all in one scale of colours.
 *
 * @param study what is drawn
 * @param flows of one norm
 */
record FlowPictures(Study study, List<Flow> flows) {
  /** The most groups that are drawn as lines. */
  static final int GROUPS = 3;

  /** The most groups in the first figure of maps. */
  static final int MAPS = 6;

  /** The most in the second. */
  static final int MORE = 12;

  /** So many layers are all drawn: some of them would show blocks where every second differs. */
  private static final int ROWS = 128;

  private static final int COLUMNS = 40;
  private static final int COLORS = 8;

  List<Element> elements() {
    List<Flow> sorted =
        flows.stream().sorted(Comparator.comparingDouble(Flow::severity).reversed()).toList();
    List<Flow> shallow = sorted.stream().filter(f -> !f.deep()).toList();
    List<Flow> deep = sorted.stream().filter(Flow::deep).toList();
    List<Element> elements = new ArrayList<>();
    if (!shallow.isEmpty()) {
      elements.add(lines(shallow.subList(0, Math.min(GROUPS, shallow.size()))));
      left(GROUPS, shallow).ifPresent(elements::add);
    }
    if (!deep.isEmpty()) {
      int first = Math.min(MAPS, deep.size());
      int all = Math.min(MAPS + MORE, deep.size());
      elements.add(maps("", deep.subList(0, first)));
      if (all > first) {
        elements.add(maps("-more", deep.subList(first, all)));
      }
      left(MAPS + MORE, deep).ifPresent(elements::add);
    }
    return elements;
  }

  private static Optional<Paragraph> left(int drawn, List<Flow> all) {
    return all.size() <= drawn
        ? Optional.empty()
        : Optional.of(
            new Paragraph(
                "Drawn are the "
                    + drawn
                    + " of "
                    + all.size()
                    + " groups whose ratio is farthest from 1; the table has all."));
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

  private Figure maps(String suffix, List<Flow> deep) {
    Norm norm = deep.get(0).layers().norm();
    return new Figure(
            study.named(name(norm) + "-maps" + suffix),
            study.titled(norm.symbol() + " by layer" + (suffix.isEmpty() ? "" : ", more groups")),
            "Rows are layers, 1 the first; darker is smaller, on one scale for all pictures of this norm. "
                + norm.reading()
                + " Median over the trials; zeros are as dark as the smallest number, and what was not recorded is"
                + " blank."
                + (flows.size() > 1 ? " Those farthest from steady come first." : ""),
            new Fields(
                new Axis(Clock.of(study).unit(), false),
                new Axis("layer", false),
                new Axis(norm.symbol(), true),
                Double.NaN,
                Double.NaN,
                deep.stream().map(this::field).toList()))
        .from(norm.series());
  }

  private Field field(Flow flow) {
    int[] rows = Thinning.indices(flow.bands().size(), ROWS);
    double[] times = flow.bands().get(0).x();
    int[] columns = Thinning.indices(times.length, COLUMNS);
    return new Field(
        flows.size() > 1 ? flow.setting().label() : "",
        Thinning.pick(times, columns),
        Arrays.stream(rows).mapToDouble(i -> i + 1).toArray(),
        Arrays.stream(rows).mapToObj(flow.layers().names()::get).toList(),
        Arrays.stream(rows)
            .mapToObj(i -> values(flow.bands().get(i).mean(), columns))
            .toArray(double[][]::new),
        List.of());
  }

  private static double[] values(double[] mean, int... columns) {
    return Arrays.stream(columns)
        .mapToDouble(i -> i < mean.length ? mean[i] : Double.NaN)
        .toArray();
  }
}
