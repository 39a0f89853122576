package basin.reports.targets;

import basin.reports.statistics.Interval;
import basin.reports.statistics.survival.Arrival;
import basin.reports.statistics.survival.KaplanMeier;
import basin.reports.study.Attempt;
import basin.reports.study.Study;
import basin.reports.wording.Wording;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element.Figure;
import java.util.ArrayList;
import java.util.List;

/**
 * The share of each group's trials that have reached the target, over time: Kaplan and Meier's
 * curves, turned so that they rise.
 *
 * @param study what was raced
 * @param race how it went
 */
record ArrivalCurves(Study study, Race race) {
  private static final int DRAWN = 8;

  Figure figure() {
    List<Line> lines = new ArrayList<>();
    double end = race.field().stream().mapToDouble(Followed::longest).max().orElse(0);
    race.field().stream().limit(DRAWN).forEach(f -> lines.add(curve(f, end)));
    race.field().stream()
        .limit(DRAWN)
        .filter(f -> Double.isFinite(f.watched()))
        .forEach(f -> lines.add(censored(f)));
    return new Figure(
        study.named("arrivals"),
        study.titled("Trials that have reached " + Wording.target(study.criterion())),
        "The share of a group's trials that have reached the target by then, with its 95 % band"
            + (race.field().stream().allMatch(f -> f.reach().attempts().size() < 2)
                ? " where there is one"
                : "")
            + ". A stroke marks where a trial ended without it; one that diverged counts as never there."
            + " Sooner and higher is better."
            + (race.field().size() > DRAWN ? " Drawn are the first " + DRAWN + "." : ""),
        new Lines(new Axis(race.clock().unit(), false), new Axis("share of trials", false), lines));
  }

  private static Line curve(Followed followed, double end) {
    KaplanMeier curve = followed.curve();
    Steps steps = new Steps();
    Interval now = new Interval(0, 0, 0);
    steps.add(0, now);
    for (Arrival arrival : curve.arrivals()) {
      now = turned(arrival.logLog(Interval.LEVEL));
      steps.add(arrival.time(), now);
    }
    steps.add(end, now);
    return steps.line(followed);
  }

  private static Interval turned(Interval survival) {
    return survival.known()
        ? new Interval(1 - survival.center(), 1 - survival.high(), 1 - survival.low())
        : Interval.point(1 - survival.center());
  }

  private static Line censored(Followed followed) {
    KaplanMeier curve = followed.curve();
    double[] x =
        followed.reach().attempts().values().stream()
            .filter(a -> a.fate() == Attempt.Fate.MISSED)
            .mapToDouble(Attempt::time)
            .distinct()
            .sorted()
            .toArray();
    double[] none = {};
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = 1 - curve.survival(x[i]);
    }
    return new Line(
        followed.reach().setting().label() + ", ended without it",
        followed.reach().setting().color(),
        Style.STROKES,
        x,
        y,
        none,
        none);
  }

  /** Points of a staircase. */
  private static final class Steps {
    private final List<double[]> points = new ArrayList<>();

    void add(double x, Interval y) {
      points.add(new double[] {x, y.center(), y.low(), y.high()});
    }

    Line line(Followed followed) {
      boolean several = followed.reach().attempts().size() > 1;
      double[] none = {};
      return new Line(
          followed.reach().setting().label(),
          followed.reach().setting().color(),
          Style.STEPS,
          column(0),
          column(1),
          several ? column(2) : none,
          several ? column(3) : none);
    }

    private double[] column(int i) {
      return points.stream().mapToDouble(p -> p[i]).toArray();
    }
  }
}
