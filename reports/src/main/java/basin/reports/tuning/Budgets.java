package basin.reports.tuning;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Sample;
import basin.reports.statistics.search.BestOf;
import basin.reports.statistics.search.Drawing;
import basin.reports.statistics.search.Winning;
import basin.reports.study.Criterion;
import basin.reports.study.Group;
import basin.reports.study.Measure;
import basin.reports.study.Ranking;
import basin.reports.study.Replicate;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Share;
import basin.spi.report.Chart.Shares;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Heading;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What a budget of settings buys: how good the best of k settings is, and who wins if each group
 * tries k, drawn at random from those of the grid.
 *
 * @param study what was tuned
 */
record Budgets(Study study) {
  /** With fewer settings a budget is hardly smaller than the grid. */
  private static final int FEWEST = 3;

  private static final int DRAWN = 8;
  private static final double DECADES = 1e3;

  List<Element> elements() {
    Map<Group, Tried> tried = tried();
    if (tried.size() < 2) {
      return List.of();
    }
    Set<Replicate> shared = new TreeSet<>(tried.values().iterator().next().replicates());
    tried.values().forEach(t -> shared.retainAll(t.replicates()));
    if (shared.isEmpty()) {
      return List.of();
    }
    int most = tried.keySet().stream().mapToInt(g -> g.settings().size()).min().orElseThrow();
    double[][] wins =
        IntStream.rangeClosed(1, most)
            .mapToObj(k -> wins(tried, shared, k))
            .toArray(double[][]::new);
    return List.of(
        new Heading("What a budget of settings buys"),
        new Paragraph(finding(List.copyOf(tried.keySet()), wins))
            .seeing(study.named("best-of-k"), study.named("winning-by-budget")),
        best(tried).from(study.criterion().ranked()),
        winning(List.copyOf(tried.keySet()), wins).from(study.criterion().ranked()),
        method(shared.size()));
  }

  /** The first groups of the ranking that tried enough settings under some replicate. */
  private Map<Group, Tried> tried() {
    List<Integer> order =
        study.oneGroup()
            ? List.of()
            : Ranking.of(study).standings().stream().map(s -> s.setting().color()).toList();
    Map<Group, Tried> tried = new LinkedHashMap<>();
    for (int color : order) {
      study.groups().stream()
          .filter(g -> g.color() == color && g.settings().size() >= FEWEST)
          .forEach(
              g -> {
                Tried all = Tried.of(study, g.settings());
                if (!all.replicates().isEmpty() && tried.size() < DRAWN) {
                  tried.put(g, all);
                }
              });
    }
    return tried;
  }

  private static double[] wins(Map<Group, Tried> tried, Set<Replicate> shared, int k) {
    double[] sums = new double[tried.size()];
    for (Replicate replicate : shared) {
      double[][] costs =
          tried.values().stream().map(t -> t.costs(Set.of(replicate))[0]).toArray(double[][]::new);
      double[] chances = Winning.of(Drawing.WITHOUT_REPLACEMENT, k, costs).chances();
      Arrays.setAll(sums, i -> sums[i] + chances[i] / shared.size());
    }
    return sums;
  }

  private static String finding(List<Group> groups, double[][] wins) {
    int last = wins.length - 1;
    int one = highest(wins[0]);
    int all = highest(wins[last]);
    String first =
        "With one setting drawn at random, "
            + groups.get(one).label()
            + " wins most often ("
            + share(wins[0][one])
            + ")";
    return one == all
        ? first
            + ", and with "
            + Prose.number(wins.length)
            + " settings each it still does ("
            + share(wins[last][all])
            + ")."
        : first
            + "; with "
            + Prose.number(wins.length)
            + " settings each "
            + groups.get(all).label()
            + " does ("
            + share(wins[last][all])
            + "): the order hangs on the budget of tuning.";
  }

  private static String share(double p) {
    return "probability " + Prose.number(Math.rint(p * 100) / 100);
  }

  private static int highest(double[] chances) {
    return IntStream.range(0, chances.length).reduce(0, (a, b) -> chances[b] > chances[a] ? b : a);
  }

  private Figure best(Map<Group, Tried> tried) {
    Measure measure = study.measure(study.criterion().ranked());
    List<Line> lines = new ArrayList<>();
    tried.forEach((group, t) -> lines.add(line(group, t, measure)));
    lines.removeIf(l -> l.x().length == 0);
    return new Figure(
        study.named("best-of-k"),
        study.titled("The best of k settings"),
        "Expected "
            + study.criterion().ranked()
            + " of the best of k settings drawn at random from those of the grid, the mean over the "
            + study.replicates().noun()
            + "s with its 95 % interval. A course begins where not all k can diverge; one that still bends at"
            + " its end asks for more settings. "
            + study.criterion().better(study.criterion().ranked())
            + " is better.",
        new Lines(
            new Axis("settings tried", false),
            new Axis(study.criterion().ranked(), logarithmic(measure, lines)),
            lines));
  }

  /** Also for plain means, where all that is drawn is above 0 and spans decades. */
  private static boolean logarithmic(Measure measure, List<Line> lines) {
    double[] drawn =
        lines.stream()
            .flatMapToDouble(l -> Arrays.stream(l.y()))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return measure.byRatio()
        || drawn.length > 0 && drawn[0] > 0 && drawn[drawn.length - 1] > DECADES * drawn[0];
  }

  private Line line(Group group, Tried tried, Measure measure) {
    Criterion criterion = study.criterion();
    List<double[]> points = new ArrayList<>();
    for (int k = 1; k <= tried.settings().size(); k++) {
      int budget = k;
      double[] expected =
          Arrays.stream(tried.costs())
              .mapToDouble(row -> BestOf.of(Drawing.WITHOUT_REPLACEMENT, budget, row).expected())
              .toArray();
      if (Arrays.stream(expected).allMatch(Double::isFinite)) {
        Sample sample = new Sample(expected);
        Interval mean = sample.constant() ? Interval.point(sample.mean()) : Interval.ofMean(sample);
        double low = Tried.value(criterion, measure, mean.low());
        double high = Tried.value(criterion, measure, mean.high());
        points.add(
            new double[] {
              k,
              Tried.value(criterion, measure, mean.center()),
              Math.max(measure.least(), Math.min(low, high)),
              Math.min(measure.most(), Math.max(low, high))
            });
      }
    }
    return new Line(
        group.label(),
        group.color(),
        Style.LINE_AND_POINTS,
        column(points, 0),
        column(points, 1),
        column(points, 2),
        column(points, 3));
  }

  private static double[] column(List<double[]> points, int i) {
    return points.stream().mapToDouble(p -> p[i]).toArray();
  }

  private Figure winning(List<Group> groups, double[][] wins) {
    List<Share> shares = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      int group = g;
      shares.add(
          new Share(
              groups.get(g).label(),
              groups.get(g).color(),
              Arrays.stream(wins).mapToDouble(w -> w[group]).toArray()));
    }
    return new Figure(
        study.named("winning-by-budget"),
        study.titled("Who wins with k settings each"),
        "The probability that a group comes out best if each tries k settings drawn at random, the mean over"
            + " the "
            + study.replicates().noun()
            + "s; ties are shared. A band that widens to the right needs tuning to win.",
        new Shares(
            new Axis("settings tried by each", false),
            "probability of winning",
            IntStream.rangeClosed(1, wins.length).asDoubleStream().toArray(),
            shares));
  }

  private Note method(int replicates) {
    return new Note(
        "How budgets are compared",
        List.of(
            "Settings are drawn from those of the grid without replacement, all sets of k being as likely, and"
                + " the best is found under one "
                + study.replicates().noun()
                + ", then averaged over "
                + Prose.count(replicates, study.replicates().noun())
                + " that ran everywhere (Dodge et al. 2019; Tang et al. 2020; Sivaprasad et al. 2020). A trial that"
                + " diverged is worse than any that did not.",
            "Such budgets are fair as far as the grids are: a grid that was narrowed around what is known to be"
                + " good wins with few settings."));
  }
}
