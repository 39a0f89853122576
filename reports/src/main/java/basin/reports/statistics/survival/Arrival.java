package basin.reports.statistics.survival;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Normal;

/**
 * A time at which runs reached the target, and the curve from there on.
 *
 * @param time when
 * @param atRisk runs that had neither reached it nor been given up before; one that was given up at
 *     this very time is among them
 * @param reached how many reached it now
 * @param survival S, the share of runs not there yet
 * @param scatter Greenwood's sum Σ d/(n(n − d)) up to here; ∞ once the last at risk is there
 */
public record Arrival(double time, int atRisk, int reached, double survival, double scatter) {
  /** Greenwood's variance of S, S²·Σ d/(n(n − d)); NaN once the last at risk is there. */
  public double variance() {
    return Double.isFinite(scatter) ? survival * survival * scatter : Double.NaN;
  }

  /** S ± z·√variance, which may leave [0, 1]; without limits once the last at risk is there. */
  public Interval plain(double level) {
    double half = Normal.quantile(0.5 + level / 2) * Math.sqrt(variance());
    return new Interval(survival, survival - half, survival + half);
  }

  /**
   * S^exp(±z·√Σ/ln S), normal on the scale of log(−log S), so always within (0, 1); without limits
   * once the last at risk is there. Kalbfleisch and Prentice 1980.
   */
  public Interval logLog(double level) {
    if (!Double.isFinite(scatter)) {
      return Interval.point(survival);
    }
    double width = Normal.quantile(0.5 + level / 2) * Math.sqrt(scatter) / Math.log(survival);
    return new Interval(
        survival, Math.pow(survival, Math.exp(-width)), Math.pow(survival, Math.exp(width)));
  }
}
