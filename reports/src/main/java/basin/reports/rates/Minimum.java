package basin.reports.rates;

import basin.reports.study.Study;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The value that a loss goes down to.
 *
 * @param value of the loss there
 * @param resolution up to which the distance of a loss from it is rounding or noise
 * @param origin how it is known
 */
record Minimum(double value, double resolution, Origin origin) {
  /** How a minimum is known. */
  enum Origin {
    /** The surface knows its minimum. */
    KNOWN("known"),
    /** By the exact curvature at the end: one Newton step from there. */
    NEWTON("by a Newton step from the end"),
    /** Fitted to the curve itself. */
    FITTED("fitted");

    private final String words;

    Origin(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private static final double DIGITS = 64 * Math.ulp(1.0);

  /** A Newton step has arrived if it leaves this share of what there was to gain. */
  private static final double ARRIVED = 1e-3;

  private static final double SAME = 1e-6;

  /** Of a trial's loss; empty if none can be said. */
  static Optional<Minimum> of(Study study, TrialRecord trial, Curve loss) {
    OptionalDouble known = last(study, trial, "minimum.loss");
    if (known.isPresent()) {
      return Optional.of(exact(known.getAsDouble(), Origin.KNOWN));
    }
    OptionalDouble newton = newton(study, trial, loss);
    return newton.isPresent()
        ? Optional.of(exact(newton.getAsDouble(), Origin.NEWTON))
        : Asymptote.of(loss).map(a -> new Minimum(a.value(), a.noise(), Origin.FITTED));
  }

  private static Minimum exact(double value, Origin origin) {
    return new Minimum(value, DIGITS * Math.abs(value), origin);
  }

  /**
   * What a quadratic model could still gain, taken off the loss at the end; only of a minimum of
   * the loss alone, without a penalty, that one step of Newton's method reaches.
   */
  private static OptionalDouble newton(Study study, TrialRecord trial, Curve loss) {
    double gain = value(study, trial, "curvature.gain");
    double after = value(study, trial, "curvature.gain-after");
    double objective = value(study, trial, "curvature.objective");
    double negative = value(study, trial, "curvature.negative");
    boolean alone = Math.abs(objective - loss.last()) <= SAME * Math.abs(loss.last());
    return negative == 0 && after <= ARRIVED * gain && alone
        ? OptionalDouble.of(objective - gain)
        : OptionalDouble.empty();
  }

  private static double value(Study study, TrialRecord trial, String series) {
    return last(study, trial, series).orElse(Double.NaN);
  }

  private static OptionalDouble last(Study study, TrialRecord trial, String series) {
    Results results = study.results();
    return results.curve(trial, series).stream()
        .mapToDouble(Curve::last)
        .filter(Double::isFinite)
        .findFirst();
  }
}
