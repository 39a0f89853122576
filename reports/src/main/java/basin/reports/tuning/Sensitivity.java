package basin.reports.tuning;

import basin.reports.statistics.Interval;
import basin.reports.study.Group;
import basin.reports.study.Measure;
import basin.reports.study.Ranking;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.wording.Wording;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/**
 * The last value against a number that was tuned; what else was tuned is at its best.
 *
 * @param study what is drawn
 * @param name of what was tuned
 */
record Sensitivity(Study study, String name) {
  /** The most groups in one picture of lines; more are a map. */
  private static final int LIMIT = 8;

  /** The fewest values whose points are joined. */
  private static final int JOINED = 4;

  private static final double DECADES = 1e3;

  /** From this ratio of the largest to the smallest on, numbers above 0 are drawn by logarithm. */
  private static final double WIDE = 2;

  /** Empty if there is no number that differs within a group, or nothing to draw of it. */
  Optional<Figure> figure() {
    List<Group> drawn =
        study.groups().stream().map(this::profile).filter(g -> g.settings().size() > 1).toList();
    return drawn.size() > LIMIT
        ? Optional.of(new SensitivityMap(study, name, drawn).figure())
        : figure(drawn);
  }

  /** The best setting at each number, from small to large. */
  Group profile(Group group) {
    List<Setting> best =
        group.settings().stream()
            .mapToDouble(s -> s.number(name))
            .filter(Double::isFinite)
            .distinct()
            .sorted()
            .mapToObj(x -> best(group, x))
            .toList();
    return new Group(group.label(), group.color(), best);
  }

  private Setting best(Group group, double x) {
    List<Setting> there = group.settings().stream().filter(s -> s.number(name) == x).toList();
    return Ranking.chosen(study, new Group(group.label(), group.color(), there))
        .orElse(there.get(0));
  }

  private Optional<Figure> figure(List<Group> drawn) {
    List<Score> scores =
        drawn.stream().flatMap(g -> g.settings().stream()).map(this::score).toList();
    double[] values = scores.stream().flatMapToDouble(s -> Arrays.stream(s.array())).toArray();
    if (values.length == 0) {
      return Optional.empty();
    }
    Measure measure = study.measure(study.criterion().ranked());
    Style style = style(drawn);
    List<Line> lines = new ArrayList<>();
    drawn.forEach(g -> lines.add(line(of(scores, g, Score::known), style)));
    double worst = worst(values);
    drawn.forEach(g -> diverged(of(scores, g, s -> s.diverged() > 0), worst).ifPresent(lines::add));
    lines.removeIf(l -> l.x().length == 0);
    return Optional.of(
        new Figure(
                study.named(name + "-sensitivity"),
                study.titled(study.criterion().ranked() + " at the end against " + name),
                reading(
                    measure,
                    style,
                    scores.stream().anyMatch(s -> s.diverged() > 0),
                    scores.stream().anyMatch(s -> s.pruned() > 0)),
                new Lines(
                    new Axis(name, wide(scores)),
                    new Axis(study.criterion().ranked(), logarithmic(measure, lines)),
                    lines))
            .from(study.criterion().ranked()));
  }

  /** Also for plain means, where all that is drawn is above 0 and spans decades. */
  private static boolean logarithmic(Measure measure, List<Line> lines) {
    double[] drawn =
        lines.stream()
            .flatMapToDouble(l -> DoubleStream.concat(Arrays.stream(l.y()), Arrays.stream(l.low())))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return measure.byRatio()
        || drawn.length > 0 && drawn[0] > 0 && drawn[drawn.length - 1] > DECADES * drawn[0];
  }

  private boolean wide(List<Score> scores) {
    double[] sorted = Arrays.stream(numbers(scores)).sorted().toArray();
    return sorted[0] > 0 && sorted[sorted.length - 1] >= WIDE * sorted[0];
  }

  private Score score(Setting setting) {
    return Score.of(study, setting, study.criterion().ranked());
  }

  private static List<Score> of(List<Score> scores, Group group, Predicate<Score> which) {
    return scores.stream().filter(s -> s.setting().color() == group.color()).filter(which).toList();
  }

  /** A line through two or three points would suggest a course that nobody has seen. */
  private static Style style(List<Group> drawn) {
    int most = drawn.stream().mapToInt(g -> g.settings().size()).max().orElse(0);
    return most < JOINED ? Style.POINTS : Style.LINE_AND_POINTS;
  }

  private Line line(List<Score> scores, Style style) {
    List<Interval> means = scores.stream().map(Score::mean).toList();
    return new Line(
        scores.isEmpty() ? "" : scores.get(0).setting().group(),
        scores.isEmpty() ? 0 : scores.get(0).setting().color(),
        style,
        numbers(scores),
        means.stream().mapToDouble(Interval::center).toArray(),
        means.stream().mapToDouble(Interval::low).toArray(),
        means.stream().mapToDouble(Interval::high).toArray());
  }

  private Optional<Line> diverged(List<Score> scores, double edge) {
    if (scores.isEmpty()) {
      return Optional.empty();
    }
    Setting setting = scores.get(0).setting();
    double[] none = {};
    double[] y = scores.stream().mapToDouble(s -> edge).toArray();
    return Optional.of(
        new Line(
            setting.group() + ", diverged",
            setting.color(),
            Style.POINTS,
            numbers(scores),
            y,
            none,
            none));
  }

  private double[] numbers(List<Score> scores) {
    return scores.stream().mapToDouble(s -> s.setting().number(name)).toArray();
  }

  private double worst(double[] values) {
    var stream = Arrays.stream(values);
    return (study.criterion().higher() ? stream.min() : stream.max()).orElseThrow();
  }

  private String reading(Measure measure, Style style, boolean crosses, boolean pruned) {
    return String.format(
        "Points are the %s over the %ss that stayed finite, bars its interval (%s).%s%s%s %s %s is better.",
        Wording.mean(measure),
        study.replicates().noun(),
        Wording.limits(measure),
        crosses ? " A cross at the worst value marks where a trial diverged." : "",
        pruned ? " What was left at a rung has no value at the end, and no point." : "",
        study.tuned().size() > 1 ? " What else was tuned is at its best." : "",
        style == Style.POINTS
            ? "So few points show no course between them."
            : "A flat course forgives a poor choice; an optimum at either end asks for a wider grid.",
        study.criterion().better(study.criterion().ranked()));
  }
}
