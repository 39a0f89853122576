package basin.reports.minima.course;

import basin.reports.statistics.Interval;
import basin.reports.statistics.rank.Spearman;
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
import basin.spi.run.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether flatter ends do better on rows that had no part in training.
 *
 * @param study what is looked at
 */
record Flatness(Study study) {
  private static final List<String> SHARPNESS = List.of("sharpness.largest", "curvature.largest");
  private static final List<String> SCORES = List.of("test.accuracy", "test.loss");

  /** The fewest trials whose order says anything. */
  private static final int FEWEST = 10;

  private static final String FIGURE = "sharpness-and-score";
  private static final double[] NONE = {};

  List<Element> elements() {
    String sharpness = SHARPNESS.stream().filter(study.curves()::contains).findFirst().orElse("");
    String score = SCORES.stream().filter(study.curves()::contains).findFirst().orElse("");
    if (sharpness.isEmpty() || score.isEmpty()) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    List<double[]> pairs = new ArrayList<>();
    for (Group group : study.groups()) {
      List<double[]> own = new ArrayList<>();
      group.settings().stream()
          .flatMap(s -> s.trials().stream())
          .filter(t -> !Study.ended(t, Outcome.DIVERGED))
          .forEach(t -> add(t, sharpness, score, own));
      pairs.addAll(own);
      if (!own.isEmpty()) {
        double[] x = own.stream().mapToDouble(p -> p[0]).toArray();
        double[] y = own.stream().mapToDouble(p -> p[1]).toArray();
        lines.add(
            new Line(
                group.label().isEmpty() ? "trials" : group.label(),
                group.color(),
                Style.POINTS,
                x,
                y,
                NONE,
                NONE));
      }
    }
    if (pairs.size() < 2) {
      return List.of();
    }
    return List.of(
        new Verdict(Tone.NEUTRAL, sentence(pairs, score), "").seeing(FIGURE),
        new Figure(
                study.named(FIGURE),
                study.titled("Sharpness at the end and " + score),
                "A point for each trial: across the largest eigenvalue of the Hessian at its end,"
                    + " up what it comes to on the test rows. Rescaling of units changes the first"
                    + " and not the second, so that an order here is no cause.",
                new Lines(new Axis("largest eigenvalue", true), new Axis(score, false), lines))
            .from(sharpness, score));
  }

  private void add(TrialRecord trial, String sharpness, String score, List<double[]> pairs) {
    double x = study.last(trial, sharpness);
    double y = study.last(trial, score);
    if (x > 0 && Double.isFinite(x) && Double.isFinite(y)) {
      pairs.add(new double[] {x, y});
    }
  }

  private static String sentence(List<double[]> pairs, String score) {
    double[] x = pairs.stream().mapToDouble(p -> p[0]).toArray();
    double[] y = pairs.stream().mapToDouble(p -> p[1]).toArray();
    if (pairs.size() < FEWEST) {
      return Prose.capital(Prose.count(pairs.size(), "trial"))
          + " are too few to say whether flatter ends do better.";
    }
    Interval rho = Spearman.interval(x, y);
    if (Double.isNaN(rho.center())) {
      return "All ends are alike in sharpness or in " + score + ", so nothing is told apart.";
    }
    boolean less = score.endsWith("loss");
    String finding =
        !rho.known() || rho.contains(0)
            ? "Whether flatter ends do better is left open: "
            : rho.center() < 0 == less
                ? "Sharper ends do better here: "
                : "Flatter ends do better here: ";
    return finding
        + "over "
        + Prose.count(pairs.size(), "trial")
        + " the rank correlation of sharpness and "
        + score
        + " is "
        + Prose.estimate(rho)
        + ".";
  }
}
