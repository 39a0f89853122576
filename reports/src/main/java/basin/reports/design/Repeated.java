package basin.reports.design;

import basin.reports.study.Replicates;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import java.util.IntSummaryStatistics;

/**
 * What each setting was repeated under.
 *
 * @param study what is told
 */
record Repeated(Study study) {
  String text() {
    Replicates replicates = study.replicates();
    IntSummaryStatistics each =
        study.settings().stream().mapToInt(s -> s.trials().size()).summaryStatistics();
    if (each.getMax() == 1) {
      return "not at all: " + replicates.count(1) + " each, so chance cannot be told";
    }
    String noun = replicates.noun();
    String how =
        study.groups().size() > 1 || study.oneGroup() ? ", compared " + noun + " by " + noun : "";
    return each.getMin() == each.getMax()
        ? replicates.product() + " each" + how
        : Prose.number(each.getMin()) + " to " + replicates.count(each.getMax()) + " each" + how;
  }
}
