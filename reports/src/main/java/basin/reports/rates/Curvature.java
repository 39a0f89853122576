package basin.reports.rates;

import basin.reports.study.Study;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The eigenvalues of the Hessian where a trial ended, by the probe {@code curvature}.
 *
 * @param positive those above 0, rising; at least one
 */
record Curvature(double[] positive) {
  /** The series of the largest eigenvalue. */
  static final String LARGEST = "curvature.largest";

  /** Of a trial that ended where nothing bends down; empty without the probe. */
  static Optional<Curvature> of(Study study, TrialRecord trial) {
    double negative = count(study, trial, "curvature.negative");
    double zero = count(study, trial, "curvature.zero");
    return study
        .results()
        .track(trial, "curvature.eigenvalues")
        .filter(t -> t.values().length > 0 && negative == 0 && zero >= 0)
        .map(t -> t.values()[t.values().length - 1])
        .map(all -> Arrays.copyOfRange(all, Math.min((int) zero, all.length), all.length))
        .filter(p -> p.length > 0 && p[0] > 0)
        .map(Curvature::new);
  }

  /** The largest eigenvalue where a trial ended, whatever the others are. */
  static OptionalDouble largest(Study study, TrialRecord trial) {
    return study.results().curve(trial, LARGEST).stream()
        .mapToDouble(Curve::last)
        .filter(x -> x > 0 && Double.isFinite(x))
        .findFirst();
  }

  private static double count(Study study, TrialRecord trial, String series) {
    return study.results().curve(trial, series).map(Curve::last).orElse(Double.NaN);
  }

  double largest() {
    return positive[positive.length - 1];
  }

  double condition() {
    return largest() / positive[0];
  }

  /** The factor in which all modes together shrink in the long run: that of the slowest. */
  double radius(Theory theory) {
    return Arrays.stream(positive).map(theory::radius).max().orElseThrow();
  }
}
