package basin.reports.claims;

import basin.reports.study.Replicates;
import basin.reports.words.Prose;
import basin.spi.claim.Contention;
import basin.spi.claim.EvidenceRule;
import basin.spi.claim.Side;
import java.util.List;
import java.util.Optional;

/**
 * Why a claim cannot be judged yet, whatever the numbers say so far.
 *
 * @param fact in a sentence; empty if it can be
 * @param repair what to do about it, in a sentence
 */
record Hindrance(Optional<String> fact, Optional<String> repair) {
  /**
   * Of what must hold.
   *
   * @param analysed whether it rests on what an analysis tells
   */
  static Hindrance of(
      List<Contention> contentions, EvidenceRule rule, Replicates replicates, boolean analysed) {
    int missing =
        contentions.stream()
            .flatMap(c -> c.sides().stream())
            .distinct()
            .mapToInt(Side::missing)
            .sum();
    if (missing > 0) {
      return new Hindrance(
          Optional.of(
              Prose.count(missing, "trial")
                  + " it rests on "
                  + (missing == 1 ? "has" : "have")
                  + " not run, failed, or did not record what is measured"
                  + (analysed
                      ? ", or the analysis tells nothing of " + (missing == 1 ? "it" : "them")
                      : "")
                  + "."),
          Optional.of("Run the experiment again; what is finished is kept."));
    }
    boolean fitted = contentions.stream().allMatch(c -> c.fit().isPresent());
    long fewest = contentions.stream().mapToLong(c -> c.gains().size()).min().orElse(0);
    if (contentions.stream().anyMatch(c -> c.gains().isEmpty())) {
      return lost(contentions);
    }
    if (contentions.stream().anyMatch(Contention::undefined)) {
      return new Hindrance(
          Optional.of(
              shares(contentions)
                  ? "Shares are ahead by a difference, not by a factor."
                  : "Numbers below 0 have no factor by which one is ahead of the other."),
          Optional.of("Claim a difference: write 'difference' behind the margin."));
    }
    if (fewest < rule.seedsAtLeast() && !fitted) {
      return new Hindrance(
          Optional.of(
              fewest == 1
                  ? "One " + replicates.noun() + " cannot tell a difference from chance."
                  : replicates.count(fewest) + " are fewer than the rule asks for."),
          Optional.of("Run it with " + rule.seedsAtLeast() + " seeds or more; 5 are a beginning."));
    }
    return new Hindrance(Optional.empty(), Optional.empty());
  }

  private static boolean shares(List<Contention> contentions) {
    return contentions.stream().anyMatch(c -> c.shown().share());
  }

  private static Hindrance lost(List<Contention> contentions) {
    int lost =
        contentions.stream().flatMap(c -> c.sides().stream()).distinct().mapToInt(Side::lost).sum();
    return lost == 0
        ? new Hindrance(
            Optional.of("No replicate has what it compares on all sides."),
            Optional.of("Run all levels under the same seeds."))
        : new Hindrance(
            Optional.of(
                Prose.count(lost, "run")
                    + " never reached the target or diverged, and no law can be fitted without"
                    + (lost == 1 ? " it." : " them.")),
            Optional.of("A longer budget, or a target that all reach, would allow it."));
  }
}
