package basin.minima.stationary;

import basin.curvature.Spectrum;

/**
 * Where descent goes on to: Newton's method within a trust region that is never left (Moré and
 * Sorensen 1983), each step downhill.
 *
 * @param point where it came to
 * @param value f there
 * @param end how
 * @param steps it took
 */
public record Onward(double[] point, double value, End end, int steps) {
  private static final int STEPS = 200;
  private static final double RADIUS = 0.25;
  private static final double ARRIVED = 1e-10;
  private static final double STUCK = 1e-14;

  /** How it ended. */
  public enum End {
    /** Steps have come to nothing. */
    ARRIVED,
    /** No step leads down, though there is a slope. */
    STUCK,
    /** It was still going. */
    GOING
  }

  public static Onward from(Measured terrain, double[] start) {
    double[] u = start;
    double value = terrain.value(u);
    double radius = RADIUS;
    double before = Double.POSITIVE_INFINITY;
    int alike = 0;
    double[] gradient = terrain.gradient(u);
    Spectrum spectrum = null;
    for (int i = 0; i < STEPS; i++) {
      if (spectrum == null) {
        spectrum = Spectrum.of(terrain.hessian(u));
      }
      double[] step = step(spectrum, gradient, radius);
      double length = Linear.norm(step);
      if (length == 0
          || spectrum.values()[0] >= 0 && length <= ARRIVED * Math.max(1, Linear.norm(u))) {
        return new Onward(u, value, End.ARRIVED, i);
      }
      double promised = promised(spectrum, gradient, step);
      double[] there = Linear.plus(u, 1, step);
      double found = terrain.value(there);
      double[] slope = terrain.gradient(there);
      double doubt = 4 * Math.ulp(Math.abs(value));
      boolean blind = Math.abs(promised) <= doubt && Math.abs(found - value) <= doubt;
      boolean good =
          blind
              ? Linear.dot(slope, step) <= 0 || Linear.norm(slope) < Linear.norm(gradient)
              : found < value;
      if (!good || !Double.isFinite(Linear.norm(slope))) {
        radius = length / 4;
        if (radius < STUCK * Math.max(1, Linear.norm(u))) {
          return new Onward(u, value, End.STUCK, i);
        }
        continue;
      }
      double kept = blind ? 1 : (value - found) / promised;
      if (kept > 0.75 && length > 0.9 * radius) {
        radius *= 2;
      } else if (kept < 0.25) {
        radius = length / 2;
      }
      double ratio = length / before;
      alike = ratio > 0.4 && ratio < 0.97 && length < 0.9 * radius ? alike + 1 : 0;
      u = there;
      value = found;
      gradient = slope;
      spectrum = null;
      before = length;
      if (alike >= 4) {
        // Steps that shrink by the same factor lead to a point where f is flat: there at once.
        double[] leap = Linear.plus(u, ratio / (1 - ratio), step);
        double[] leapt = terrain.gradient(leap);
        double low = terrain.value(leap);
        if (low <= value && Linear.norm(leapt) < Linear.norm(gradient)) {
          u = leap;
          value = low;
          gradient = leapt;
        }
        alike = 0;
      }
    }
    return new Onward(u, value, End.GOING, STEPS);
  }

  /** The step that makes the quadratic model least within a radius. */
  private static double[] step(Spectrum spectrum, double[] gradient, double radius) {
    int n = gradient.length;
    double[] along = Linear.times(spectrum.vectors(), gradient);
    double lowest = spectrum.values()[0];
    double floor = Math.max(0, -lowest);
    if (lowest > 0 && length(spectrum, along, 0) <= radius) {
      return combined(spectrum, along, 0, n);
    }
    double high = floor + Linear.norm(along) / radius + Math.ulp(floor);
    double low = floor;
    for (int i = 0; i < 200 && high - low > Math.ulp(high); i++) {
      double middle =
          low == 0
              ? high / 1024
              : Math.abs(high / low) > 4 ? Math.sqrt(high * low) : low + (high - low) / 2;
      if (middle == 0) {
        break;
      }
      if (length(spectrum, along, middle) > radius) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double[] step = combined(spectrum, along, high, n);
    double left = radius * radius - Linear.dot(step, step);
    if (lowest < 0 && left > 0.2 * radius * radius) {
      double sign = Linear.dot(spectrum.vectors()[0], gradient) > 0 ? -1 : 1;
      step = Linear.plus(step, sign * Math.sqrt(left), spectrum.vectors()[0]);
    }
    return step;
  }

  private static double length(Spectrum spectrum, double[] along, double shift) {
    double[] parts = new double[along.length];
    for (int i = 0; i < parts.length; i++) {
      double bend = spectrum.values()[i] + shift;
      parts[i] = along[i] == 0 ? 0 : bend > 0 ? along[i] / bend : Double.POSITIVE_INFINITY;
    }
    return Linear.norm(parts);
  }

  private static double[] combined(Spectrum spectrum, double[] along, double shift, int n) {
    double[] parts = new double[along.length];
    for (int i = 0; i < parts.length; i++) {
      double bend = spectrum.values()[i] + shift;
      parts[i] = along[i] == 0 || !(bend > 0) ? 0 : -along[i] / bend;
    }
    return Linear.combined(spectrum.vectors(), parts, n);
  }

  private static double promised(Spectrum spectrum, double[] gradient, double[] step) {
    double[] parts = Linear.times(spectrum.vectors(), step);
    double bend = 0;
    for (int i = 0; i < parts.length; i++) {
      bend += parts[i] * parts[i] * spectrum.values()[i];
    }
    return -Linear.dot(gradient, step) - bend / 2;
  }
}
