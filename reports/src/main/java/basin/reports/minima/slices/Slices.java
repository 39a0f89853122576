package basin.reports.minima.slices;

import basin.reports.pictures.Leveling;
import basin.reports.study.Group;
import basin.reports.study.ResolvedTree;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.words.Prose;
import basin.spi.report.Analysed;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Contours;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Relief;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.report.TrialRecord;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What lies around the end points: slices along lines and over planes. */
@Doc("Slices of the loss around the end points, with the path on its own plane.")
public record Slices() implements Section {
  private static final String PLANE = "plane";
  private static final String SLICE = "slice";
  private static final double WIDE = 100;
  private static final double[] NONE = {};

  @Override
  public String title() {
    return "Around the end points";
  }

  @Override
  public List<Element> write(Results results) {
    List<Element> elements = new ArrayList<>();
    int number = 0;
    for (Analysed analysed : results.analyses()) {
      boolean plane = analysed.name().equals(PLANE);
      if (plane || analysed.name().equals(SLICE)) {
        Results asked = results.asked(analysed);
        Study study = Study.of(asked);
        List<Surroundings> all = Surroundings.of(analysed, asked);
        if (!all.isEmpty()) {
          number++;
          if (results.experiments().size() > 1) {
            elements.add(new Paragraph("In " + results.experimentOf(analysed) + ":"));
          }
          elements.addAll(
              plane
                  ? planes(study, asked, along(analysed), all, number)
                  : lines(study, along(analysed), all, number));
        }
      }
    }
    if (!elements.isEmpty()) {
      elements.add(method());
    }
    return elements;
  }

  /** The name of the directions. */
  private static String along(Analysed analysed) {
    return ResolvedTree.of(analysed.text())
        .at(analysed.name(), "along")
        .map(along -> along.name().orElse(String.valueOf(along.root())))
        .orElse("");
  }

  private static String words(String along) {
    return switch (along) {
      case "random" -> "random directions";
      case "top-eigenvectors" -> "the steepest directions";
      case "ends" -> "several end points";
      case "path" -> "the plane of its path";
      default -> along;
    };
  }

  private static List<Element> planes(
      Study study, Results results, String along, List<Surroundings> all, int number) {
    double[] heights =
        all.stream()
            .flatMap(s -> Arrays.stream(s.losses()))
            .flatMapToDouble(Arrays::stream)
            .toArray();
    Leveling leveling = Leveling.of(heights);
    String scale =
        leveling.floor() > 0
            ? "log₁₀(training loss − " + Prose.number(leveling.lowest()) + ")"
            : "training loss";
    List<Element> elements = new ArrayList<>();
    elements.add(finding(along, all, number));
    List<Surroundings> drawn = drawn(all);
    for (int i = 0; i < drawn.size(); i++) {
      Surroundings one = drawn.get(i);
      Optional<PathOnPlane> path =
          along.equals("path") ? PathOnPlane.of(results, one.first()) : Optional.empty();
      String name = "plane-" + number + "-" + (i + 1);
      String title =
          Prose.capital(words(along))
              + (one.label().isEmpty() ? "" : ", " + one.label())
              + ", seed "
              + one.first().seed();
      Contours contours =
          new Contours(
              coordinate(along, 1),
              coordinate(along, 2),
              one.x()[0],
              one.y(),
              leveling.heights(one.losses()),
              scale,
              paths(study, one, path),
              true);
      elements.add(
          new Figure(study.named(name), study.titled(title), reading(along, one, path), contours)
              .fromAnalysis(PLANE));
      elements.add(
          new Figure(
                  study.named(name + "-relief"),
                  study.titled(title + ", as a surface"),
                  "The same heights and colours from aside; what lies behind a ridge is hidden.",
                  new Relief(contours))
              .fromAnalysis(PLANE));
    }
    elements.add(table(along, all, number, study));
    return elements;
  }

  /** The first of each group, which ended best; numbers are told of all. */
  private static List<Surroundings> drawn(List<Surroundings> all) {
    Map<String, Surroundings> first = new LinkedHashMap<>();
    all.forEach(one -> first.putIfAbsent(one.label(), one));
    return List.copyOf(first.values());
  }

  private static String coordinate(String along, int number) {
    return switch (along) {
      case "path" -> Prose.capital(number == 1 ? "first" : "second") + " principal direction";
      case "top-eigenvectors" ->
          (number == 1 ? "steepest" : "next steepest") + " direction, in lengths of the weights";
      case "ends" -> number == 1 ? "from the first end to the second" : "at right angles";
      default -> "direction " + number + ", in lengths of the weights";
    };
  }

  private static List<Line> paths(Study study, Surroundings one, Optional<PathOnPlane> path) {
    List<Line> lines = new ArrayList<>();
    int color = color(study, one.first());
    path.ifPresent(
        p -> lines.add(new Line("path", color, Style.LINE_AND_POINTS, p.x(), p.y(), NONE, NONE)));
    if (path.isEmpty()) {
      double[] x = Arrays.stream(one.marks()).mapToDouble(mark -> mark[0]).toArray();
      double[] y = Arrays.stream(one.marks()).mapToDouble(mark -> mark[1]).toArray();
      lines.add(new Line("end points", color, Style.POINTS, x, y, NONE, NONE));
    }
    return lines;
  }

  private static int color(Study study, TrialRecord trial) {
    return study.groups().stream()
        .filter(g -> g.settings().stream().anyMatch(s -> s.trials().contains(trial)))
        .mapToInt(Group::color)
        .findFirst()
        .orElse(0);
  }

  /** Made from the numbers of the picture. */
  private static String reading(String along, Surroundings one, Optional<PathOnPlane> path) {
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
    if (along.equals("random")) {
      text.append(" Two directions of very many: elsewhere it may look otherwise.");
    }
    return text.toString();
  }

  private static Element finding(String along, List<Surroundings> all, int number) {
    Around around = new Around(words(along), all);
    return new Verdict(Tone.NEUTRAL, around.finding(), around.evidence())
        .seeing("slices-" + number);
  }

  private static Element table(String along, List<Surroundings> all, int number, Study study) {
    TableDraft draft =
        new TableDraft()
            .column("Group", "")
            .column("Seed", "of the trial at the origin")
            .column("At the end", "training loss where the trial ended")
            .column("Lowest", "training loss on the slice")
            .column("Highest", "training loss on the slice")
            .column("Nearly as low", "share within a tenth of the height above the end")
            .column("Bends down", "share of the inner points")
            .column("Hollows", "points below all around them; of lines the mean of all")
            .column("Eigenvalues", "of the Hessian along the directions");
    for (Surroundings one : all) {
      draft.row(
          one.label(),
          one.first().seed(),
          one.end(0),
          one.lowest(),
          one.highest(),
          one.nearlyAsLow(),
          one.bent(),
          one.hollows(),
          Arrays.stream(one.eigenvalues())
              .mapToObj(Prose::number)
              .reduce((a, b) -> a + ", " + b)
              .orElse(""));
    }
    return draft
        .table(
            study.named("slices-" + number),
            study.titled("The loss over " + words(along) + ", in numbers"))
        .fromAnalysis(all.get(0).y().length > 0 ? PLANE : SLICE);
  }

  private static List<Element> lines(
      Study study, String along, List<Surroundings> all, int number) {
    List<Line> lines = new ArrayList<>();
    for (Surroundings one : drawn(all)) {
      int color = color(study, one.first());
      if (along.equals("random")) {
        lines.add(band(one, color));
      } else {
        for (int i = 0; i < one.losses().length; i++) {
          String which = one.losses().length > 1 ? " " + (i + 1) : "";
          lines.add(
              new Line(
                  (one.label() + which).strip(),
                  color + 8 * i,
                  Style.LINE,
                  one.x()[Math.min(i, one.x().length - 1)],
                  one.losses()[i],
                  NONE,
                  NONE));
        }
      }
    }
    double least = all.stream().mapToDouble(Surroundings::lowest).min().orElse(0);
    double most = all.stream().mapToDouble(Surroundings::highest).max().orElse(0);
    String name = "slice-" + number;
    List<Element> elements = new ArrayList<>();
    elements.add(finding(along, all, number));
    elements.add(
        new Figure(
                study.named(name),
                study.titled("The training loss along " + words(along)),
                along.equals("random")
                    ? "Lines are medians over "
                        + all.get(0).losses().length
                        + " directions, bands reach from the least to the largest. 0 is the end"
                        + " point, 1 a step as long as the weights, unit by unit."
                    : along.equals("ends")
                        ? "0 is one end point and 1 another; units are not matched first."
                        : "0 is the end point, 1 a step as long as the weights; steeper directions"
                            + " come first.",
                new Lines(
                    new Axis(along.equals("ends") ? "share of the way" : "step", false),
                    new Axis("training loss", least > 0 && most > WIDE * least),
                    lines))
            .fromAnalysis(SLICE));
    elements.add(table(along, all, number, study));
    return elements;
  }

  private static Line band(Surroundings one, int color) {
    int n = one.x()[0].length;
    double[] low = new double[n];
    double[] middle = new double[n];
    double[] high = new double[n];
    for (int i = 0; i < n; i++) {
      int point = i;
      double[] sorted =
          Arrays.stream(one.losses()).mapToDouble(row -> row[point]).sorted().toArray();
      low[i] = sorted[0];
      high[i] = sorted[sorted.length - 1];
      middle[i] = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
    return new Line(one.label(), color, Style.LINE, one.x()[0], middle, low, high);
  }

  private static Note method() {
    return new Note(
        "How slices are made",
        List.of(
            "Of each compared group the trial that ended best by the goal is drawn. Losses are"
                + " those of all training rows in float64, without weight decay.",
            "Random directions are scaled unit by unit to the weights (Li et al. 2018), biases and"
                + " numbers of normalisations left out unless the file says otherwise, so that nets"
                + " whose weights differ in size can be compared. Another seed draws others.",
            "Where the loss bends down, second differences are below 0: along a line, or over a"
                + " plane on the mean of both directions. A hollow is a point below all around it:"
                + " a minimum of the slice, which need be none of the loss.",
            "All pictures of one analysis share one scale of colours; it is logarithmic where"
                + " losses span more than three decades above the lowest."));
  }
}
