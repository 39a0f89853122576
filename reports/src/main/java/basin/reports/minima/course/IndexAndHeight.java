package basin.reports.minima.course;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Sample;
import basin.reports.study.Group;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.report.TrialRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether fewer directions bend down where it is lower: at the stationary points beside the paths,
 * or at the points of the paths themselves.
 *
 * @param study what is looked at
 * @param points which
 */
record IndexAndHeight(Study study, Points points) {
  /**
   * Points at which it was counted.
   *
   * @param words what they are
   * @param height series of their heights
   * @param index series of how many directions bend down
   * @param correlation series of the rank correlation of both
   * @param remark what to know of them
   */
  private record Points(
      String words, String height, String index, String correlation, String remark) {}

  private static final Points CRITICAL =
      new Points(
          "the critical points beside the path",
          "critical-points.loss",
          "critical-points.index",
          "critical-points.spearman",
          "Each point looked at was taken to the stationary point that Newton's steps lead to, be"
              + " it a minimum or a saddle; where they led to none, nothing was counted.");

  private static final Points PATH =
      new Points(
          "the points of the path",
          "saddles.objective",
          "saddles.index",
          "saddles.spearman",
          "They are where the path was when it was looked at, not critical points.");

  /** What was recorded of either. */
  static List<Element> of(Study study) {
    return Stream.of(CRITICAL, PATH)
        .flatMap(points -> new IndexAndHeight(study, points).elements().stream())
        .toList();
  }

  private String figure() {
    return points == CRITICAL ? "index-of-critical-points" : "index-along-path";
  }

  /** The most groups with a number each. */
  private static final int TOLD = 4;

  private static final double[] NONE = {};

  private List<Element> elements() {
    List<Line> lines = new ArrayList<>();
    List<String> each = new ArrayList<>();
    int above = 0;
    for (Group group : study.groups()) {
      List<TrialRecord> trials =
          group.settings().stream().flatMap(s -> s.trials().stream()).toList();
      double[] x = all(trials, points.height());
      double[] y = all(trials, points.index());
      if (x.length == y.length && x.length > 0) {
        String label = group.label().isEmpty() ? "trials" : group.label();
        lines.add(new Line(label, group.color(), Style.POINTS, x, y, NONE, NONE));
      }
      double[] correlations =
          trials.stream()
              .mapToDouble(trial -> study.last(trial, points.correlation()))
              .filter(Double::isFinite)
              .toArray();
      if (correlations.length > 0) {
        Interval mean = mean(correlations);
        above += mean.low() > 0 ? 1 : 0;
        each.add(Prose.estimate(mean) + (group.label().isEmpty() ? "" : " with " + group.label()));
      }
    }
    if (lines.isEmpty() || each.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Verdict(
                Tone.NEUTRAL,
                sentence(each, above),
                "Spearman's correlation, and its mean over trials: 1 if the index falls with the"
                    + " height all along. "
                    + points.remark())
            .seeing(figure()),
        new Figure(
                study.named(figure()),
                study.titled("Height and index of " + points.words()),
                "A point for each look at each path: across what was descended, up how many"
                    + " eigenvalues of its Hessian are below 0. Where fewer directions bend down"
                    + " the lower it is, points rise to the right.",
                new Lines(
                    new Axis("height", false), new Axis("directions that bend down", false), lines))
            .from(points.height(), points.index(), points.correlation()));
  }

  /** Cut at −1 and 1. */
  private static Interval mean(double[] correlations) {
    Interval mean = Interval.ofMean(new Sample(correlations), Interval.LEVEL);
    return mean.known()
        ? new Interval(mean.center(), Math.max(-1, mean.low()), Math.min(1, mean.high()))
        : mean;
  }

  private String sentence(List<String> each, int above) {
    String finding =
        above == each.size()
            ? "Fewer directions bend down where it is lower"
            : above == 0
                ? "That fewer directions bend down where it is lower does not show"
                : "That fewer directions bend down where it is lower shows in "
                    + Prose.number(above)
                    + " of "
                    + Prose.count(each.size(), "group");
    List<String> told = each.size() <= TOLD ? each : each.subList(0, TOLD);
    return finding
        + ": over "
        + points.words()
        + " the rank correlation of height and index is "
        + Prose.list(told)
        + (told.size() < each.size() ? ", and so on" : "")
        + ".";
  }

  private double[] all(List<TrialRecord> trials, String series) {
    return trials.stream()
        .flatMap(trial -> study.results().curve(trial, series).stream())
        .flatMapToDouble(curve -> Arrays.stream(curve.values()))
        .toArray();
  }
}
