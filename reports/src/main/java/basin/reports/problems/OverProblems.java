package basin.reports.problems;

import basin.reports.statistics.Interval;
import basin.reports.statistics.bayes.Belief;
import basin.reports.statistics.rank.CriticalDifference;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Chart.HeatMap;
import basin.spi.report.Chart.Ranks;
import basin.spi.report.Element;
import basin.spi.report.Element.Column;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Table;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Who is better over several data sets or surfaces, and how sure that is. */
@Doc("Ranks and normalised scores over several data sets or surfaces, with tests and intervals.")
public record OverProblems() implements Section {
  @Override
  public String title() {
    return "Over all problems";
  }

  @Override
  public List<Element> write(Results results) {
    return verdicts(Study.of(results)).map(OverProblems::elements).orElse(List.of());
  }

  /** The finding in a few sentences; empty if there is one problem alone, or nothing has run. */
  public static Optional<String> finding(Study study) {
    return verdicts(study).map(v -> new OverProblemsSentences(v).text());
  }

  /** Names of the figures that show the finding. */
  public static List<String> exhibits() {
    return List.of("mean-ranks", "places");
  }

  /** What more problems could change; empty where the first is told apart from all others. */
  public static Optional<String> open(Study study) {
    return verdicts(study)
        .filter(v -> v.differ() ? !v.besideFirst().isEmpty() : v.order().size() > 1)
        .map(
            v ->
                "more problems: "
                    + (v.differ()
                        ? beside(v.besideFirst().size(), v.order().size() - 1)
                        : "the order may be chance"));
  }

  /** How many others the problems do not tell from the first. */
  private static String beside(long few, long all) {
    return few == all
        ? "none of the other " + Prose.number(all) + " is told apart from the first"
        : Prose.number(few)
            + " of the other "
            + Prose.number(all)
            + (few == 1 ? " is" : " are")
            + " not told apart from the first";
  }

  private static Optional<Verdicts> verdicts(Study study) {
    return Field.of(study)
        .filter(f -> f.problems().stream().filter(p -> !p.finished().isEmpty()).count() > 1)
        .map(Verdicts::of);
  }

  private static List<Element> elements(Verdicts verdicts) {
    List<Element> elements = new ArrayList<>();
    new OverProblemsSentences(verdicts)
        .better()
        .map(text -> new Paragraph(text).seeing("over-problems"))
        .ifPresent(elements::add);
    verdicts.difference().map(d -> ranks(verdicts, d)).ifPresent(elements::add);
    elements.add(places(verdicts));
    elements.add(table(verdicts));
    elements.add(method(verdicts));
    return elements;
  }

  private static Figure ranks(Verdicts verdicts, CriticalDifference difference) {
    List<Integer> order = difference.order();
    return new Figure(
        "mean-ranks",
        "Mean ranks over the problems",
        "Further to the left is better. A bar joins those whose mean ranks are nearer than the critical"
            + " difference, drawn to scale: the problems do not tell them apart.",
        new Ranks(
            "mean rank",
            order.stream().map(c -> verdicts.field().contenders().get(c).label()).toList(),
            order.stream().mapToDouble(c -> difference.ranks()[c]).toArray(),
            difference.difference(),
            difference.cliques().stream()
                .map(
                    clique ->
                        new int[] {
                          order.indexOf(clique.get(0)), order.indexOf(clique.get(clique.size() - 1))
                        })
                .toList()));
  }

  private static Figure places(Verdicts verdicts) {
    Field field = verdicts.field();
    List<Integer> rows = new ArrayList<>(verdicts.order());
    Collections.reverse(rows);
    double[][] values = new double[rows.size()][field.problems().size()];
    for (int r = 0; r < values.length; r++) {
      for (int p = 0; p < field.problems().size(); p++) {
        values[r][p] = verdicts.placement().orders()[p][rows.get(r)] + 1;
      }
    }
    return new Figure(
        "places",
        "Places on each problem",
        "Each row is one of those compared, the best mean rank on top; 1 is the first place on a problem."
            + " Blank is what was not tried. A row of one shade does as well everywhere.",
        new HeatMap(
            "",
            field.problems().stream().map(Study::title).toList(),
            "",
            rows.stream().map(c -> field.contenders().get(c).label()).toList(),
            values,
            "place"));
  }

  /** A column of the table: what it says of a contender. */
  private record Told(String title, String hint, IntFunction<Object> cell) {}

  private static Element table(Verdicts verdicts) {
    List<Contender> contenders = verdicts.field().contenders();
    String bootstrap = "95 % confidence, stratified bootstrap over the trials of each problem";
    IntFunction<Optional<Interval>> better = once(verdicts::better);
    List<Told> columns = new ArrayList<>();
    columns.add(
        new Told(
            "Group", "each at its best setting on each problem", c -> contenders.get(c).label()));
    if (verdicts.difference().isEmpty()) {
      columns.add(new Told("Problems", "on which it was tried", c -> contenders.get(c).problems()));
    }
    columns.add(new Told("Mean rank", "over the problems; 1 is best", c -> verdicts.ranks()[c]));
    if (verdicts.difference().isPresent()) {
      columns.add(
          new Told(
              "Not told apart",
              "those that share a letter are nearer than the critical difference",
              verdicts::letters));
    }
    columns.addAll(
        interval(
            "Score",
            "interquartile mean of the normalised scores of all trials; 1 is the best mean on each problem",
            "CI low",
            "CI high",
            bootstrap,
            once(verdicts::interquartileMean)));
    columns.addAll(
        interval(
            "First is better",
            "probability that a trial of the first row does better than one of this",
            "from",
            "to",
            bootstrap,
            better));
    columns.add(
        new Told(
            "Cliff's δ",
            "of the first row against this: from −1 to 1, 0 if neither is better",
            c -> better.apply(c).map(i -> 2 * i.center() - 1).orElse(null)));
    columns.addAll(beliefs(verdicts));
    return new Table(
        "over-problems",
        "Over " + verdicts.field().problems().size() + " problems",
        columns.stream().map(t -> new Column(t.title(), t.hint())).toList(),
        verdicts.order().stream().map(c -> row(columns, c)).toList());
  }

  /** What takes many draws is worked out once. */
  private static <T> IntFunction<Optional<T>> once(IntFunction<Optional<T>> worked) {
    Map<Integer, Optional<T>> known = new HashMap<>();
    return c -> known.computeIfAbsent(c, worked::apply);
  }

  private static List<Told> interval(
      String title,
      String hint,
      String low,
      String high,
      String limits,
      IntFunction<Optional<Interval>> interval) {
    return List.of(
        new Told(title, hint, c -> interval.apply(c).map(Interval::center).orElse(null)),
        new Told(low, limits, c -> interval.apply(c).map(Interval::low).orElse(null)),
        new Told(high, limits, c -> interval.apply(c).map(Interval::high).orElse(null)));
  }

  private static List<Told> beliefs(Verdicts verdicts) {
    IntFunction<Optional<Belief>> belief = once(verdicts::belief);
    return List.of(
        new Told(
            "Belief: better",
            "that the first row's score is higher by more than 0.01 on problems like these",
            c -> belief.apply(c).map(Belief::above).orElse(null)),
        new Told(
            "same",
            "that the scores differ by less",
            c -> belief.apply(c).map(Belief::within).orElse(null)),
        new Told(
            "worse",
            "that the first row's score is lower by more than 0.01",
            c -> belief.apply(c).map(Belief::below).orElse(null)));
  }

  private static List<Object> row(List<Told> columns, int contender) {
    List<Object> row = new ArrayList<>();
    columns.forEach(t -> row.add(t.cell().apply(contender)));
    return row;
  }

  private static Note method(Verdicts verdicts) {
    String difference =
        verdicts
            .difference()
            .map(
                d ->
                    "Nemenyi's critical difference at 0.05 is "
                        + Prose.number(d.difference())
                        + " of "
                        + verdicts.ranks().length
                        + " ranks: mean ranks nearer than that are not told apart (Demšar 2006).")
            .orElse(
                "Cells are missing, so the test is Skillings and Mack's (1981), which ranks what is there, and"
                    + " there is no critical difference.");
    return new Note(
        "How problems are put together",
        List.of(
            "On each problem everybody stands at the setting that is best there, in the order in which that"
                + " problem's own answer has them; who shares a place shares the mean of its ranks. A problem"
                + " counts once, however many"
                + " trials it has.",
            "Whether mean ranks differ beyond chance is Friedman's test, exact where all"
                + " arrangements of the places can be counted, else in Iman and Davenport's form (1980): "
                + Prose.p(verdicts.p())
                + " over "
                + Prose.count(verdicts.field().problems().size(), "problem")
                + ". "
                + difference,
            "A score is 0 where the trial in the middle starts and 1 at the best mean on that problem, losses by"
                + " logarithm where they are averaged so; a trial that diverged, or ended worse than the start,"
                + " has 0. The interquartile mean is that of the middle half of all scores, the probability of"
                + " improvement the mean over problems of P(X > Y) + ½P(X = Y) (Agarwal et al. 2021).",
            "Belief is that of the Bayesian signed-rank test (Benavoli et al. 2014) on the mean scores of the"
                + " problems, with a region of practical equivalence of ±"
                + Prose.number(Verdicts.SAME)
                + " and prior weight ½.",
            "All this is said of the problems that were tried; other problems may order otherwise."));
  }
}
