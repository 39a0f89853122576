package basin.reports.study;

import basin.reports.statistics.Paired;
import basin.reports.statistics.Scale;

/**
 * Two scores compared over the seeds they share.
 *
 * @param first the better one
 * @param second the other
 * @param scale of the difference: on a logarithmic scale it is a ratio
 * @param gain by how much the first is better, on the scale
 */
public record Duel(Score first, Score second, Scale scale, Paired gain) {
  /** Losses below this are zero but for rounding; which of them is smaller says nothing. */
  public static final double ROUNDING = 1e-12;

  /** Compares two scores seed by seed. */
  public static Duel of(Criterion criterion, Scale scale, Score first, Score second) {
    double[] gains =
        first.values().keySet().stream()
            .filter(second.values()::containsKey)
            .mapToDouble(seed -> gain(criterion, scale, first, second, seed))
            .toArray();
    return new Duel(first, second, scale, Paired.of(gains));
  }

  /** Whether every value is a loss so small that rounding decides the order. */
  public boolean belowRounding() {
    return scale == Scale.LOGARITHMIC && tiny(first) && tiny(second);
  }

  private static boolean tiny(Score score) {
    return score.values().values().stream().allMatch(value -> value < ROUNDING);
  }

  private static double gain(Criterion criterion, Scale scale, Score a, Score b, long seed) {
    return criterion.gain(scale.map(a.values().get(seed)), scale.map(b.values().get(seed)));
  }
}
