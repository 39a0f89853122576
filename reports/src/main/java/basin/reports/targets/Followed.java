package basin.reports.targets;

import basin.reports.statistics.benchmark.RunLengths;
import basin.reports.statistics.survival.Durations;
import basin.reports.statistics.survival.KaplanMeier;
import basin.reports.study.Attempt;
import basin.reports.study.Reach;
import basin.reports.study.Replicate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A setting's trials on their way to a target, as the statistics of waiting times read them: one
 * that ended at its budget is censored there, one that diverged is on its way for ever.
 *
 * @param reach what was read; at least one trial
 */
record Followed(Reach reach) {
  Durations durations() {
    return durations(reach.attempts().values());
  }

  /** Of some replicates, in their order. */
  Durations durations(Set<Replicate> some) {
    return durations(some.stream().map(reach.attempts()::get).toList());
  }

  private static Durations durations(Collection<Attempt> attempts) {
    List<Attempt> all = List.copyOf(attempts);
    double[] times = new double[all.size()];
    boolean[] reached = new boolean[all.size()];
    for (int i = 0; i < times.length; i++) {
      Attempt attempt = all.get(i);
      reached[i] = attempt.reached();
      times[i] =
          attempt.fate() == Attempt.Fate.DIVERGED ? Double.POSITIVE_INFINITY : attempt.time();
    }
    return new Durations(times, reached);
  }

  KaplanMeier curve() {
    return KaplanMeier.of(durations());
  }

  /** What the trials took, those that never got there with all that they took. */
  RunLengths lengths() {
    List<Attempt> all = List.copyOf(reach.attempts().values());
    double[] lengths = all.stream().mapToDouble(Attempt::time).toArray();
    boolean[] reached = new boolean[lengths.length];
    for (int i = 0; i < reached.length; i++) {
      reached[i] = all.get(i).reached();
    }
    return new RunLengths(lengths, reached);
  }

  /** Replicates that both have. */
  Set<Replicate> shared(Followed other) {
    Set<Replicate> shared = new TreeSet<>(reach.attempts().keySet());
    shared.retainAll(other.reach.attempts().keySet());
    return shared;
  }

  /** The longest that a trial was watched without reaching the target; ∞ if none ended so. */
  double watched() {
    return reach.attempts().values().stream()
        .filter(a -> a.fate() == Attempt.Fate.MISSED)
        .mapToDouble(Attempt::time)
        .max()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** The longest time of any trial. */
  double longest() {
    return reach.attempts().values().stream().mapToDouble(Attempt::time).max().orElse(0);
  }

  /** Whether no replicate changed anything, so that they are no repetition. */
  boolean fixed() {
    return reach.attempts().values().stream().distinct().count() < 2;
  }
}
