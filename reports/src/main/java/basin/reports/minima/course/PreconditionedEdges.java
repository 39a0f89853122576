package basin.reports.minima.course;

import basin.reports.pictures.Thinning;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How sharp it was for optimizers that divide each component of the gradient, over what that bears.
 *
 * @param study what is looked at
 * @param settings the first trial of each is drawn
 */
record PreconditionedEdges(Study study, List<Setting> settings) {
  static final String PRODUCT = "preconditioned-sharpness.times-rate";
  static final String LATE = "preconditioned-sharpness.late";
  static final String LIMIT = "preconditioned-sharpness.threshold";
  static final String FIGURE = "preconditioned-edge";

  private static final int SHOWN = 8;
  private static final int GREY = 6;
  private static final double[] NONE = {};

  /** Empty if none of them was looked at. */
  Optional<Element> figure() {
    List<Line> lines = new ArrayList<>();
    double last = 0;
    for (Setting setting : settings) {
      for (TrialRecord trial : setting.trials()) {
        Optional<Curve> curve = study.results().curve(trial, PRODUCT);
        if (curve.isPresent() && lines.size() < SHOWN) {
          lines.add(line(setting, trial, curve.get()));
          last = Math.max(last, trial.steps());
          break;
        }
      }
    }
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    double[] ones = {1, 1};
    lines.add(new Line("threshold", GREY, Style.LINE, new double[] {0, last}, ones, NONE, NONE));
    return Optional.of(
        new Figure(
                study.named(FIGURE),
                study.titled("Preconditioned sharpness over its threshold, through time"),
                "The first trial of each: η·λ of P⁻¹H, P being what the optimizer divides gradients by,"
                    + " over the largest that full steps can bear while P rests. What hovers at 1 is at"
                    + " the edge of stability.",
                new Lines(new Axis("step", false), new Axis("over the threshold", false), lines))
            .from(PRODUCT, LIMIT));
  }

  private Line line(Setting setting, TrialRecord trial, Curve curve) {
    double limit = study.last(trial, LIMIT);
    int[] kept = Thinning.indices(curve.values().length);
    double[] steps = Arrays.stream(curve.steps()).mapToDouble(s -> s).toArray();
    double[] shares = Arrays.stream(curve.values()).map(product -> product / limit).toArray();
    String label = setting.label().isEmpty() ? "all trials" : setting.label();
    return new Line(
        label + ", threshold " + Prose.number(limit),
        setting.color(),
        Style.LINE,
        Thinning.pick(steps, kept),
        Thinning.pick(shares, kept),
        NONE,
        NONE);
  }
}
