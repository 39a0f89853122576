package basin.minima.certificate;

import basin.curvature.Spectrum;
import basin.minima.stationary.Linear;
import basin.minima.stationary.Measured;
import basin.minima.stationary.Noise;
import basin.minima.stationary.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether f falls on for ever: the way down is followed, the distance doubled again and again, and
 * all other directions minimised over at each stop.
 *
 * @param kind what was found
 * @param doublings how often the distance could be doubled before nothing could be told from
 *     rounding
 * @param direction of the last stretch, of length 1
 * @param points where it stopped
 * @param values f at each stop, first at the start
 */
record Escape(
    Kind kind, int doublings, double[] direction, List<double[]> points, List<Double> values) {
  private static final int MOST = 40;
  private static final int ENOUGH = 12;
  private static final int LEAST = 3;
  private static final int CORRECTIONS = 12;
  private static final int TRIES = 6;
  private static final double SPENT = 0x1p-40;

  /** What was found. */
  enum Kind {
    /** f falls towards a limit. */
    LIMIT,
    /** f falls by as much each time. */
    UNBOUNDED,
    /** It ends somewhere. */
    NONE
  }

  /** From a point. */
  static Escape from(Measured terrain, double[] start) {
    double[] settled = corrected(terrain, start, unit(downhill(terrain, start)));
    Walk walk = new Walk(terrain, settled == null ? start : settled);
    boolean further = true;
    while (further) {
      further = walk.doubles();
    }
    return new Escape(walk.kind(), walk.doublings(), walk.direction, walk.points, walk.values);
  }

  /** The way down as far as it has been followed. */
  private static final class Walk {
    private final Measured terrain;
    private final List<double[]> points = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final List<Double> slopes = new ArrayList<>(); // along the way, at each stop
    private double[] u;
    private double[] direction;
    private double stretch;
    private boolean risen;
    private boolean faded;
    private boolean steeper;

    Walk(Measured terrain, double[] start) {
      this.terrain = terrain;
      double[] way = downhill(terrain, start);
      this.direction = unit(way);
      this.stretch = Linear.norm(way);
      stop(start, Linear.dot(terrain.gradient(start), direction));
    }

    int doublings() {
      return points.size() - 1;
    }

    /** Goes as far again as it has come, if f falls that far; whether it may do so once more. */
    boolean doubles() {
      double[] next = next();
      if (next == null) {
        return false;
      }
      double[] onward = unit(Linear.minus(next, u));
      double slope = Linear.dot(terrain.gradient(next), onward);
      double noise = Noise.of(v -> Linear.dot(onward, terrain.gradient(v)), next);
      if (doublings() >= LEAST && Math.abs(slope) < SPENT * Math.abs(slopes.get(0))) {
        faded = true; // what is left of the slope is the rounding of other directions
        return false;
      }
      if (slope > noise) {
        risen = true;
        direction = onward;
        return false;
      }
      steeper |= slope < 2 * slopes.get(doublings());
      faded = Math.abs(slope) <= noise;
      stop(next, slope);
      direction = unit(downhill(terrain, u));
      if (Linear.dot(direction, onward) < 0.5) {
        direction = onward;
      }
      stretch *= 2;
      return !faded && doublings() < MOST;
    }

    /** The next stop, at the whole stretch or half of it or less; null if there is none. */
    private double[] next() {
      for (int i = 0; i < TRIES; i++) {
        double[] next = Escape.next(terrain, u, direction, stretch);
        if (next != null) {
          return next;
        }
        stretch /= 2;
      }
      return null;
    }

    private void stop(double[] there, double slope) {
      u = there;
      points.add(there);
      values.add(terrain.value(there));
      slopes.add(slope);
    }

    Kind kind() {
      int done = doublings();
      boolean fallen = values.get(done) <= values.get(0);
      if (risen) {
        return Kind.NONE;
      }
      if (steeper) { // no limit is come to that way
        return done >= ENOUGH && unbounded(values) ? Kind.UNBOUNDED : Kind.NONE;
      }
      boolean few = done < (faded ? LEAST - 1 : LEAST);
      boolean lawless = done < ENOUGH && !faded && !lawful(slopes);
      if (few || !fallen || lawless) {
        return Kind.NONE;
      }
      return unbounded(values) ? Kind.UNBOUNDED : Kind.LIMIT;
    }
  }

  /** Whether slopes fade by much the same factor with each doubling, or by ever more. */
  private static boolean lawful(List<Double> slopes) {
    double before = 1;
    for (int i = 2; i < slopes.size(); i++) {
      double factor = slopes.get(i) / slopes.get(i - 1);
      if (factor > 0.75 || factor > 1.5 * before) {
        return false;
      }
      before = factor;
    }
    return true;
  }

  /** Whether f loses as much with each of the last doublings as with the one before. */
  private static boolean unbounded(List<Double> values) {
    int n = values.size();
    if (n < ENOUGH) {
      return false;
    }
    for (int i = n / 2; i + 1 < n; i++) {
      double before = values.get(i - 1) - values.get(i);
      double after = values.get(i) - values.get(i + 1);
      if (!(after > 0.9 * before) || !(after > 0)) {
        return false;
      }
    }
    return true;
  }

  private static double[] next(Measured terrain, double[] u, double[] direction, double length) {
    double[] there = Linear.plus(u, length, direction);
    double[] settled = corrected(terrain, there, direction);
    if (settled == null) {
      return null;
    }
    double value = terrain.value(settled);
    double room = Noise.of(terrain::value, settled) + Noise.of(terrain::value, u);
    return Double.isFinite(value) && value <= terrain.value(u) + room ? settled : null;
  }

  /** Where Newton's method would go, were every bend one upwards: the way the valley falls. */
  private static double[] downhill(Measured terrain, double[] u) {
    double[] gradient = terrain.gradient(u);
    Spectrum spectrum = Spectrum.of(terrain.hessian(u));
    double[] values = spectrum.values();
    double least = Math.ulp(Math.max(Math.abs(values[0]), values[values.length - 1])) * u.length;
    double[] parts = Linear.times(spectrum.vectors(), gradient);
    for (int i = 0; i < parts.length; i++) {
      parts[i] /= -Math.max(least, Math.abs(values[i]));
    }
    double[] way = Linear.combined(spectrum.vectors(), parts, u.length);
    double length = Linear.norm(way);
    return length > 0 && Double.isFinite(length) ? way : spectrum.vectors()[0];
  }

  private static double[] unit(double[] way) {
    return Linear.times(1 / Linear.norm(way), way);
  }

  /** The least point across a direction; null if it is lost sight of. */
  private static double[] corrected(Measured terrain, double[] from, double[] direction) {
    int n = from.length;
    if (n == 1) {
      return from;
    }
    double[][] along = {direction};
    double[][] across = Shape.complement(along, n);
    double[] u = from;
    double before = Double.POSITIVE_INFINITY;
    for (int i = 0; i < CORRECTIONS; i++) {
      double[] slope = Linear.times(across, terrain.gradient(u));
      double[][] hessian = terrain.hessian(u);
      double[][] part = new double[n - 1][];
      for (int k = 0; k < part.length; k++) {
        part[k] = Linear.times(across, Linear.times(hessian, across[k]));
      }
      double[] step = Cholesky.solve(part, slope);
      if (step == null) {
        return Linear.norm(slope) <= 0 ? u : null;
      }
      double length = Linear.norm(step);
      double far = Math.max(1, Linear.norm(from));
      if (length > far) {
        return null;
      }
      if (length <= 1e-12 * far || length >= before / 2 && length <= 1e-6 * far) {
        return u;
      }
      before = length;
      u = Linear.plus(u, -1, Linear.combined(across, step, n));
    }
    return null;
  }
}
