package basin.reports.statistics.samples;

import basin.reports.statistics.Require;
import basin.reports.statistics.Sample;
import basin.reports.statistics.Tail;
import java.util.Arrays;

/**
 * Several independent samples compared by their means: F = mean square between over mean square
 * within.
 *
 * @param between the mean square Σnᵢ(x̄ᵢ − x̄)²/(k − 1)
 * @param within the mean square ΣΣ(x − x̄ᵢ)²/(n − k)
 * @param above degrees of freedom k − 1
 * @param below degrees of freedom n − k
 */
public record Anova(double between, double within, int above, int below) {
  /**
   * Analysis of variance of two samples or more. Fisher 1925.
   *
   * @throws IllegalArgumentException if there are fewer, one is empty, all have one number, or a
   *     number is not finite
   */
  public static Anova of(double[]... samples) {
    if (samples.length < 2) {
      throw new IllegalArgumentException(samples.length + " of at least 2 samples");
    }
    int n = 0;
    for (double[] sample : samples) {
      n += Require.finite("a sample", 1, sample).length;
    }
    if (n == samples.length) {
      throw new IllegalArgumentException("one number in each sample says nothing of their spread");
    }
    double mean =
        new Sample(Arrays.stream(samples).flatMapToDouble(Arrays::stream).toArray()).mean();
    double between = 0;
    double within = 0;
    for (double[] sample : samples) {
      Moments moments = Moments.of(sample);
      between += sample.length * Math.pow(moments.mean() - mean, 2);
      within += sample.length * moments.second();
    }
    int above = samples.length - 1;
    int below = n - samples.length;
    return new Anova(between / above, within / below, above, below);
  }

  /**
   * Whether the samples spread alike: analysis of variance of |x − median of its sample|. Brown and
   * Forsythe 1974.
   */
  public static Anova brownForsythe(double[]... samples) {
    return of(
        Arrays.stream(samples)
            .map(
                sample -> {
                  double middle = new Sample(Require.finite("a sample", 1, sample)).median();
                  return Arrays.stream(sample).map(x -> Math.abs(x - middle)).toArray();
                })
            .toArray(double[][]::new));
  }

  /** F; 0 if nothing differs, ∞ if only the means do. */
  public double statistic() {
    return between == 0 ? 0 : between / within;
  }

  /** P(F′ &gt; F) if all means are one. */
  public double p() {
    return Tail.fisher(statistic(), above, below);
  }
}
