package basin.reports.sections;

import basin.reports.statistics.Interval;
import basin.reports.study.Group;
import basin.reports.study.Measure;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Heading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/**
 * The last value against the learning rate.
 *
 * @param study what is drawn
 */
record Rates(Study study) {
  /** The fewest rates whose points are joined. */
  private static final int JOINED = 4;

  private static final double DECADES = 1e3;

  List<Element> elements() {
    List<Element> elements = new ArrayList<>();
    List<Group> drawn = tuned();
    Optional<Figure> figure = drawn.size() > Progress.LIMIT ? map(drawn) : figure(drawn);
    if (figure.isPresent()) {
      elements.add(new Heading("Sensitivity to the learning rate"));
      elements.add(figure.get());
    }
    elements.add(new SettingsTable(study).table());
    return elements;
  }

  private Optional<Figure> map(List<Group> drawn) {
    return Optional.of(new RateMap(study, drawn).figure());
  }

  private List<Group> tuned() {
    return study.groups().stream()
        .filter(g -> g.settings().stream().filter(s -> s.rateValue() > 0).count() > 1)
        .toList();
  }

  private Optional<Figure> figure(List<Group> drawn) {
    List<Score> scores =
        drawn.stream()
            .flatMap(g -> g.settings().stream())
            .map(this::score)
            .filter(s -> s.setting().rateValue() > 0)
            .toList();
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
            study.named("rate-sensitivity"),
            study.titled(study.criterion().ranked() + " at the end against the learning rate"),
            reading(measure, style, scores.stream().anyMatch(s -> s.diverged() > 0)),
            new Lines(
                new Axis("learning rate", true),
                new Axis(study.criterion().ranked(), logarithmic(measure, lines)),
                lines)));
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

  private Score score(Setting setting) {
    return Score.of(study, setting, study.criterion().ranked());
  }

  private static List<Score> of(List<Score> scores, Group group, Predicate<Score> which) {
    return scores.stream()
        .filter(s -> s.setting().color() == group.color())
        .filter(which)
        .sorted(Comparator.comparingDouble(s -> s.setting().rateValue()))
        .toList();
  }

  /** A line through two or three points would suggest a course that nobody has seen. */
  private static Style style(List<Group> drawn) {
    int most = drawn.stream().mapToInt(g -> g.settings().size()).max().orElse(0);
    return most < JOINED ? Style.POINTS : Style.LINE_AND_POINTS;
  }

  private static Line line(List<Score> scores, Style style) {
    List<Interval> means = scores.stream().map(Score::mean).toList();
    return new Line(
        scores.isEmpty() ? "" : scores.get(0).setting().group(),
        scores.isEmpty() ? 0 : scores.get(0).setting().color(),
        style,
        rates(scores),
        means.stream().mapToDouble(Interval::center).toArray(),
        means.stream().mapToDouble(Interval::low).toArray(),
        means.stream().mapToDouble(Interval::high).toArray());
  }

  private static Optional<Line> diverged(List<Score> scores, double edge) {
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
            rates(scores),
            y,
            none,
            none));
  }

  private static double[] rates(List<Score> scores) {
    return scores.stream().mapToDouble(s -> s.setting().rateValue()).toArray();
  }

  private double worst(double[] values) {
    var stream = Arrays.stream(values);
    return (study.criterion().higher() ? stream.min() : stream.max()).orElseThrow();
  }

  private String reading(Measure measure, Style style, boolean crosses) {
    return String.format(
        "Points are the %s over the seeds that stayed finite, bars its interval (%s).%s %s %s is better.",
        Wording.mean(measure),
        Wording.limits(measure),
        crosses ? " A cross at the worst value marks a rate at which a trial diverged." : "",
        style == Style.POINTS
            ? "So few rates show no course between them."
            : "A flat course forgives a poor choice; an optimum at either end asks for a wider grid.",
        study.criterion().better(study.criterion().ranked()));
  }
}
