package basin.minima.stationary;

import basin.curvature.Spectrum;
import java.util.Optional;

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

  /** So many steps in a row that shrink alike show a law. */
  private static final int ALIKE = 4;

  /** How it ended. */
  public enum End {
    /** Steps have come to nothing. */
    ARRIVED,
    /** No step leads down, though there is a slope. */
    STUCK,
    /** It was still going. */
    GOING
  }

  /** From a point. */
  public static Onward from(Measured terrain, double[] start) {
    Walk walk = new Walk(terrain, start);
    for (int i = 0; i < STEPS; i++) {
      Optional<End> end = walk.advance();
      if (end.isPresent()) {
        return new Onward(walk.u, walk.value, end.get(), i);
      }
    }
    return new Onward(walk.u, walk.value, End.GOING, STEPS);
  }

  /** A descent on its way. */
  private static final class Walk {
    private final Measured terrain;
    private double[] u;
    private double value;
    private double[] gradient;
    private Optional<Spectrum> bends = Optional.empty(); // where it is, once it is known
    private double radius = RADIUS;
    private double before = Double.POSITIVE_INFINITY;
    private int alike;

    Walk(Measured terrain, double[] start) {
      this.terrain = terrain;
      this.u = start;
      this.value = terrain.value(start);
      this.gradient = terrain.gradient(start);
    }

    /** Tries one step; how it has ended, if it has. */
    Optional<End> advance() {
      Spectrum spectrum = bends.orElseGet(() -> Spectrum.of(terrain.hessian(u)));
      bends = Optional.of(spectrum);
      double[] step = step(spectrum, gradient, radius);
      double length = Linear.norm(step);
      double size = Math.max(1, Linear.norm(u));
      if (length == 0 || spectrum.values()[0] >= 0 && length <= ARRIVED * size) {
        return Optional.of(End.ARRIVED);
      }
      TriedStep tried = TriedStep.of(terrain, u, value, step, promised(spectrum, gradient, step));
      if (!leadsDown(tried, step)) {
        radius = length / 4;
        return radius < STUCK * size ? Optional.of(End.STUCK) : Optional.empty();
      }
      radius = tried.radius(radius, length, length > 0.9 * radius);
      move(tried, step, length);
      return Optional.empty();
    }

    private boolean leadsDown(TriedStep tried, double[] step) {
      boolean down =
          tried.blind()
              ? Linear.dot(tried.gradient(), step) <= 0
                  || Linear.norm(tried.gradient()) < Linear.norm(gradient)
              : tried.value() < value;
      return down && Double.isFinite(Linear.norm(tried.gradient()));
    }

    private void move(TriedStep tried, double[] step, double length) {
      double ratio = length / before;
      alike = ratio > 0.4 && ratio < 0.97 && length < 0.9 * radius ? alike + 1 : 0;
      settle(tried.point(), tried.value(), tried.gradient());
      before = length;
      if (alike >= ALIKE) {
        leap(step, ratio);
        alike = 0;
      }
    }

    /** Steps that shrink by the same factor lead to a point where f is flat: there at once. */
    private void leap(double[] step, double ratio) {
      double[] there = Linear.plus(u, ratio / (1 - ratio), step);
      double[] slope = terrain.gradient(there);
      double low = terrain.value(there);
      if (low <= value && Linear.norm(slope) < Linear.norm(gradient)) {
        settle(there, low, slope);
      }
    }

    private void settle(double[] there, double low, double[] slope) {
      u = there;
      value = low;
      gradient = slope;
      bends = Optional.empty();
    }
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
