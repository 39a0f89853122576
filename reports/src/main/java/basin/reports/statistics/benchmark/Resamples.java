package basin.reports.statistics.benchmark;

import basin.reports.statistics.Interval;
import basin.reports.statistics.resampling.Atoms;

/**
 * The bootstrap distribution of a statistic.
 *
 * @param atoms its values
 * @param exact whether all resamples were gone through; else they were drawn
 */
public record Resamples(Atoms atoms, boolean exact) {
  /** The mean. */
  public double mean() {
    return atoms.mean();
  }

  /** The deviation, the standard error of the statistic. */
  public double standardError() {
    return Math.sqrt(atoms.variance());
  }

  /** Percentile limits around an estimate; without limits where every resample gives the same. */
  public Interval interval(double estimate, double level) {
    return atoms.values().length < 2
        ? Interval.point(estimate)
        : new Interval(estimate, atoms.inverse((1 - level) / 2), atoms.inverse((1 + level) / 2));
  }
}
