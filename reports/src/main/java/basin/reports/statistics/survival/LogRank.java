package basin.reports.statistics.survival;

import basin.reports.statistics.Tail;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Whether two groups of runs reach the target at the same pace: at each arrival, of d runs arriving
 * the first group should bring its share of those at risk. Mantel 1966.
 *
 * <pre>
 * E = Σ d·n₁/n,   V = Σ d·(n₁/n)·(1 − n₁/n)·(n − d)/(n − 1),   χ² = (O − E)²/V, 1 degree of freedom
 * </pre>
 *
 * <p>Strongest where one group is ahead all the time; blind to curves that cross. Normal for many
 * arrivals; of few seeds {@link PairedOrder} is exact.
 *
 * @param observed arrivals of the first group
 * @param expected E
 * @param variance V; 0 if nobody arrived, or only when one run was left at risk
 */
public record LogRank(double observed, double expected, double variance) {
  /** Compares two groups. */
  public static LogRank of(Durations first, Durations second) {
    double expected = 0;
    double variance = 0;
    for (double now : arrivals(first, second)) {
      double n1 = atRisk(first, now);
      double n = n1 + atRisk(second, now);
      double d = arriving(first, now) + arriving(second, now);
      expected += d * n1 / n;
      variance += n > 1 ? d * n1 * (n - n1) * (n - d) / (n * n * (n - 1)) : 0;
    }
    return new LogRank(first.arrivals(), expected, variance);
  }

  /** (O − E)²/V; NaN if V is 0. */
  public double chiSquare() {
    return variance == 0 ? Double.NaN : (observed - expected) * (observed - expected) / variance;
  }

  /** The chance of a χ² at least as large among equal groups; 1 if V is 0. */
  public double p() {
    return variance == 0 ? 1 : Tail.chiSquare(chiSquare(), 1);
  }

  private static double[] arrivals(Durations... groups) {
    return Arrays.stream(groups)
        .flatMapToDouble(
            g ->
                IntStream.range(0, g.runs())
                    .filter(i -> g.reached()[i])
                    .mapToDouble(i -> g.times()[i]))
        .distinct()
        .sorted()
        .toArray();
  }

  private static long atRisk(Durations group, double now) {
    return Arrays.stream(group.times()).filter(t -> t >= now).count();
  }

  private static long arriving(Durations group, double now) {
    return IntStream.range(0, group.runs())
        .filter(i -> group.reached()[i] && group.times()[i] == now)
        .count();
  }
}
