package basin.reports.minima.between;

import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.words.Prose;
import basin.spi.report.Analysed;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Mark;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The passes between the minima of one landscape, and the tree that they make.
 *
 * @param study that is looked at
 * @param found what was recorded
 * @param number of the landscape, from 0
 */
record Passes(Study study, Found found, int number) {
  private static final String ANALYSIS = "transition-states";
  private static final double[] NONE = {};

  /** As many heights are told one by one. */
  private static final int TOLD = 4;

  /** More leaves could not be told apart in a figure. */
  private static final int LEAVES = 400;

  static List<Passes> of(Study study, Analysed analysed, int from) {
    List<Passes> all = new ArrayList<>();
    for (Found found : Found.of(study, analysed)) {
      if (found.has("attempts")) {
        all.add(new Passes(study, found, from + all.size()));
      }
    }
    return all;
  }

  List<Element> elements() {
    List<Element> elements = new ArrayList<>();
    elements.add(verdict());
    if (losses().length > 1 && losses().length <= LEAVES) {
      elements.add(figure());
    }
    if (losses().length > 0) {
      elements.add(minima());
    }
    if (heights().length > 0) {
      elements.add(passes());
    }
    return elements;
  }

  private String name(String exhibit) {
    return study.named(number == 0 ? exhibit : exhibit + "-" + (number + 1));
  }

  private double[] losses() {
    return found.numbers("minimum.loss");
  }

  private double[] heights() {
    return found.numbers("pass.loss");
  }

  private DisconnectivityGraph graph() {
    return DisconnectivityGraph.of(
        losses(), found.numbers("tree.level"), found.vectors("tree.children"));
  }

  private Verdict verdict() {
    int minima = losses().length;
    int components = (int) found.number("components");
    if (minima == 0) {
      return new Verdict(
          Tone.WARNING,
          "Below none of the "
              + Prose.count(found.trials().size(), "end point")
              + " a minimum was found.",
          "Descent did not end within its steps, or led where the Hessian has no sign.");
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Below "
            + Prose.count(found.trials().size(), "end point")
            + " and beside passes lie "
            + (minima == 1 ? "one minimum" : Prose.number(minima) + " distinct minima")
            + ", with "
            + Prose.count(heights().length, "transition state")
            + " between them"
            + heightsTold()
            + "."
            + (components > 1 ? " They lie in " + components + " parts that no pass joins." : ""));
    highest().ifPresent(sentences::add);
    return new Verdict(
            components > 1 ? Tone.WARNING : Tone.NEUTRAL, String.join(" ", sentences), evidence())
        .seeing(name("disconnectivity"), name("minima-between"), name("transition-states"));
  }

  /** How high they are, one by one where that is a few numbers. */
  private String heightsTold() {
    List<String> each = Arrays.stream(heights()).mapToObj(Prose::number).distinct().toList();
    return each.isEmpty()
        ? ""
        : each.size() <= TOLD
            ? ", at " + Prose.list(each)
            : ", from " + each.get(0) + " to " + each.get(each.size() - 1);
  }

  /** From which minimum the climb to a lower one is longest. */
  private Optional<String> highest() {
    DisconnectivityGraph graph = graph();
    double[] losses = losses();
    int deepest = -1;
    for (int m = 0; m < losses.length; m++) {
      double climb = graph.escape(m) - losses[m];
      if (climb > 0 && (deepest < 0 || climb > graph.escape(deepest) - losses[deepest])) {
        deepest = m;
      }
    }
    if (deepest < 0) {
      return Optional.empty();
    }
    return Optional.of(
        "The deepest trap is minimum "
            + (deepest + 1)
            + ", at "
            + Prose.number(losses[deepest])
            + ": the lowest way from it to a lower one climbs by "
            + Prose.number(graph.escape(deepest) - losses[deepest])
            + ", to "
            + Prose.number(graph.escape(deepest))
            + ".");
  }

  private String evidence() {
    long sure =
        IntStream.range(0, heights().length)
            .filter(k -> found.numbers("pass.negative")[k] == 1)
            .count();
    double[] losses = losses();
    double lowest = losses[0] + 1e-9 * (1 + Math.abs(losses[0])); // with copies of the lowest
    long trapped =
        Arrays.stream(found.numbers("end.minimum"))
            .filter(minimum -> minimum > 0 && losses[(int) minimum] > lowest)
            .count();
    return Prose.capital(Prose.count((long) found.number("attempts"), "pair"))
        + " of neighbours were tried; "
        + (sure == heights().length ? "all" : Prose.number(sure) + " of " + heights().length)
        + " transition states have exactly one mode that bends down, beyond rounding. "
        + Prose.capital(Prose.count(trapped, "end point"))
        + " of "
        + found.trials().size()
        + (trapped == 1 ? " lies" : " lie")
        + " above a minimum that is not the lowest.";
  }

  private Element figure() {
    DisconnectivityGraph graph = graph();
    double[][] branches = graph.branches();
    int leaves = losses().length;
    double[] reached = found.numbers("minimum.ends");
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("branches", 0, Style.LINE, branches[0], branches[1], NONE, NONE));
    lines.add(points("minima where trials ended", 1, graph, leaves, m -> reached[m] > 0));
    if (Arrays.stream(reached).anyMatch(ends -> ends == 0)) {
      lines.add(points("minima found from a pass", 2, graph, leaves, m -> reached[m] == 0));
    }
    return new Figure(
            name("disconnectivity"),
            study.titled("Disconnectivity graph"),
            "Each branch ends below in a minimum, at its height; two branches meet at the height of the"
                + " lowest way between what hangs on them. A long branch is a deep trap; what meets low"
                + " is one valley. Minima have the numbers of the table; how far apart they stand says"
                + " nothing.",
            new Lines(
                new Axis("minimum", false, marks(graph, leaves)),
                new Axis("f, what was descended", false),
                lines))
        .fromAnalysis(ANALYSIS);
  }

  /** The number of each minimum, in the order in which they stand. */
  private static List<Mark> marks(DisconnectivityGraph graph, int leaves) {
    return IntStream.range(0, leaves)
        .mapToObj(m -> new Mark(graph.x()[m], "" + (m + 1)))
        .sorted(Comparator.comparingDouble(Mark::at))
        .toList();
  }

  private static Line points(
      String label, int color, DisconnectivityGraph graph, int leaves, IntPredicate shown) {
    int[] kept = IntStream.range(0, leaves).filter(shown).toArray();
    return new Line(
        label,
        color,
        Style.POINTS,
        Arrays.stream(kept).mapToDouble(m -> graph.x()[m]).toArray(),
        Arrays.stream(kept).mapToDouble(m -> graph.levels()[m]).toArray(),
        NONE,
        NONE);
  }

  private Element minima() {
    DisconnectivityGraph graph = graph();
    double[] losses = losses();
    double[] copies = found.numbers("minimum.copies");
    boolean copied = Arrays.stream(copies).anyMatch(count -> count > 1);
    TableDraft draft =
        new TableDraft()
            .column("Minimum", "the lowest first")
            .column("f", "what was descended: the loss over the training rows, with weight decay")
            .column("λ min", "smallest eigenvalue of the Hessian")
            .column("End points", "of trials above it; 0 if it was found from a pass alone")
            .column("Way down over", "the lowest pass on a way to a lower minimum")
            .column("Climb", "from the minimum to there")
            .column(copied, "Copies", "points that exchanges of units make of it")
            .column(copied, "To a copy over", "the lowest pass on a way from one copy to another");
    for (int m = 0; m < losses.length; m++) {
      draft.row(
          m + 1,
          losses[m],
          found.numbers("minimum.smallest")[m],
          (long) found.numbers("minimum.ends")[m],
          graph.escape(m),
          graph.escape(m) - losses[m],
          copied ? copies[m] : Double.NaN,
          copied ? found.numbers("minimum.to-copy")[m] : Double.NaN);
    }
    return draft
        .table(name("minima-between"), study.titled("Minima, and the lowest way out of each"))
        .fromAnalysis(ANALYSIS);
  }

  private Element passes() {
    TableDraft draft =
        new TableDraft()
            .column("f", "what was descended, there")
            .column("Joins", "numbers of the minima to which descent leads; — where it did not end")
            .column("Climb", "from the higher of the two")
            .column("λ₁", "smallest eigenvalue of the Hessian")
            .column("λ₂", "the next")
            .column("Modes", "how many bend down, and how many neither way")
            .column("‖g‖", "norm of the gradient");
    double[] heights = heights();
    for (int k = 0; k < heights.length; k++) {
      int from = (int) found.numbers("pass.from")[k];
      int to = (int) found.numbers("pass.to")[k];
      draft.row(
          heights[k],
          minimum(from) + " and " + minimum(to),
          from < 0 ? Double.NaN : heights[k] - Math.max(losses()[from], losses()[to]),
          found.numbers("pass.lowest")[k],
          found.numbers("pass.second")[k],
          (long) found.numbers("pass.negative")[k] + " / " + (long) found.numbers("pass.zero")[k],
          found.numbers("pass.gradient")[k]);
    }
    return draft
        .table(name("transition-states"), study.titled("Transition states, rising"))
        .fromAnalysis(ANALYSIS);
  }

  private static String minimum(int number) {
    return number < 0 ? "—" : "" + (number + 1);
  }

  static Note method() {
    return new Note(
        "How transition states are found",
        List.of(
            "Each end point is followed down what it descended, weight decay included, to its minimum;"
                + " points that differ only by units that changed places, signs or scales are one.",
            "Between neighbours a string of points slides down to a path; from its summits the search"
                + " climbs along one mode and descends along all others to a saddle with exactly one"
                + " eigenvalue below 0, and steepest descent to either side says which minima it joins.",
            "Not finding a pass does not show that there is none; what was found bounds the lowest way"
                + " from above."));
  }
}
