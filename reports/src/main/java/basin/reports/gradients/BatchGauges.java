package basin.reports.gradients;

import basin.reports.statistics.Interval;
import basin.reports.study.Band;
import basin.reports.study.Clock;
import basin.reports.study.Ranking;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.words.Prose;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whether batches are large and steps long enough, by the gradients of single rows. */
@Doc("Gradient noise scale, tests of the batch and length of steps, and how to read them.")
public record BatchGauges() implements Section {
  private static final List<Gauge> GAUGES =
      List.of(
          new Gauge(
              "gauges.noise-scale",
              "Gradient noise scale",
              "rows",
              true,
              "the batch, in rows, at which noise and gradient are of one size: much smaller batches take steps that are"
                  + " mostly noise, much larger ones pay for rows that tell nothing new"),
          new Gauge(
              "gauges.signal-to-noise",
              "Signal to noise (GSNR)",
              "g²/σ²",
              true,
              "what rows agree on against what they differ in, by parameter: it falls when only peculiarities of rows are"
                  + " left to learn, and a low one goes with a large gap to new rows"),
          new Gauge(
              "gauges.norm-test",
              "Norm test",
              "tr Σ/(N‖g‖²)",
              true,
              "a batch of as many rows as the probe draws passes at width θ where this is at most θ²: above 1 its"
                  + " gradient is off by more than its own length"),
          new Gauge(
              "gauges.inner-product-test",
              "Inner-product test",
              "Var(g_n·g)/(N‖g‖⁴)",
              true,
              "the same along the gradient alone: at 1, one batch of that size in six points uphill, and far below 1"
                  + " hardly any does"),
          new Gauge(
              "gauges.coupled-batch",
              "Batch by CABS",
              "rows",
              true,
              "the batch that is worth its rows at this rate and loss: one that grows while learning goes on asks for"
                  + " larger batches or a smaller rate"),
          new Gauge(
              "gauges.alpha",
              "Length of steps, α",
              "α",
              false,
              "−1 is a step too short to notice, 0 one to the bottom along its own line, and 1 one as far up the other"
                  + " side: above 0 for long, the rate is too high for the steepest direction"));

  private static final int GROUPS = 8;
  private static final double[] NONE = {};

  @Override
  public String title() {
    return "Batches and steps";
  }

  @Override
  public List<Element> write(Results results) {
    Study study = Study.of(results);
    List<Setting> settings =
        study.groups().stream()
            .map(g -> Ranking.chosen(study, g).orElse(g.settings().get(0)))
            .filter(s -> GAUGES.stream().anyMatch(g -> !band(study, s, g).empty()))
            .toList();
    if (settings.isEmpty()) {
      return List.of();
    }
    List<Element> elements = new ArrayList<>();
    List<Gauge> known =
        GAUGES.stream()
            .filter(g -> settings.stream().anyMatch(s -> !band(study, s, g).empty()))
            .toList();
    known.forEach(
        g -> elements.add(sentence(study, settings, g).seeing("gradient-gauges", g.slug())));
    elements.add(table(study, settings, known));
    known.forEach(g -> elements.add(figure(study, settings, g)));
    return elements;
  }

  private static Paragraph sentence(Study study, List<Setting> settings, Gauge gauge) {
    double[] late =
        settings.stream()
            .mapToDouble(s -> late(study, s, gauge))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    String range =
        late.length == 0
            ? ""
            : " In the second half of training it lies "
                + (late[0] == late[late.length - 1]
                    ? "at " + Prose.number(late[0])
                    : "between "
                        + Prose.number(late[0])
                        + " and "
                        + Prose.number(late[late.length - 1])
                        + " over the groups")
                + ".";
    return new Paragraph(gauge.name() + ": " + gauge.reading() + "." + range);
  }

  private static Element table(Study study, List<Setting> settings, List<Gauge> known) {
    TableDraft table = new TableDraft().column("Group", "at its best setting");
    known.forEach(g -> table.column(g.name(), g.symbol()));
    for (Setting setting : settings) {
      List<Object> cells = new ArrayList<>(List.of(setting.label()));
      known.forEach(g -> cells.add(late(study, setting, g)));
      table.row(cells);
    }
    return table
        .table(
            study.named("gradient-gauges"),
            study.titled("Batches and steps: medians over the second half of training"))
        .from("gauges.*");
  }

  private static Figure figure(Study study, List<Setting> settings, Gauge gauge) {
    List<Line> lines =
        settings.stream()
            .limit(GROUPS)
            .map(s -> band(study, s, gauge))
            .filter(b -> !b.empty())
            .map(
                b ->
                    new Line(
                        b.setting().label(),
                        b.setting().color(),
                        Style.LINE,
                        b.x(),
                        b.mean(),
                        NONE,
                        NONE))
            .toList();
    return new Figure(
            study.named(gauge.slug()),
            study.titled(gauge.name() + " over time"),
            Prose.capital(gauge.reading())
                + ". Medians over the "
                + study.replicates().noun()
                + "s."
                + (settings.size() > GROUPS
                    ? " Drawn are the first " + GROUPS + " of " + settings.size() + " groups."
                    : ""),
            new Lines(
                new Axis(Clock.of(study).unit(), false),
                new Axis(gauge.symbol(), gauge.logarithmic()),
                lines))
        .from(gauge.series());
  }

  /** The median over the second half of the looks; NaN if there is none. */
  private static double late(Study study, Setting setting, Gauge gauge) {
    double[] all = band(study, setting, gauge).mean();
    double[] half =
        Arrays.stream(all, all.length / 2, all.length).filter(Double::isFinite).toArray();
    return half.length == 0 ? Double.NaN : gauge.median(half);
  }

  private static Band band(Study study, Setting setting, Gauge gauge) {
    return Band.of(
        study,
        setting,
        gauge.series(),
        Clock.of(study),
        values -> Interval.point(gauge.median(values)));
  }
}
