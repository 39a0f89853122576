package basin.reports.sections;

import basin.reports.study.Criterion;
import basin.reports.study.Group;
import basin.reports.study.Measure;
import basin.reports.study.Ranking;
import basin.reports.study.Study;
import basin.spi.report.Element.Note;
import java.util.ArrayList;
import java.util.List;

/**
 * How the numbers of the {@link Answer} are made, for the reader who doubts them.
 *
 * @param study whose numbers
 * @param ranking of its groups
 */
record Method(Study study, Ranking ranking) {
  Note note() {
    List<String> lines = new ArrayList<>();
    lines.add(averaging());
    if (study.groups().stream().anyMatch(Group::tuned)) {
      lines.add(choosing());
    }
    if (ranking.best().size() > 1) {
      lines.add(comparing());
    }
    lines.add(
        "An interval over seeds covers the choice of seed alone: not other data, and not the luck of having"
            + " tried more rates.");
    return new Note("How these numbers are made", lines);
  }

  private String averaging() {
    Measure measure = ranking.measure();
    String rule =
        "The last "
            + study.criterion().reported()
            + " of each trial; the "
            + Wording.mean(measure)
            + " over the seeds, with a 95 % interval by Student's t"
            + (measure.byRatio() ? " of the logarithms. " : ". ");
    if (measure.byRatio()) {
      return rule + Wording.LOGARITHMS;
    }
    return Double.isFinite(measure.most())
        ? rule
            + "Limits are cut at 0 and 1, for no accuracy lies beyond; the true mean does not either, so the"
            + " interval covers it as often as before."
        : rule.strip();
  }

  private String choosing() {
    Criterion criterion = study.criterion();
    String rule =
        "A group stands at the rate with the best "
            + Wording.mean(study.measure(criterion.chosenBy()))
            + " of "
            + criterion.chosenBy()
            + ", among those where the fewest trials diverged";
    return criterion.chosenBy().equals(criterion.reported())
        ? rule + "."
        : rule + "; " + criterion.reported() + ", which is reported, has no part in the choice.";
  }

  private static String comparing() {
    return "The first is compared with each other group seed by seed. It is said to have won only if the"
        + " interval of the difference leaves out a tie, and the paired t-test gives p ≤ 0.05 after Holm's"
        + " correction for all comparisons. Wilcoxon's signed ranks stand beside it; with n seeds their p"
        + " cannot be below 2¹⁻ⁿ.";
  }
}
