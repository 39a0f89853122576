package basin.reports.factors;

import basin.reports.study.Group;
import basin.spi.report.Element.Note;
import java.util.ArrayList;
import java.util.List;

/**
 * How effects are made of the values.
 *
 * @param analysis whose
 */
record EffectMethod(Analysis analysis) {
  Note note() {
    String noun = analysis.study().replicates().noun();
    List<String> lines = new ArrayList<>();
    lines.add(
        "Factors are read from what trials are: settings that always change together are one factor, and a"
            + " setting that only some alternatives have is a part of them.");
    lines.add(chosen(noun));
    lines.add(
        "A level's value is the "
            + analysis.balance().response().mean()
            + " over all combinations of the other factors, each with the same weight; levels are compared "
            + noun
            + " by "
            + noun
            + " by the paired t-test, or exact signed ranks where differences are zero or equal. p-values are"
            + " corrected by Holm's rule for all pairs of levels of all factors.");
    lines.add(
        "Shares are those of the sum of squares. Each effect is tested against what it does differently under"
            + " each "
            + noun
            + " (analysis of variance with "
            + noun
            + "s as a random factor, degrees of freedom after Huynh and Feldt), corrected by Holm's rule for all"
            + " factors and pairs of factors. A factor makes a difference if that p is at most 0.05; of its levels"
            + " those are told apart whose interval leaves out a tie. It hangs on another factor if the pair's p is"
            + " at most 0.05; then, within each level of that, levels are told apart by their intervals, too.");
    if (analysis.balance().lostInAll() > 0) {
      lines.add(
          "A trial without a number is worse than any with one and as bad as any other: within each "
              + noun
              + ", combinations get places from 1, equal ones their mean place, and places are averaged.");
    }
    lines.add(
        "What the question names comes first; all else goes by its share. Names are compared word by word,"
            + " without case and endings.");
    return new Note("How effects are measured", lines);
  }

  private String chosen(String noun) {
    boolean tuned = analysis.study().groups().stream().anyMatch(Group::tuned);
    return tuned
        ? "Each combination stands at the setting chosen for it, on the very "
            + noun
            + "s and rows on which it is then compared. So each value is a little better than it would be on"
            + " others; a comparison at equal budgets hardly is."
        : "Nothing was chosen on these numbers: every combination was tried at one setting.";
  }
}
