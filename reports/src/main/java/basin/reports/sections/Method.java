package basin.reports.sections;

import basin.reports.study.Criterion;
import basin.reports.study.Group;
import basin.reports.study.Measure;
import basin.spi.report.Element.Note;
import java.util.ArrayList;
import java.util.List;

/**
 * How the numbers of the {@link Answer} are made, for the reader who doubts them.
 *
 * @param contest whose numbers
 */
record Method(Contest contest) {
  Note note() {
    List<String> lines = new ArrayList<>();
    lines.add(averaging());
    lines.add(ordering());
    if (contest.ranking().tried() > 1) {
      lines.add(picking());
    }
    if (!contest.duels().isEmpty()) {
      lines.add(comparing());
    }
    lines.add(seeds());
    return new Note("How these numbers are made", lines);
  }

  private String averaging() {
    Measure measure = contest.ranking().measure();
    String rule =
        "The last "
            + contest.criterion().ranked()
            + " of each trial; the "
            + Wording.mean(measure)
            + " over the seeds, with a 95 % interval by Student's t"
            + (measure.byRatio() ? " of the logarithms. " : ". ");
    if (measure.byRatio()) {
      return rule
          + "A loss that ends above 0 everywhere is averaged by its logarithm: means are geometric, differences"
          + " are ratios, and limits stay above 0.";
    }
    if (measure.share()) {
      return rule
          + "Limits are cut at 0 and 1, for no accuracy lies beyond; the true mean does not either, so the"
          + " interval covers it as often as before.";
    }
    return measure.least() == 0
        ? rule
            + "Some trial reached 0, exactly or but for rounding, of which there is no logarithm, so means and differences are plain ones."
            + " A value below 10⁻¹⁵ of the loss that trials start from is 0 but for rounding."
        : rule.strip();
  }

  private String ordering() {
    Criterion criterion = contest.criterion();
    boolean tuned = contest.study().groups().stream().anyMatch(Group::tuned);
    String what =
        tuned && !contest.study().ratesOnly()
            ? "The rates of a group, and the groups at their best rates, are ordered by "
            : "The order goes by ";
    String by =
        criterion.timed()
            ? "the median time to "
                + Wording.target(criterion)
                + ", never being later than any; then by how many reached it; then by the last value"
            : "the share of trials that diverged, fewest first; then by " + criterion.ranked();
    return what
        + by
        + criterion.beside().map(s -> ". " + s + " is shown and has no part in it").orElse("")
        + ".";
  }

  private String picking() {
    return "The interval of the first allows for its having been picked as the best of "
        + contest.ranking().tried()
        + ": of that many equal settings the best looks better than it is, so the side of luck is widened until"
        + " the interval covers the truth in 95 % of cases where values scatter about normally, and in fewer where"
        + " they have a long tail to the worse. The others' intervals stand each for itself.";
  }

  private String comparing() {
    return "The first is compared with each other seed by seed: a paired t-test, or the exact signed ranks"
        + " where differences are zero or equal, as those of few counted rows are. Which one is first was not"
        + " known before, so p-values are corrected by Holm's rule for all pairs"
        + (contest.ranking().comparisons() > 1
            ? ", " + contest.ranking().comparisons() + " here"
            : "")
        + ". It is said to have won only if the corrected p is at most 0.05 and the interval of the"
        + " difference leaves out a tie. Wilcoxon's signed ranks stand beside; with n seeds their p cannot be"
        + " below 2¹⁻ⁿ.";
  }

  private String seeds() {
    boolean few = contest.first().score().values().size() < Wording.FEW_SEEDS;
    return "A seed varies what is drawn at random: the start or the initial weights, the order of the batches"
        + drawnOfTheData()
        + ". An interval over seeds covers that alone: not other data."
        + (few
            ? " With fewer than five seeds it rests on values that scatter normally, which so few cannot show."
            : "");
  }

  /** Databases of earlier versions do not say what a seed draws of the data. */
  private String drawnOfTheData() {
    String drawn =
        contest.study().results().experiment().provenance().getOrDefault("A seed draws", "");
    return drawn.isEmpty() ? "" : ", and of the data: " + drawn;
  }
}
