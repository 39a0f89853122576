package basin.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.fairness.Confounded;
import basin.reports.fairness.EdgeOfGrid;
import basin.reports.fairness.FewSeeds;
import basin.reports.fairness.MissingCells;
import basin.reports.fairness.MixedConditions;
import basin.reports.fairness.PrunedGroups;
import basin.reports.fairness.SharedSelection;
import basin.reports.fairness.TestSelection;
import basin.reports.fairness.UnequalDivergence;
import basin.reports.fairness.UnequalEvaluation;
import basin.reports.fairness.UnequalTuning;
import basin.reports.fairness.Untuned;
import basin.spi.report.FairnessRule;
import basin.spi.report.Objection;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule of fairness on an experiment that breaks it and on one that does not, run as a user
 * would run it. What hangs on the clock is tested on invented results instead.
 */
class FairnessTest {
  @TempDir Path out;

  /** Rule, pair of files, what is said of the one that breaks it. */
  static Stream<Object[]> pairs() {
    return Stream.of(
        pair(new UnequalTuning(), "unequal-tuning", "The groups were not tuned equally."),
        pair(new Untuned(), "untuned", "Adam stands at one setting"),
        pair(
            new SharedSelection(),
            "shared-selection",
            "Settings were chosen under the seeds on which they are judged, which flatters them."),
        pair(new TestSelection(), "test-selection", "What is best was picked on the test rows"),
        pair(
            new TestSelection(),
            "test-selection-by-stopping",
            "The test rows decide when a trial stops."),
        pair(new MissingCells(), "missing-cells", "The settings were not all repeated"),
        pair(new UnequalDivergence(), "unequal-divergence", "Trials that diverged are missing"),
        pair(
            new PrunedGroups(),
            "pruned-groups",
            "A group was left on the way with all of its settings"),
        pair(new UnequalEvaluation(), "unequal-evaluation", "Equal budgets came to unequal work."),
        pair(
            new UnequalEvaluation(),
            "unequal-evaluation-by-budget",
            "The groups were not trained equally long."),
        pair(
            new UnequalEvaluation(),
            "unequal-evaluation-by-cadence",
            "Times to the target are too coarse"),
        pair(new Confounded(), "confounded", "The initial weights change along with the layers"),
        pair(new Confounded(), "confounded-by-batch", "The batch changes along with the budget"),
        pair(new MixedConditions(), "mixed-conditions", "What is compared was not computed"),
        pair(new EdgeOfGrid(), "edge-of-grid", "A chosen value lies on the edge"),
        pair(new FewSeeds(), "few-seeds", "3 seeds are few."));
  }

  private static Object[] pair(FairnessRule rule, String name, String fact) {
    return new Object[] {rule, name, fact};
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("pairs")
  void aRuleSpeaksOfWhatBreaksItAndOfNothingElse(FairnessRule rule, String name, String fact) {
    List<Objection> broken = examined(rule, name + "-broken");
    assertEquals(1, broken.size(), broken::toString);
    assertTrue(broken.get(0).fact().startsWith(fact), broken::toString);
    assertEquals(List.of(), examined(rule, name + "-kept"));
  }

  private List<Objection> examined(FairnessRule rule, String name) {
    Laboratory laboratory = new Laboratory(out);
    Path file = Laboratory.file("src/test/resources/fairness/" + name + ".yaml");
    Laboratory.Answer answer = laboratory.run(file);
    assertEquals(0, answer.exit(), answer::toString);
    return laboratory.read(name, rule::examine);
  }
}
