package basin.reports.fairness;

import basin.reports.study.Studied;
import basin.reports.study.Study;
import basin.spi.report.FairnessRule;
import basin.spi.report.Objection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What speaks against a comparison: what rules found, what can overturn the finding first, and one
 * fact said once, however many parts of the results it holds of.
 *
 * @param objections in that order; within, in the order of the rules
 */
public record Fairness(List<Objection> objections) {
  /** Basin's own rules, in the order in which a reader would ask. */
  public static final List<FairnessRule> RULES =
      List.of(
          new MissingCells(),
          new TestSelection(),
          new UnequalTuning(),
          new Untuned(),
          new EdgeOfGrid(),
          new SharedSelection(),
          new UnequalDivergence(),
          new PrunedGroups(),
          new UnequalEvaluation(),
          new Confounded(),
          new MixedConditions(),
          new ContendedTime(),
          new FewSeeds());

  /** Of which the answer speaks in its own sentences: who diverges how often, how many seeds. */
  private static final Set<Class<?>> TOLD = Set.of(UnequalDivergence.class, FewSeeds.class);

  /** By some rules, but for what the answer's sentences tell anyway. */
  public static Fairness beside(Study study, List<FairnessRule> rules) {
    return of(study, rules.stream().filter(r -> !TOLD.contains(r.getClass())).toList());
  }

  /** By some rules. */
  public static Fairness of(Study study, List<FairnessRule> rules) {
    Studied results = new Studied(study);
    Map<String, Objection> found = new LinkedHashMap<>();
    for (FairnessRule rule : rules) {
      rule.examine(results).forEach(o -> found.merge(o.fact(), o, Fairness::together));
    }
    List<Objection> sorted = new ArrayList<>(found.values());
    sorted.sort(Comparator.comparing(o -> !o.serious())); // stable: the order of the rules stays
    return new Fairness(List.copyOf(sorted));
  }

  /** What can overturn the finding. */
  public List<Objection> foremost() {
    return objections.stream().filter(Objection::serious).toList();
  }

  /** One fact of two parts. */
  private static Objection together(Objection first, Objection second) {
    Objection graver = second.serious() && !first.serious() ? second : first;
    String change = Command.together(first.change(), second.change());
    return new Objection(
        graver.tone(),
        first.key(),
        first.fact(),
        first.evidence() + " " + second.evidence(),
        first.repair(),
        change);
  }
}
