package basin.reports.study;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Paired;
import basin.reports.statistics.Scale;

/**
 * Two scores compared over the seeds they share.
 *
 * @param first the better one
 * @param second the other
 * @param gain by how much the first is better, on the measure's scale
 */
public record Duel(Score first, Score second, Paired gain) {
  /** Compares two scores seed by seed. */
  public static Duel of(Criterion criterion, Score first, Score second) {
    double[] gains =
        first.values().keySet().stream()
            .filter(second.values()::containsKey)
            .mapToDouble(seed -> gain(criterion, first, second, seed))
            .toArray();
    return new Duel(first, second, Paired.of(gains));
  }

  /** By how much the first is better: a difference, or a ratio. */
  public Interval lead() {
    return measure().difference(gain.difference());
  }

  /** Whether every value is a loss so small that rounding decides the order. */
  public boolean belowRounding() {
    return measure().vanishes(first.mean().center()) && measure().vanishes(second.mean().center());
  }

  /** How the two are compared. */
  public Measure measure() {
    return first.measure();
  }

  private static double gain(Criterion criterion, Score a, Score b, long seed) {
    Scale scale = a.measure().scale();
    return criterion.gain(scale.map(a.values().get(seed)), scale.map(b.values().get(seed)));
  }
}
