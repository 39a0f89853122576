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
import java.util.Collections;
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
      elements.add(table(study, ranking, duels, corrected));
    }
    return elements;
  }

  private static List<Duel> duels(Study study, Ranking ranking) {
    List<Score> best = ranking.best();
    return best.stream()
        .skip(1)
        .map(other -> Duel.of(study.criterion(), ranking.scale(), best.get(0), other))
        .toList();
  }

  private static Element table(Study study, Ranking ranking, List<Duel> duels, double[] corrected) {
    Grid grid = columns(study, ranking);
    for (int i = 0; i < ranking.best().size(); i++) {
      List<Object> cells = cells(ranking, ranking.best().get(i));
      cells.addAll(i == 0 ? leader() : behind(duels.get(i - 1), corrected[i - 1]));
      grid.row(cells);
    }
    return grid.table("best-of-each-group", "The best setting of each group");
  }

  private static Grid columns(Study study, Ranking ranking) {
    boolean compared = ranking.best().size() > 1;
    String metric = study.criterion().reported();
    return new Grid()
        .column("Group", "the grid's axes other than rate and seed")
        .column(study.rated(), "Rate", "the one with the best mean " + study.criterion().chosenBy())
        .column("Seeds", "trials that ended with a finite value")
        .column("Diverged", "trials that did not stay finite")
        .column(metric, Wording.mean(ranking.scale()) + " of the last value over the seeds")
        .column("CI low", "95 % confidence, Student's t")
        .column("CI high", "95 % confidence, Student's t")
        .column(
            compared,
            Wording.behind(ranking.scale()),
            "mean over shared seeds, against the first row")
        .column(compared, "CI low ", "95 % confidence, paired")
        .column(compared, "CI high ", "95 % confidence, paired")
        .column(compared, "p", "paired t-test")
        .column(compared, "p (Holm)", "corrected for all rows")
        .column(
            compared, "p (Wilcoxon)", "signed ranks, exact; with n seeds it cannot be below 2¹⁻ⁿ");
  }

  private static List<Object> cells(Ranking ranking, Score score) {
    var mean = score.mean(ranking.scale());
    List<Object> cells = new ArrayList<>();
    cells.add(score.setting().group());
    cells.add(Wording.rate(score.setting()));
    cells.add(score.values().size());
    cells.add(score.diverged());
    cells.addAll(List.of(mean.center(), mean.low(), mean.high()));
    return cells;
  }

  private static List<Object> leader() {
    return Collections.nCopies(6, null);
  }

  private static List<Object> behind(Duel duel, double corrected) {
    var gain = duel.scale().unmap(duel.gain().difference());
    OptionalDouble rank = duel.gain().rankP();
    return List.of(
        gain.center(),
        gain.low(),
        gain.high(),
        duel.gain().p(),
        corrected,
        rank.orElse(Double.NaN));
  }
}
