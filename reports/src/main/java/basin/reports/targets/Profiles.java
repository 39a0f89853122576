package basin.reports.targets;

import basin.reports.problems.Contender;
import basin.reports.problems.Field;
import basin.reports.statistics.benchmark.DataProfile;
import basin.reports.statistics.benchmark.PerformanceProfile;
import basin.reports.statistics.benchmark.Staircase;
import basin.reports.statistics.benchmark.algoperf.Leaderboard;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.words.Prose;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Heading;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How fast, over several problems: performance profiles, data profiles, and AlgoPerf's score.
 *
 * @param study with several problems, or with one, of which nothing is said
 */
record Profiles(Study study) {
  private static final int DRAWN = 8;
  private static final double FACTOR = 4;
  private static final double WIDEST = 100;

  List<Element> elements() {
    Optional<Costs> costs = Field.of(study).flatMap(Costs::of);
    return costs.map(this::elements).orElse(List.of());
  }

  private List<Element> elements(Costs costs) {
    PerformanceProfile profile = PerformanceProfile.of(costs.medians());
    double[] area = profile.area(FACTOR);
    Leaderboard board = costs.board();
    List<Integer> order =
        IntStream.range(0, area.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -area[i]))
            .toList();
    List<Element> elements = new ArrayList<>();
    elements.add(new Heading("How fast over all problems"));
    elements.add(new Paragraph(finding(costs, profile, area, order)));
    elements.add(
        figure(
            costs,
            order,
            "performance-profile",
            "Problems solved within a factor of the fastest",
            "The share of problems that one solves within so many times what the fastest takes there."
                + " At 1: how often it is the fastest. At the right end: how many it solves at all.",
            "times the fastest",
            profile::of));
    costs
        .dimensions()
        .ifPresent(
            n -> {
              DataProfile data = DataProfile.of(costs.evaluations(), n);
              elements.add(
                  figure(
                      costs,
                      order,
                      "data-profile",
                      "Problems solved within a budget",
                      "The share of problems solved at a cost of so many times dimension + 1 evaluations:"
                          + " what a budget buys, whoever else takes part.",
                      "evaluations / (dimension + 1)",
                      data::of));
            });
    elements.add(table(costs, profile, area, board, order));
    elements.add(method(costs));
    return elements;
  }

  private static String label(Costs costs, int contender) {
    return costs.field().contenders().get(contender).label();
  }

  private static String finding(
      Costs costs, PerformanceProfile profile, double[] area, List<Integer> order) {
    int first = order.get(0);
    int problems = costs.field().problems().size();
    double[] fastest = profile.at(1);
    double[] solved = profile.at(Double.MAX_VALUE);
    return label(costs, first)
        + " is fastest over all: within "
        + Prose.number(FACTOR)
        + " times the fastest time it solves the most, mean share "
        + Prose.number(area[first])
        + "; it is the fastest on "
        + Prose.number(Math.round(fastest[first] * problems))
        + " of "
        + Prose.count(problems, "problem")
        + " and solves "
        + Prose.number(Math.round(solved[first] * problems))
        + " of them.";
  }

  private static Figure figure(
      Costs costs,
      List<Integer> order,
      String name,
      String title,
      String reading,
      String x,
      IntFunction<Staircase> profile) {
    double from = name.startsWith("performance") ? 1 : 0;
    double end =
        IntStream.range(0, order.size())
            .mapToObj(profile)
            .flatMapToDouble(s -> Arrays.stream(s.places()))
            .max()
            .orElse(FACTOR);
    boolean wide = end > FACTOR * FACTOR;
    double last = from > 0 ? Math.max(FACTOR, Math.min(end, WIDEST)) : end;
    double least =
        from > 0
            ? from
            : wide
                ? IntStream.range(0, order.size())
                    .mapToObj(profile)
                    .flatMapToDouble(s -> Arrays.stream(s.places()))
                    .filter(v -> v > 0)
                    .min()
                    .orElse(1)
                : 0;
    List<Line> lines =
        order.stream()
            .limit(DRAWN)
            .map(c -> line(costs.field().contenders().get(c), profile.apply(c), least, last))
            .toList();
    return new Figure(
        name,
        title,
        reading + (order.size() > DRAWN ? " Drawn are the first " + DRAWN + "." : ""),
        new Lines(new Axis(x, wide), new Axis("share of problems", false), lines));
  }

  private static Line line(Contender contender, Staircase stairs, double from, double end) {
    List<double[]> points = new ArrayList<>();
    points.add(new double[] {from, stairs.at(from)});
    for (int i = 0; i < stairs.places().length; i++) {
      double x = stairs.places()[i];
      if (x > from && x <= end) {
        points.add(new double[] {x, stairs.heights()[i]});
      }
    }
    points.add(new double[] {end, points.get(points.size() - 1)[1]});
    double[] none = {};
    return new Line(
        contender.label(),
        contender.color(),
        Style.STEPS,
        points.stream().mapToDouble(p -> p[0]).toArray(),
        points.stream().mapToDouble(p -> p[1]).toArray(),
        none,
        none);
  }

  private static Element table(
      Costs costs,
      PerformanceProfile profile,
      double[] area,
      Leaderboard board,
      List<Integer> order) {
    double[] fastest = profile.at(1);
    double[] solved = profile.at(Double.MAX_VALUE);
    double[] scores = board.scores();
    TableDraft draft =
        new TableDraft()
            .column("Group", "the largest area first")
            .column("Fastest", "share of problems on which it is the fastest, ties included")
            .column("Solved", "share of problems that it solves in the median of its trials")
            .column("Area", "mean height of its performance profile from 1 to 4")
            .column(
                "AlgoPerf score",
                "rules of AlgoPerf: the best trial of each study, the median study, times above four times the fastest are missed, mean height of the profile from 1 to 4");
    order.forEach(c -> draft.row(label(costs, c), fastest[c], solved[c], area[c], scores[c]));
    return draft.table("profiles", "How fast over all problems");
  }

  private Note method(Costs costs) {
    return new Note(
        "How times over problems are compared",
        List.of(
            "A problem is solved when "
                + costs.solved()
                + ". What that takes is the median over the trials of the setting that is best there, in "
                + costs.clock().units()
                + "; if half or more never get there, it is not solved.",
            "Performance profiles are Dolan and Moré's (2002). Ratios hang on who takes part: without the best,"
                + " the order of two others may turn (Gould and Scott 2016). Data profiles are Moré and Wild's"
                + " (2009), for surfaces, whose dimension is known.",
            "AlgoPerf's score follows its external tuning rules (Dahl et al. 2023) but for the number of trials:"
                + " a study is a "
                + study.replicates().noun()
                + ", its trials are the settings tried, of which the one with the fewest evaluations to the"
                + " target counts; of the studies the median. It rewards whoever finds the target with any"
                + " setting, and looks at no mean over "
                + study.replicates().noun()
                + "s."));
  }
}
