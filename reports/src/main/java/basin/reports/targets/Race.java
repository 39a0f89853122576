package basin.reports.targets;

import basin.reports.statistics.Paired;
import basin.reports.statistics.correction.EveryPair;
import basin.reports.statistics.survival.PseudoValues;
import basin.reports.statistics.survival.RestrictedMean;
import basin.reports.study.Clock;
import basin.reports.study.Reach;
import basin.reports.study.Replicate;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.study.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is how long on the way to a target.
 *
 * <p>Compared is the restricted mean, E min(T, τ): the mean time of which none counts for more than
 * τ. The horizon τ is the longest time up to which every group was watched: the shortest of the
 * groups' longest budgets of trials that missed the target, or the longest time of all where none
 * did.
 *
 * @param clock of the times
 * @param target to reach
 * @param horizon τ, above 0
 * @param field the groups, by restricted mean, the shortest first
 * @param duels of the first with each other, in order
 */
record Race(Clock clock, Target target, double horizon, List<Followed> field, List<Gain> duels) {
  /**
   * One against the first.
   *
   * @param later by how much its restricted mean is longer, paired by replicate
   * @param corrected p after Holm's correction for all pairs of the field
   */
  record Gain(Paired later, double corrected) {}

  /** Of the settings; empty if none has run, or all were there at once. */
  static Optional<Race> of(Study study, List<Setting> settings, Clock clock, Target target) {
    List<Followed> all =
        settings.stream()
            .map(s -> Reach.of(study, s, clock, target))
            .filter(r -> !r.attempts().isEmpty())
            .map(Followed::new)
            .toList();
    double watched =
        all.stream().mapToDouble(Followed::watched).min().orElse(Double.POSITIVE_INFINITY);
    double longest = all.stream().mapToDouble(Followed::longest).max().orElse(0);
    double horizon = Double.isFinite(watched) ? watched : longest;
    return horizon > 0 ? Optional.of(of(all, clock, target, horizon)) : Optional.empty();
  }

  private static Race of(List<Followed> all, Clock clock, Target target, double horizon) {
    List<Followed> field =
        all.stream()
            .sorted(Comparator.comparingDouble(f -> f.curve().restrictedMean(horizon).mean()))
            .toList();
    return new Race(clock, target, horizon, field, duels(field, horizon));
  }

  private static List<Gain> duels(List<Followed> field, double horizon) {
    EveryPair<Paired> pairs =
        EveryPair.of(field, (first, second) -> later(first, second, horizon), Paired::p);
    List<Gain> duels = new ArrayList<>();
    for (Paired later : pairs.ofFirst()) {
      duels.add(new Gain(later, pairs.corrected()[duels.size()]));
    }
    return duels;
  }

  private static Paired later(Followed first, Followed second, double horizon) {
    Set<Replicate> shared = first.shared(second);
    return shared.isEmpty()
        ? Paired.of()
        : PseudoValues.of(second.durations(shared), horizon)
            .against(PseudoValues.of(first.durations(shared), horizon));
  }

  RestrictedMean mean(Followed followed) {
    return followed.curve().restrictedMean(horizon);
  }

  /** How many pairs p-values are corrected for. */
  int pairs() {
    return field.size() * (field.size() - 1) / 2;
  }
}
