package basin.reports.answer;

import basin.reports.study.Criterion;
import basin.reports.study.Group;
import basin.reports.study.Measure;
import basin.reports.study.Study;
import basin.reports.wording.Wording;
import basin.reports.words.Prose;
import basin.spi.report.Element.Note;
import basin.spi.report.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the numbers of the {@link Answer} are made, for the reader who doubts them.
 *
 * @param contest whose numbers
 */
record Method(Contest contest) {
  Note note() {
    List<String> lines = new ArrayList<>();
    lines.add(roles());
    lines.add(averaging());
    lines.add(ordering());
    if (contest.ranking().tried() > 1) {
      lines.add(picking());
    }
    if (!contest.duels().isEmpty()) {
      lines.add(comparing());
    }
    lines.add(seeds());
    if (contest.replicates().beyondSeeds()) {
      lines.add(folds());
    }
    return new Note("How these numbers are made", lines);
  }

  /** What the axes are there for. */
  private String roles() {
    Study study = contest.study();
    boolean one = study.groups().size() == 1;
    List<String> sentences = new ArrayList<>();
    sentences.add(
        one
            ? "There is one group."
            : "Compared are " + Prose.number(study.groups().size()) + " groups.");
    if (study.groups().stream().anyMatch(Group::tuned)) {
      sentences.add(
          (one ? "For it, " : "For each on its own, ")
              + Prose.list(study.tuned())
              + (study.tuned().size() == 1 ? " was" : " were")
              + " tuned"
              + budget()
              + ".");
    }
    sentences.add("Every setting is averaged over " + contest.replicates().product() + ".");
    return String.join(" ", sentences);
  }

  private String budget() {
    List<Integer> sizes =
        contest.study().groups().stream().map(g -> g.settings().size()).distinct().toList();
    return sizes.size() > 1
        ? ", not at equal budget"
        : contest.study().groups().size() == 1
            ? ", over " + sizes.get(0) + " settings"
            : " at equal budget, over " + sizes.get(0) + " settings each";
  }

  private String averaging() {
    Measure measure = contest.ranking().measure();
    String rule =
        "The last "
            + contest.criterion().ranked()
            + " of each trial; the "
            + Wording.mean(measure)
            + " over the "
            + contest.replicates().noun()
            + "s, with a 95 % interval by Student's t"
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
    Optional<Selection> selection = contest.study().selection();
    String what =
        selection.isPresent()
            ? chosen(selection.get()) + " The groups, each at what was chosen, are ordered by "
            : tuned && !contest.study().oneGroup()
                ? "The settings of a group, and the groups at their best settings, are ordered by "
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

  /** What can be chosen, and by what. */
  private String chosen(Selection selection) {
    return "Within each group the setting with the %s mean %s is chosen%s, the first in the order of the grid"
            .formatted(
                selection.higher() ? "highest" : "lowest",
                selection.by(),
                selection.nested() ? " for each fold by the other folds of the same split" : "")
        + " among equals. Only one whose trials all ended by themselves with a finite value can be: a mean over"
        + " fewer would flatter it. "
        + (contest.criterion().onTest()
            ? "No number of test rows is read for that."
            : "No number measured on the fold that is judged is read for that; but the runs of the other folds have"
                + " trained on its rows, which test rows escape.");
  }

  private String picking() {
    return "The interval of the first allows for its having been picked as the best of "
        + contest.ranking().tried()
        + ": of that many equal settings the best looks better than it is, so the side of luck is widened until"
        + " the interval covers the truth in 95 % of cases where values scatter about normally, and in fewer where"
        + " they have a long tail to the worse. The others' intervals stand each for itself.";
  }

  private String comparing() {
    return "The first is compared with each other "
        + contest.replicates().noun()
        + " by "
        + contest.replicates().noun()
        + ": a paired t-test, or the exact signed ranks"
        + " where differences are zero or equal, as those of few counted rows are. Which one is first was not"
        + " known before, so p-values are corrected by Holm's rule for all pairs"
        + (contest.ranking().comparisons() > 1
            ? ", " + contest.ranking().comparisons() + " here"
            : "")
        + ". It is said to have won only if the corrected p is at most 0.05 and the interval of the"
        + " difference leaves out a tie. Wilcoxon's signed ranks stand beside; with n pairs their p cannot be"
        + " below 2¹⁻ⁿ.";
  }

  private String seeds() {
    boolean few = contest.first().score().values().size() < Wording.FEW;
    return "A seed varies what is drawn at random: the start or the initial weights, the order of the batches"
        + drawnOfTheData()
        + ". An interval over seeds covers that alone: not other data."
        + (few
            ? " With fewer than five it rests on values that scatter normally, which so few cannot show."
            : "");
  }

  /** What repeats beside the seed. */
  private String folds() {
    return "Averaged over is "
        + Prose.list(List.copyOf(contest.replicates().varying().keySet()))
        + ", too. What shares rows hangs together, and folds share most of their training rows: an interval over"
        + " them is narrower than one over fresh data would be."
        + (contest.study().selection().isPresent() && contest.criterion().onTest()
            ? " Folds of one split are judged on the same test rows, so the interval does not cover the choice of those."
            : "");
  }

  /** Databases of earlier versions do not say what a seed draws of the data. */
  private String drawnOfTheData() {
    String drawn =
        contest.study().results().experiment().provenance().getOrDefault("A seed draws", "");
    return drawn.isEmpty() ? "" : ", and of the data: " + drawn;
  }
}
