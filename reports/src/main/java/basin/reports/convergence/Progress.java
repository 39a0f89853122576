package basin.reports.convergence;

import basin.reports.pictures.Thinning;
import basin.reports.study.Band;
import basin.reports.study.Clock;
import basin.reports.study.Measure;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.wording.Wording;
import basin.reports.words.Prose;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Paragraph;
import java.util.ArrayList;
import java.util.List;

/**
 * A series over time, one band for each setting.
 *
 * @param study what is drawn
 * @param best the settings to draw, best first
 * @param series its name
 * @param clock of the horizontal axis
 */
public record Progress(Study study, List<Setting> best, String series, Clock clock) {
  /** The most groups in one picture of lines; more are a map. */
  public static final int LIMIT = 8;

  List<Element> elements() {
    Measure measure = study.measure(series);
    List<Band> bands =
        best.stream()
            .map(s -> Band.of(study, s, series, clock, measure::mean))
            .filter(b -> !b.empty())
            .toList();
    if (bands.isEmpty()) {
      return List.of();
    }
    List<Element> elements = new ArrayList<>();
    elements.add(
        bands.size() > LIMIT
            ? new ProgressMap(study, bands, series, clock).figure()
            : figure(bands, measure));
    cut(bands).forEach(note -> elements.add(new Paragraph(note)));
    return elements;
  }

  private Figure figure(List<Band> bands, Measure measure) {
    Heights heights = Heights.of(bands, measure);
    List<Line> lines = bands.stream().map(b -> line(b, heights)).toList();
    return new Figure(
            study.named("progress-" + series + Wording.suffix(clock)),
            study.titled(series + " over " + Wording.over(clock)),
            reading(bands, measure) + heights.remark() + Wording.tick(study, clock),
            new Lines(
                new Axis(clock.unit(), false), new Axis(series, heights.logarithmic()), lines))
        .from(series);
  }

  private static Line line(Band band, Heights heights) {
    int[] kept = Thinning.indices(band.x().length);
    boolean banded = band.runs() > 1;
    double[] none = {};
    return new Line(
        band.setting().label(),
        band.setting().color(),
        Style.LINE,
        Thinning.pick(band.x(), kept),
        Thinning.pick(band.mean(), kept),
        banded ? Thinning.pick(heights.limits(band.low()), kept) : none,
        banded ? Thinning.pick(band.high(), kept) : none);
  }

  private String reading(List<Band> bands, Measure measure) {
    String better = study.criterion().better(series) + " is better.";
    if (bands.stream().allMatch(b -> b.runs() < 2)) {
      return "Each line is one trial. " + better;
    }
    return String.format(
        "Lines are the %s over the %ss, bands its interval (%s): how well the mean is known, not how far"
            + " single trials scatter. %s",
        Wording.mean(measure), study.replicates().noun(), Wording.limits(measure), better);
  }

  private static List<String> cut(List<Band> bands) {
    List<String> cut = bands.stream().filter(Band::cut).map(b -> b.setting().label()).toList();
    return cut.isEmpty()
        ? List.of()
        : List.of(
            "Cut short: "
                + Prose.some(cut)
                + ". A trial diverged there, and a mean over the others alone would flatter.");
  }
}
