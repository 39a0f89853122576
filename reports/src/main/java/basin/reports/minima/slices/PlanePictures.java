package basin.reports.minima.slices;

import basin.reports.pictures.Leveling;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Chart.Contours;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Relief;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Results;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Planes through end points as contours and as surfaces, in one scale of colours.
 *
 * @param of what is drawn
 * @param results of the trials that it was asked of
 */
record PlanePictures(Sliced of, Results results) {
  private static final double[] NONE = {};

  List<Element> elements() {
    double[] heights =
        of.all().stream()
            .flatMap(s -> Arrays.stream(s.losses()))
            .flatMapToDouble(Arrays::stream)
            .toArray();
    Leveling leveling = Leveling.of(heights);
    List<Element> elements = new ArrayList<>();
    elements.add(of.finding());
    List<Surroundings> drawn = of.drawn();
    for (int i = 0; i < drawn.size(); i++) {
      elements.addAll(pictures(drawn.get(i), "plane-" + of.number() + "-" + (i + 1), leveling));
    }
    elements.add(of.table(Slices.PLANE));
    return elements;
  }

  /** One plane, from above and from aside. */
  private List<Element> pictures(Surroundings one, String name, Leveling leveling) {
    Study study = of.study();
    Optional<PathOnPlane> path =
        of.along().equals("path") ? PathOnPlane.of(results, one.first()) : Optional.empty();
    String title =
        Prose.capital(of.words())
            + (one.label().isEmpty() ? "" : ", " + one.label())
            + ", seed "
            + one.first().seed();
    Contours contours =
        new Contours(
            coordinate(1),
            coordinate(2),
            one.x()[0],
            one.y(),
            leveling.heights(one.losses()),
            scale(leveling),
            paths(one, path),
            true);
    return List.of(
        new Figure(study.named(name), study.titled(title), reading(one, path), contours)
            .fromAnalysis(Slices.PLANE),
        new Figure(
                study.named(name + "-relief"),
                study.titled(title + ", as a surface"),
                "The same heights and colours from aside; what lies behind a ridge is hidden.",
                new Relief(contours))
            .fromAnalysis(Slices.PLANE));
  }

  private static String scale(Leveling leveling) {
    return leveling.floor() > 0
        ? "log₁₀(training loss − " + Prose.number(leveling.lowest()) + ")"
        : "training loss";
  }

  private String coordinate(int number) {
    return switch (of.along()) {
      case "path" -> Prose.capital(number == 1 ? "first" : "second") + " principal direction";
      case "top-eigenvectors" ->
          (number == 1 ? "steepest" : "next steepest") + " direction, in lengths of the weights";
      case "ends" -> number == 1 ? "from the first end to the second" : "at right angles";
      default -> "direction " + number + ", in lengths of the weights";
    };
  }

  private List<Line> paths(Surroundings one, Optional<PathOnPlane> path) {
    List<Line> lines = new ArrayList<>();
    int color = of.color(one.first());
    path.ifPresent(
        p -> lines.add(new Line("path", color, Style.LINE_AND_POINTS, p.x(), p.y(), NONE, NONE)));
    if (path.isEmpty()) {
      double[] x = Arrays.stream(one.marks()).mapToDouble(mark -> mark[0]).toArray();
      double[] y = Arrays.stream(one.marks()).mapToDouble(mark -> mark[1]).toArray();
      lines.add(new Line("end points", color, Style.POINTS, x, y, NONE, NONE));
    }
    return lines;
  }

  /** Made from the numbers of the picture. */
  private String reading(Surroundings one, Optional<PathOnPlane> path) {
    double end = one.end(0);
    StringBuilder text = new StringBuilder("Lines of equal training loss, stronger where lower. ");
    path.ifPresent(p -> text.append(p.trust()).append(' '));
    if (one.marks().length > 1) {
      text.append("The ends lie at ");
      List<String> losses = new ArrayList<>();
      for (int i = 0; i < one.marks().length; i++) {
        losses.add(Prose.number(one.end(i)));
      }
      text.append(Prose.list(losses)).append("; ");
    } else {
      text.append("The loss at the end is ").append(Prose.number(end)).append("; ");
    }
    text.append("on the picture it goes from ")
        .append(Prose.number(one.lowest()))
        .append(" to ")
        .append(Prose.number(one.highest()))
        .append('.');
    if (one.eigenvalues().length > 1) {
      text.append(" The eigenvalues are ")
          .append(Prose.number(one.eigenvalues()[0]))
          .append(" and ")
          .append(Prose.number(one.eigenvalues()[1]))
          .append('.');
    }
    if (of.along().equals("random")) {
      text.append(" Two directions of very many: elsewhere it may look otherwise.");
    }
    return text.toString();
  }
}
