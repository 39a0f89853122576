package basin.reports.study;

import basin.reports.statistics.Sample;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When the trials of a setting first reached a target. None is dropped: one that did not is
 * censored at its budget or at the rung where it was left, and one that diverged is told apart from
 * it.
 *
 * @param setting whose
 * @param attempts of the trials that have run
 */
public record Reach(Setting setting, SortedMap<Replicate, Attempt> attempts) {
  /** Keeps the attempts as they are. */
  public Reach {
    attempts = Collections.unmodifiableSortedMap(attempts);
  }

  /** Reads the times of a setting to the goal's target. */
  public static Reach of(Study study, Setting setting, Clock clock) {
    return of(study, setting, clock, Target.of(study.criterion()));
  }

  /** Reads the times of a setting to a target; trials that failed have none. */
  public static Reach of(Study study, Setting setting, Clock clock, Target target) {
    SortedMap<Replicate, Attempt> attempts = new TreeMap<>();
    setting.trials().stream()
        .filter(t -> t.outcome().filter(o -> o != Outcome.FAILED).isPresent())
        .forEach(t -> attempts.put(study.replicate(t), attempt(study, t, clock, target)));
    return new Reach(setting, attempts);
  }

  /** Times by replicate; ∞ for one that never reached the target. */
  public SortedMap<Replicate, Double> byReplicate() {
    SortedMap<Replicate, Double> times = new TreeMap<>();
    attempts.forEach((replicate, attempt) -> times.put(replicate, attempt.orNever()));
    return times;
  }

  /** The times in the order of their replicates. */
  public Sample times() {
    return new Sample(attempts.values().stream().mapToDouble(Attempt::orNever).toArray());
  }

  /** How many trials reached the target. */
  public int reached() {
    return ended(Attempt.Fate.REACHED);
  }

  /** How many trials ended in a certain way. */
  public int ended(Attempt.Fate fate) {
    return (int) attempts.values().stream().filter(a -> a.fate() == fate).count();
  }

  /** The time in the middle, ∞ if half or more never reached the target or none has run. */
  public double median() {
    return attempts.isEmpty() ? Double.POSITIVE_INFINITY : times().median();
  }

  /** The share of trials that never reached the target. */
  double missed() {
    return 1 - (double) reached() / Math.max(1, attempts.size());
  }

  private static Attempt attempt(Study study, TrialRecord trial, Clock clock, Target target) {
    Optional<Curve> curve = study.results().curve(trial, target.series());
    return curve
        .flatMap(c -> first(clock.read(study.results(), trial, c), c.values(), target))
        .orElseGet(
            () ->
                new Attempt(
                    clock.end(trial),
                    Study.ended(trial, Outcome.DIVERGED)
                        ? Attempt.Fate.DIVERGED
                        : Attempt.Fate.MISSED));
  }

  private static Optional<Attempt> first(double[] times, double[] values, Target target) {
    for (int i = 0; i < values.length; i++) {
      if (target.reached(values[i])) {
        return Optional.of(new Attempt(times[i], Attempt.Fate.REACHED));
      }
    }
    return Optional.empty();
  }
}
