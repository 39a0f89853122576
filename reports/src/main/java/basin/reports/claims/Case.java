package basin.reports.claims;

import basin.reports.study.Study;
import basin.spi.claim.Contention;
import basin.spi.claim.EvidenceRule;
import basin.spi.claim.Side;
import basin.spi.claim.Stated;
import basin.spi.claim.Weight;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A claim with the evidence on it.
 *
 * @param stated the claim
 * @param rule by which it is judged
 * @param contentions what must hold
 * @param weights what speaks for and against each
 * @param hindrance why it cannot be judged, in a sentence; empty if it can
 * @param repair what would allow it, in a sentence; empty if nothing must
 */
record Case(
    Stated stated,
    EvidenceRule rule,
    List<Contention> contentions,
    List<Weight> weights,
    Optional<String> hindrance,
    Optional<String> repair) {
  static Case of(Stated stated, EvidenceRule rule, Study study, AnalysisReadings readings) {
    if (stated.claim().isEmpty()) {
      return unjudged(
          stated,
          rule,
          "It cannot be read: a plugin it comes from is missing, or another version of it.",
          "Give the folder of the plugin with --plugins.");
    }
    List<Contention> contentions =
        stated.claim().get().contentions(new Measured(study, readings, rule.plain()));
    if (contentions.isEmpty()) {
      return unjudged(
          stated, rule, "No trials have what it speaks of.", "Run the experiment as it is now.");
    }
    List<Weight> weights = contentions.stream().map(c -> weight(rule, c)).toList();
    boolean analysed =
        stated.claim().get().yardsticks().stream()
            .anyMatch(by -> readings.of(by.series()).isPresent());
    Hindrance found = Hindrance.of(contentions, rule, study.replicates(), analysed);
    return new Case(stated, rule, contentions, weights, found.fact(), found.repair());
  }

  private static Weight weight(EvidenceRule rule, Contention contention) {
    return contention.undefined() ? Odds.unknown(Double.NaN, "no test") : rule.weigh(contention);
  }

  private static Case unjudged(Stated stated, EvidenceRule rule, String fact, String repair) {
    return new Case(stated, rule, List.of(), List.of(), Optional.of(fact), Optional.of(repair));
  }

  /** What the weakest contention has for it; NaN if the claim cannot be judged. */
  double supporting() {
    return hindrance.isPresent()
        ? Double.NaN
        : weights.stream().mapToDouble(Weight::supporting).reduce(0, Math::max);
  }

  /** What speaks most against one, corrected for their number; NaN if it cannot be judged. */
  double refuting() {
    return hindrance.isPresent()
        ? Double.NaN
        : Math.min(
            1,
            weights.size() * weights.stream().mapToDouble(Weight::refuting).reduce(1, Math::min));
  }

  /** Whether no seed changes anything, so that nothing is left to chance. */
  boolean certain() {
    return !contentions.isEmpty()
        && contentions.stream().allMatch(c -> c.fixed() && c.fit().isEmpty());
  }

  Stream<Side> sides() {
    return contentions.stream().flatMap(c -> c.sides().stream()).distinct();
  }
}
