package basin.reports.rates;

import basin.spi.run.Curve;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * The value that a curve goes to, fitted where nothing else says it: f = a + C·s(t) with s =
 * e^(−t/T) or s = (1 + t)⁻ᵖ, whichever leaves less, by least squares of the values; T and p are
 * found by a search over a grid that is refined, a and C follow from each in closed form. Fitted
 * are the records from a tenth of the run on.
 *
 * @param value a
 * @param noise root of the mean squared residual
 */
record Asymptote(double value, double noise) {
  private static final int FEWEST = 12;
  private static final int GRID = 41;
  private static final int REFINEMENTS = 4;
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
    double last = t[t.length - 1];
    Trial geometric = search(t, f, last / 50, last, k -> (x -> StrictMath.exp(-x / k)));
    Trial power = search(t, f, 0.25, 4, k -> (x -> StrictMath.pow(1 + x, -k)));
    Trial best = geometric.squares <= power.squares ? geometric : power;
    double lowest = Arrays.stream(f).min().orElseThrow();
    double noise = Math.sqrt(best.squares / f.length);
    return best.drop > 0 && best.value < lowest
        ? Optional.of(new Asymptote(best.value, noise))
        : Optional.empty();
  }

  /** A shape with its least squares. */
  private record Trial(double value, double drop, double squares) {}

  /** The shape for a parameter. */
  private interface Shape {
    DoubleUnaryOperator of(double parameter);
  }

  private static Trial search(double[] t, double[] f, double from, double to, Shape shape) {
    double low = StrictMath.log(from);
    double high = StrictMath.log(to);
    Trial best = null;
    for (int round = 0; round < REFINEMENTS; round++) {
      double step = (high - low) / (GRID - 1);
      double at = low;
      for (int i = 0; i < GRID; i++) {
        Trial trial = fit(t, f, shape.of(StrictMath.exp(low + i * step)));
        if (best == null || trial.squares < best.squares) {
          best = trial;
          at = low + i * step;
        }
      }
      low = at - step;
      high = at + step;
    }
    return best;
  }

  private static Trial fit(double[] t, double[] f, DoubleUnaryOperator shape) {
    LeastSquares line = LeastSquares.through(Arrays.stream(t).map(shape).toArray(), f);
    double squares = line.deviation() * line.deviation() * f.length;
    return Double.isNaN(line.slope())
        ? new Trial(Double.NaN, 0, Double.POSITIVE_INFINITY)
        : new Trial(line.intercept(), line.slope(), squares);
  }
}
