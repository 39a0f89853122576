package basin.reports.sections;

import basin.reports.statistics.Holm;
import basin.reports.study.Duel;
import basin.reports.study.Ranking;
import basin.reports.study.Score;
import basin.reports.study.Study;
import basin.spi.report.Element;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The answer in two sentences, what it rests on, and what speaks against it.
 *
 * <p>Each group stands with its best setting; the first is compared with every other seed by seed.
 * Two groups are told apart only if Student's interval of their mean difference leaves out zero and
 * the paired t-test, corrected by Holm for all comparisons made, gives p ≤ 0.05.
 */
@Doc("The answer in two sentences from the data, what it rests on, and what speaks against it.")
public record Answer() implements Section {
  @Override
  public String title() {
    return "Answer";
  }

  @Override
  public List<Element> write(Results results) {
    Study study = Study.of(results);
    Ranking ranking = Ranking.of(study);
    List<Duel> duels = duels(study, ranking);
    double[] corrected = Holm.correct(duels.stream().mapToDouble(d -> d.gain().p()).toArray());
    List<Element> elements = new ArrayList<>();
    elements.add(new Paragraph(new Finding(study, ranking, duels, corrected).text()));
    elements.addAll(new Caveats(study).verdicts());
    if (!ranking.best().isEmpty()) {
      elements.add(table(study, ranking));
    }
    if (!duels.isEmpty()) {
      elements.add(comparisons(study, ranking, duels, corrected));
    }
    if (!ranking.best().isEmpty()) {
      elements.add(new Method(study, ranking).note());
    }
    return elements;
  }

  private static List<Duel> duels(Study study, Ranking ranking) {
    List<Score> best = ranking.best();
    return best.stream()
        .skip(1)
        .map(other -> Duel.of(study.criterion(), best.get(0), other))
        .toList();
  }

  private static Element table(Study study, Ranking ranking) {
    String metric = study.criterion().reported();
    Grid grid =
        new Grid()
            .column("Group", "the grid's axes other than rate and seed")
            .column(
                study.rated(), "Rate", "the one with the best mean " + study.criterion().chosenBy())
            .column("Seeds", "trials that ended with a finite value")
            .column("Diverged", "trials that did not stay finite")
            .column(metric, Wording.mean(ranking.measure()) + " of the last value over the seeds")
            .column("CI low", Wording.limits(ranking.measure()))
            .column("CI high", Wording.limits(ranking.measure()));
    ranking.best().forEach(score -> grid.row(cells(score)));
    return grid.table("best-of-each-group", "The best setting of each group");
  }

  private static Element comparisons(
      Study study, Ranking ranking, List<Duel> duels, double[] corrected) {
    Grid grid =
        new Grid()
            .column("Group", "at the setting above")
            .column("Pairs", "seeds that ended finite for both")
            .column(Wording.behind(ranking.measure()), "mean over the pairs")
            .column("CI low", "95 % confidence, paired")
            .column("CI high", "95 % confidence, paired")
            .column("p", "paired t-test; empty where every pair differs by the same amount")
            .column("p (Holm)", "corrected for all rows")
            .column("p (Wilcoxon)", "signed ranks, exact; with n seeds it cannot be below 2¹⁻ⁿ");
    for (int i = 0; i < duels.size(); i++) {
      grid.row(behind(duels.get(i), corrected[i]));
    }
    String first = ranking.best().get(0).setting().label();
    return grid.table(
        "behind-the-first", "Behind " + first + " in " + study.criterion().reported());
  }

  private static List<Object> cells(Score score) {
    var mean = score.mean();
    return List.of(
        score.setting().group(),
        Wording.rate(score.setting()),
        score.values().size(),
        score.diverged(),
        mean.center(),
        mean.low(),
        mean.high());
  }

  private static List<Object> behind(Duel duel, double corrected) {
    var gain = duel.lead();
    OptionalDouble rank = duel.gain().rankP();
    return List.of(
        duel.second().setting().group(),
        duel.gain().pairs(),
        gain.center(),
        gain.low(),
        gain.high(),
        duel.gain().constant() ? Double.NaN : duel.gain().p(),
        duel.gain().constant() ? Double.NaN : corrected,
        rank.orElse(Double.NaN));
  }
}
