package basin.reports.fairness;

import basin.spi.Extensions;
import basin.spi.report.FairnessRule;

/** Basin's own rules by name, in the order in which a reader would ask. */
public final class Rules {
  private Rules() {}

  /** Offers all of them. */
  public static void register(Extensions extensions) {
    extensions
        .add(FairnessRule.class, "missing-cells", MissingCells.class)
        .add(FairnessRule.class, "test-selection", TestSelection.class)
        .add(FairnessRule.class, "unequal-tuning", UnequalTuning.class)
        .add(FairnessRule.class, "untuned", Untuned.class)
        .add(FairnessRule.class, "edge-of-grid", EdgeOfGrid.class)
        .add(FairnessRule.class, "shared-selection", SharedSelection.class)
        .add(FairnessRule.class, "unequal-divergence", UnequalDivergence.class)
        .add(FairnessRule.class, "pruned-groups", PrunedGroups.class)
        .add(FairnessRule.class, "unequal-evaluation", UnequalEvaluation.class)
        .add(FairnessRule.class, "confounded", Confounded.class)
        .add(FairnessRule.class, "mixed-conditions", MixedConditions.class)
        .add(FairnessRule.class, "contended-time", ContendedTime.class)
        .add(FairnessRule.class, "few-seeds", FewSeeds.class);
  }
}
