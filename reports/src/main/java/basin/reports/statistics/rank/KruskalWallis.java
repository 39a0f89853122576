package basin.reports.statistics.rank;

import basin.reports.statistics.Require;
import basin.reports.statistics.Tail;
import java.util.Arrays;

/**
 * Several independent samples compared by ranks.
 *
 * <p>H = (12/(n(n+1))·ΣRᵢ²/nᵢ − 3(n+1)) / (1 − Σ(t³−t)/(n³−n)), Rᵢ the rank sum of sample i.
 * Kruskal and Wallis 1952.
 *
 * @param statistic H; 0 if all numbers are equal
 * @param freedom samples − 1
 * @param p by χ², which is an approximation for samples of five or fewer
 */
public record KruskalWallis(double statistic, int freedom, double p) {
  /**
   * Compares two samples or more, each of one number at least.
   *
   * @throws IllegalArgumentException if there are fewer, or one is NaN
   */
  public static KruskalWallis of(double[]... samples) {
    if (samples.length < 2) {
      throw new IllegalArgumentException(samples.length + " of at least 2 samples");
    }
    for (double[] sample : samples) {
      Require.numbers("a sample", 1, sample);
    }
    Ranks ranks = Ranks.of(Arrays.stream(samples).flatMapToDouble(Arrays::stream).toArray());
    double n = ranks.places().length;
    double squares = 0;
    int at = 0;
    for (double[] sample : samples) {
      double off = 0;
      for (int i = 0; i < sample.length; i++) {
        off += ranks.places()[at++] - (n + 1) / 2;
      }
      squares += off * off / sample.length;
    }
    double untied = n * n * n - n - ranks.ties();
    double h = untied > 0 ? 12 * (n - 1) * squares / untied : 0;
    return new KruskalWallis(
        h, samples.length - 1, h > 0 ? Tail.chiSquare(h, samples.length - 1) : 1);
  }
}
