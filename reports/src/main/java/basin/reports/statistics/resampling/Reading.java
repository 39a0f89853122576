package basin.reports.statistics.resampling;

/** How a quantile is read off the resampled values. */
@FunctionalInterface
public interface Reading {
  /** The smallest value whose cumulative probability reaches p: always a value that occurred. */
  Reading STEPS = (atoms, p) -> atoms.inverse(p);

  /** Linear between neighbours, type 7 of Hyndman and Fan, the default of R and NumPy. */
  Reading LINEAR = (atoms, p) -> atoms.interpolated(p);

  /** The quantile at p in [0, 1]. */
  double at(Atoms atoms, double p);
}
