package basin.reports.statistics.search;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Sample;
import java.util.Arrays;

/**
 * How wide the region of good rates is: the length of log₁₀ rate over which a loss is within a
 * tolerance of its lowest. A wide one forgives a rate that was not tuned.
 *
 * <p>Between two rates of the grid the loss is taken as a straight line over log₁₀ rate; where one
 * of them diverged nothing between them counts, so that the width is rather too small. The lowest
 * loss is that of the grid.
 *
 * @param decades its width in powers of ten
 * @param range the width of the whole grid
 * @param low whether the lowest rate of the grid is good, so that the region may go on below it
 * @param high whether the highest rate of the grid is good, so that it may go on above
 */
public record GoodRegion(double decades, double range, boolean low, boolean high) {
  /**
   * Of a curve over rates.
   *
   * @param rates above 0, rising, two at least
   * @param losses one for each, lower is better; not finite where a run diverged
   * @param tolerance above the lowest loss, at least 0; for a ratio give logarithms of losses
   */
  public static GoodRegion of(double[] rates, double[] losses, double tolerance) {
    check(rates, losses, tolerance);
    double limit =
        Arrays.stream(losses).filter(Double::isFinite).min().orElse(Double.NaN) + tolerance;
    double decades = 0;
    int last = rates.length - 1;
    for (int i = 0; i < last; i++) {
      double width = Math.log10(rates[i + 1] / rates[i]);
      decades += width * share(losses[i], losses[i + 1], limit);
    }
    return new GoodRegion(
        decades, Math.log10(rates[last] / rates[0]), losses[0] <= limit, losses[last] <= limit);
  }

  /** The width as a share of the grid's. */
  public double share() {
    return decades / range;
  }

  /**
   * The mean width over seeds, each with its own lowest loss, and Student's limits, cut to what the
   * grid allows.
   *
   * @param losses seed × rate
   */
  public static Interval overSeeds(
      double[] rates, double[][] losses, double tolerance, double level) {
    if (losses.length == 0) {
      throw new IllegalArgumentException("a width over no seed");
    }
    GoodRegion[] regions =
        Arrays.stream(losses).map(l -> of(rates, l, tolerance)).toArray(GoodRegion[]::new);
    Sample widths = new Sample(Arrays.stream(regions).mapToDouble(GoodRegion::decades).toArray());
    Interval mean =
        widths.constant() ? Interval.point(widths.mean()) : Interval.ofMean(widths, level);
    return mean.known() ? mean.within(0, regions[0].range()) : mean;
  }

  /** Which share of a straight line is at most a limit. */
  private static double share(double from, double to, double limit) {
    if (!Double.isFinite(from) || !Double.isFinite(to)) {
      return 0;
    }
    double low = Math.min(from, to);
    double high = Math.max(from, to);
    if (high <= limit) {
      return 1;
    }
    return low > limit ? 0 : (limit - low) / (high - low);
  }

  private static void check(double[] rates, double[] losses, double tolerance) {
    boolean rising = rates.length > 1 && rates[0] > 0;
    for (int i = 1; i < rates.length; i++) {
      rising &= rates[i] > rates[i - 1];
    }
    if (!rising || rates.length != losses.length || !(tolerance >= 0)) {
      throw new IllegalArgumentException(
          "a curve of "
              + losses.length
              + " losses over "
              + Arrays.toString(rates)
              + ", tolerance "
              + tolerance);
    }
  }
}
