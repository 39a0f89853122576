package basin.reports.statistics.survival;

import basin.reports.statistics.Interval;
import basin.reports.statistics.samples.Student;

/**
 * The mean time to the target where every time is cut at a horizon τ: E min(T, τ), the area under
 * the curve of those not there yet. It needs no assumption on what runs that were given up would
 * have done after τ, and is a time, so differences of it can be read.
 *
 * @param horizon τ, the same for all that is compared
 * @param runs n
 * @param mean ∫₀^τ S(t) dt
 * @param standardError √ Σ (∫ from tⱼ to τ of S)²·dⱼ/(nⱼ(nⱼ − dⱼ)); 0 if all were there, or none,
 *     at once
 */
public record RestrictedMean(double horizon, int runs, double mean, double standardError) {
  static RestrictedMean of(KaplanMeier curve, double horizon) {
    if (!(horizon > 0 && horizon < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a horizon of " + horizon + "; it must be above 0");
    }
    double variance = 0;
    for (Arrival each : curve.arrivals()) {
      if (each.time() < horizon && each.atRisk() > each.reached()) {
        double right = curve.area(each.time(), horizon);
        variance +=
            right
                * right
                * each.reached()
                / ((double) each.atRisk() * (each.atRisk() - each.reached()));
      }
    }
    return new RestrictedMean(horizon, curve.runs(), curve.area(0, horizon), Math.sqrt(variance));
  }

  /**
   * Student's limits with n − 1 degrees of freedom, for the standard error times √(n/(n − 1)), cut
   * to [0, τ]. Where no run is given up before τ this is Student's interval of the mean of min(T,
   * τ), which normal limits would make too narrow for few runs. Without limits of one run, and
   * where all runs have one time, which says nothing of their spread.
   */
  public Interval interval(double level) {
    if (runs < 2 || standardError == 0) {
      return Interval.point(mean);
    }
    double half = Student.quantile(runs - 1, level) * spread();
    return new Interval(mean, mean - half, mean + half).within(0, horizon);
  }

  /** The standard error with n − 1 for n. */
  double spread() {
    return standardError * Math.sqrt(runs / (runs - 1.0));
  }
}
