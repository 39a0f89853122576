package basin.reports.minima.between;

import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.words.Prose;
import basin.spi.report.Analysed;
import basin.spi.report.Chart;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.HeatMaps;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Panel;
import basin.spi.report.Chart.Panels;
import basin.spi.report.Chart.Style;
import basin.spi.report.Chart.Tile;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Ways from the end of one trial to that of another, and how high they lead: what analyses of one
 * kind recorded.
 *
 * @param study that is looked at
 * @param analysis its name
 * @param number of the analysis among those of its kind, from 0
 * @param pairs in the order in which they were asked for
 */
record Ways(Study study, String analysis, int number, List<Pair> pairs) {
  /** Kinds of ways in the order in which they are told. */
  private static final List<String> KINDS = List.of("straight", "matched", "curve");

  private static final Map<String, String> WORDS =
      Map.of("straight", "straight", "matched", "straight, units matched", "curve", "curve");

  /** How a sentence begins with a kind, and how it goes on with it. */
  private static final Map<String, String> FIRST =
      Map.of(
          "straight",
          "the straight line between two ends",
          "matched",
          "once units are matched the straight line between two ends",
          "curve",
          "a curve fitted between two ends");

  private static final Map<String, String> THEN =
      Map.of("matched", "once units are matched it", "curve", "a fitted curve");

  private static final Map<String, String> LEFT =
      Map.of(
          "straight",
          "the same",
          "matched",
          "the same once units are matched",
          "curve",
          "the curve");

  private static final int PANELS = 6;
  private static final double[] NONE = {};

  static Ways of(Study study, Analysed analysed, int number) {
    return new Ways(
        study,
        analysed.name(),
        number,
        Found.of(study, analysed).stream()
            .filter(found -> found.has("straight.barrier"))
            .map(found -> new Pair(study, found))
            .toList());
  }

  /**
   * All of it.
   *
   * @param told pairs of which the straight line was told by an analysis before; these are added
   */
  List<Element> elements(Set<String> told) {
    if (pairs.isEmpty()) {
      return List.of();
    }
    List<Element> elements = new ArrayList<>();
    byLabel().forEach((label, alike) -> elements.add(verdict(label, alike, told)));
    pairs.forEach(pair -> told.add(pair.name()));
    elements.add(profiles("train.loss", "loss", "profiles"));
    judged().ifPresent(metric -> elements.add(profiles(metric, metric, "profiles-judged")));
    matrix().ifPresent(elements::add);
    elements.add(table());
    elements.add(method());
    return elements;
  }

  private String name(String exhibit) {
    return study.named(analysis + "-" + exhibit + (number == 0 ? "" : "-" + (number + 1)));
  }

  private Map<String, List<Pair>> byLabel() {
    return pairs.stream()
        .collect(Collectors.groupingBy(Pair::label, LinkedHashMap::new, Collectors.toList()));
  }

  private List<String> kinds() {
    return KINDS.stream()
        .filter(kind -> pairs.stream().anyMatch(pair -> pair.found().has(kind + ".barrier")))
        .toList();
  }

  private Verdict verdict(String label, List<Pair> alike, Set<String> told) {
    boolean known = kinds().size() > 1 && alike.stream().map(Pair::name).allMatch(told::contains);
    List<String> parts = new ArrayList<>();
    for (String kind : kinds()) {
      if (!known || !kind.equals("straight")) {
        boolean first = parts.isEmpty();
        parts.add(
            (first ? FIRST : THEN).get(kind)
                + " "
                + height(alike, kind, first)
                + (first && alike.size() > 1
                    ? (level(alike, kind) ? " in any of " : " on average of ")
                        + Prose.count(alike.size(), "pair")
                    : ""));
      }
    }
    String who = byLabel().size() == 1 ? "" : label + ": ";
    String text = who + String.join("; ", parts) + ".";
    return new Verdict(Tone.NEUTRAL, Prose.capital(text), evidence(alike))
        .seeing(name("profiles"), name("barriers"));
  }

  private static boolean level(List<Pair> alike, String kind) {
    return alike.stream().allMatch(pair -> pair.level(kind));
  }

  /** How high a way leads on average, and what share that is of what training gained. */
  private String height(List<Pair> alike, String kind, boolean first) {
    if (level(alike, kind)) {
      return "rises nowhere above the ends";
    }
    double barrier = mean(alike, pair -> pair.found().number(kind + ".barrier"));
    double share = mean(alike, pair -> pair.share(kind));
    return "rises "
        + Prose.number(barrier)
        + (first ? " above the mean of their losses" : "")
        + (Double.isNaN(share)
            ? ""
            : " (" + percent(share) + (first ? " of what training gained)" : ")"));
  }

  private static String percent(double share) {
    return share < 0.001 ? "less than 0.1 %" : Prose.number(round(100 * share)) + " %";
  }

  private static double round(double percent) {
    return percent < 10 ? Math.round(10 * percent) / 10.0 : Math.round(percent);
  }

  private static double mean(List<Pair> pairs, ToDoubleFunction<Pair> of) {
    return pairs.stream().mapToDouble(of).average().orElse(Double.NaN);
  }

  private String evidence(List<Pair> alike) {
    List<String> sentences = new ArrayList<>();
    for (String kind : kinds()) {
      double least =
          alike.stream().mapToDouble(p -> p.found().number(kind + ".barrier")).min().orElse(0);
      double most =
          alike.stream().mapToDouble(p -> p.found().number(kind + ".barrier")).max().orElse(0);
      sentences.add(
          Prose.capital(WORDS.get(kind))
              + ": barriers "
              + (least == most
                  ? "of " + Prose.number(least)
                  : "from " + Prose.number(least) + " to " + Prose.number(most))
              + ".");
    }
    if (alike.stream().anyMatch(pair -> pair.found().number("same-function") == 0)) {
      sentences.add("The trials did not learn from the same rows; losses are over the first's.");
    }
    return String.join(" ", sentences);
  }

  /**
   * The metric that is measured on rows that nothing learnt from, or else the first but the loss.
   */
  private Optional<String> judged() {
    List<String> wanted =
        List.of(
            study.criterion().ranked(),
            "test.accuracy",
            "validation.accuracy",
            "test.loss",
            "validation.loss",
            "train.accuracy");
    return wanted.stream()
        .filter(metric -> !metric.equals("train.loss"))
        .filter(metric -> pairs.get(0).found().has("straight." + metric))
        .findFirst();
  }

  private Element profiles(String metric, String axis, String exhibit) {
    List<Panel> panels = new ArrayList<>();
    byLabel()
        .forEach(
            (label, alike) ->
                panels.add(
                    new Panel(panelTitle(label, alike.get(0)), lines(alike.get(0), metric))));
    List<Panel> shown = panels.subList(0, Math.min(PANELS, panels.size()));
    Chart chart =
        new Panels(new Axis("t, from one end to the other", false), new Axis(axis, false), shown);
    return new Figure(
            name(exhibit),
            study.titled(
                metric.equals("train.loss")
                    ? "The loss over the training rows between two ends"
                    : metric + " between two ends"),
            "From the end of one trial at the left to that of another at the right, the first pair"
                + " of each kind. What stands above the line through both ends is the barrier that"
                + " averaging the two, or walking over, meets.",
            chart)
        .fromAnalysis(analysis);
  }

  private String panelTitle(String label, Pair pair) {
    return byLabel().size() == 1 ? pair.replicates() : label + ", " + pair.replicates();
  }

  private List<Line> lines(Pair pair, String metric) {
    List<Line> lines = new ArrayList<>();
    for (String kind : kinds()) {
      double[] y = pair.found().numbers(kind + "." + metric);
      double[] x = new double[y.length];
      Arrays.setAll(x, i -> i / (y.length - 1.0));
      lines.add(new Line(WORDS.get(kind), KINDS.indexOf(kind), Style.LINE, x, y, NONE, NONE));
    }
    return lines;
  }

  /**
   * Barriers between all seeds of each group, below the diagonal straight, above it the last kind.
   */
  private Optional<Element> matrix() {
    boolean seeds = pairs.stream().allMatch(pair -> pair.label().equals(pair.group().label()));
    TreeSet<Long> all = new TreeSet<>();
    pairs.forEach(pair -> all.addAll(List.of(pair.first().seed(), pair.second().seed())));
    List<Long> order = List.copyOf(all);
    boolean folded =
        pairs.stream().map(p -> p.first().configuration().replicate()).distinct().count() > 1;
    if (!seeds || folded || order.size() < 3) {
      return Optional.empty();
    }
    String other = kinds().get(kinds().size() - 1);
    List<Tile> tiles = new ArrayList<>();
    byLabel().forEach((label, alike) -> tiles.add(new Tile(label, values(alike, order, other))));
    List<String> labels = order.stream().map(seed -> "seed " + seed).toList();
    return Optional.of(
        new Figure(
                name("matrix"),
                study.titled("Barriers between the ends of all seeds"),
                "Right of the diagonal the straight line, left of it "
                    + LEFT.get(other)
                    + ": the largest loss less the mean of both ends', over the training rows.",
                new HeatMaps(
                    "",
                    labels,
                    "",
                    labels,
                    tiles.subList(0, Math.min(PANELS, tiles.size())),
                    "barrier"))
            .fromAnalysis(analysis));
  }

  private static double[][] values(List<Pair> pairs, List<Long> order, String other) {
    double[][] values = new double[order.size()][order.size()];
    Arrays.stream(values).forEach(row -> Arrays.fill(row, Double.NaN));
    for (Pair pair : pairs) {
      int a = order.indexOf(pair.first().seed());
      int b = order.indexOf(pair.second().seed());
      values[Math.min(a, b)][Math.max(a, b)] = pair.found().number("straight.barrier");
      values[Math.max(a, b)][Math.min(a, b)] = pair.found().number(other + ".barrier");
    }
    return values;
  }

  private Element table() {
    boolean matched = kinds().contains("matched");
    boolean curve = kinds().contains("curve");
    TableDraft draft =
        new TableDraft()
            .column("Between", "groups whose ends these are")
            .column("Seeds", "")
            .column("Ends", "mean loss of both ends over the training rows")
            .column("Straight", "largest loss on the straight line less the mean of both ends'")
            .column("Share", "of what training gained")
            .column(matched, "Matched", "the same once units are matched")
            .column(matched, "Moved", "units that changed place or sign, of all")
            .column(curve, "Curve", "the same along the fitted curve")
            .column(
                curve, "Over the ends", "largest difference to the line between both ends' losses")
            .column(curve, "Length", "of the curve, in lengths of the straight line");
    for (Pair pair : pairs) {
      Found found = pair.found();
      draft.row(
          pair.label(),
          pair.replicates().replaceFirst("^.*seeds? ", ""),
          pair.ends(),
          found.number("straight.barrier"),
          pair.share("straight"),
          found.number("matched.barrier"),
          Prose.number(found.number("matched.moved"))
              + " of "
              + Prose.number(found.number("matched.parts")),
          found.number("curve.barrier"),
          found.number("curve.excess"),
          found.number("curve.length") / found.number("straight.length"));
    }
    return draft
        .table(name("barriers"), study.titled("Barriers between ends"))
        .fromAnalysis(analysis);
  }

  private Note method() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "The barrier is max L(θ(t)) − ½(L₁ + L₂) over the training rows, the maximum itself, not"
            + " only that of the points drawn. Where the ends differ in loss it is above 0 even on"
            + " a way that only goes down; what rises above the line between both losses is"
            + " recorded as excess.");
    if (kinds().contains("matched")) {
      lines.add(
          "Matching lets units of the second network change places, and signs and scales where the"
              + " activation does not notice, so that its weights are as near to the first's as can"
              + " be; that changes no output of either.");
    }
    if (kinds().contains("curve")) {
      lines.add(
          "The curve has fixed ends; its bends are what makes the mean of what was descended, along"
              + " it, smallest. A low curve shows that both ends belong to one valley; a high one"
              + " may be a bad fit.");
    }
    return new Note("How ways between ends are measured", lines);
  }
}
