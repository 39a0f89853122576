package basin.reports.statistics.samples;

import basin.reports.statistics.Require;
import basin.reports.statistics.Sample;
import java.util.Arrays;

/** Middles and spreads that a few wild numbers do not move. */
public final class Robust {
  private Robust() {}

  /** The median of the distances from the median; 1.4826 times it is σ for normal numbers. */
  public static double mad(double... x) {
    double middle = new Sample(Require.finite("sample", 1, x)).median();
    return new Sample(Arrays.stream(x).map(v -> Math.abs(v - middle)).toArray()).median();
  }

  /**
   * The mean without the ⌊share·n⌋ smallest and as many of the largest.
   *
   * @param share in [0, ½)
   */
  public static double trimmedMean(double share, double... x) {
    if (!(share >= 0 && share < 0.5)) {
      throw new IllegalArgumentException("share = " + share + " is outside [0, 1/2)");
    }
    double[] sorted = Require.numbers("sample", 1, x).clone();
    Arrays.sort(sorted);
    int cut = (int) (share * sorted.length);
    return new Sample(
            Require.finite(
                "trimmed sample", 1, Arrays.copyOfRange(sorted, cut, sorted.length - cut)))
        .mean();
  }
}
