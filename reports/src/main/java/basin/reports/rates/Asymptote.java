package basin.reports.rates;

import basin.spi.run.Curve;
import java.util.Arrays;
import java.util.Optional;

/**
 * The value that a curve goes to, fitted where nothing else says it: f = a + C·s(t) with s =
 * e^(−t/T) or s = (1 + t)⁻ᵖ, whichever leaves less, by least squares of the values ({@link
 * DecayFit}). Fitted are the records from a tenth of the run on.
 *
 * @param value a
 * @param noise root of the mean squared residual
 */
record Asymptote(double value, double noise) {
  private static final int FEWEST = 12;
  private static final double HEAD = 0.1;

  /** Empty of a curve that is too short, or that does not go down to a value. */
  static Optional<Asymptote> of(Curve curve) {
    int all = curve.values().length;
    int from = (int) Math.ceil(HEAD * all);
    if (all - from < FEWEST || !Arrays.stream(curve.values()).allMatch(Double::isFinite)) {
      return Optional.empty();
    }
    double[] t = Arrays.stream(curve.steps(), from, all).asDoubleStream().toArray();
    double[] f = Arrays.copyOfRange(curve.values(), from, all);
    DecayFit geometric = DecayFit.of(Decay.GEOMETRIC, t, f);
    DecayFit power = DecayFit.of(Decay.POWER, t, f);
    DecayFit best = geometric.squares() <= power.squares() ? geometric : power;
    double lowest = Arrays.stream(f).min().orElseThrow();
    double noise = Math.sqrt(best.squares() / f.length);
    return best.drop() > 0 && best.value() < lowest
        ? Optional.of(new Asymptote(best.value(), noise))
        : Optional.empty();
  }
}
