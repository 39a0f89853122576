package basin.minima.certificate;

import basin.curvature.Spectrum;
import basin.minima.stationary.Linear;
import basin.minima.stationary.Measured;
import basin.minima.stationary.Noise;
import basin.minima.stationary.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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

  /** Stops that come no further than so many first stretches are no doublings. */
  private static final double FURTHER = 16;

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

  /**
   * From a point.
   *
   * @param still directions at a point in which f is what it is, such as those in which softmax
   *     does not change: of length 1, orthogonal
   */
  static Escape from(Measured terrain, double[] start, Function<double[], List<double[]>> still) {
    List<double[]> here = still.apply(start);
    double[] settled = corrected(terrain, start, unit(downhill(terrain, start, here)), here);
    return new Walk(terrain, settled == null ? start : settled, still, true).toItsEnd();
  }

  /**
   * Straight on, where f falls for ever in several directions, so that no point across one is the
   * least: along exponentials of several numbers, say.
   */
  static Escape straight(
      Measured terrain, double[] start, Function<double[], List<double[]>> still) {
    return new Walk(terrain, start, still, false).toItsEnd();
  }

  /** The way down as far as it has been followed. */
  private static final class Walk {
    private final Measured terrain;
    private final Function<double[], List<double[]>> still;
    private final boolean settling;
    private final double first;
    private final List<double[]> points = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final List<Double> slopes = new ArrayList<>(); // along the way, at each stop
    private double[] u;
    private List<double[]> flat;
    private double[] direction;
    private double stretch;
    private boolean risen;
    private boolean faded;
    private boolean steeper;

    /**
     * At its start.
     *
     * @param settling whether the least point across is looked for at each stop
     */
    Walk(
        Measured terrain,
        double[] start,
        Function<double[], List<double[]>> still,
        boolean settling) {
      this.terrain = terrain;
      this.still = still;
      this.settling = settling;
      this.flat = still.apply(start);
      double[] way = downhill(terrain, start, flat);
      this.direction = unit(way);
      this.first = Linear.norm(way);
      this.stretch = first;
      stop(start, Linear.dot(terrain.gradient(start), direction));
    }

    Escape toItsEnd() {
      boolean further = true;
      while (further) {
        further = doubles();
      }
      return new Escape(kind(), doublings(), direction, points, values);
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
      flat = settling ? still.apply(u) : flat;
      direction = settling ? unit(downhill(terrain, u, flat)) : onward;
      if (Linear.dot(direction, onward) < 0.5) {
        direction = onward;
      }
      stretch *= 2;
      return !faded && doublings() < MOST;
    }

    /** The next stop, at the whole stretch or half of it or less; null if there is none. */
    private double[] next() {
      for (int i = 0; i < TRIES; i++) {
        double[] next = Escape.next(terrain, u, direction, stretch, settling ? flat : null);
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
      double gone = Linear.norm(Linear.minus(u, points.get(0)));
      boolean enough = done >= ENOUGH && gone >= FURTHER * first;
      boolean few = done < (faded ? LEAST - 1 : LEAST);
      boolean lawless = !enough && !faded && !lawful(slopes);
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

  private static double[] next(
      Measured terrain, double[] u, double[] direction, double length, List<double[]> still) {
    double[] there = Linear.plus(u, length, direction);
    double[] settled = still == null ? there : corrected(terrain, there, direction, still);
    if (settled == null) {
      return null;
    }
    double value = terrain.value(settled);
    double room = Noise.of(terrain::value, settled) + Noise.of(terrain::value, u);
    return Double.isFinite(value) && value <= terrain.value(u) + room ? settled : null;
  }

  /** Where Newton's method would go, were every bend one upwards: the way the valley falls. */
  private static double[] downhill(Measured terrain, double[] u, List<double[]> still) {
    double[] gradient = terrain.gradient(u);
    Spectrum spectrum = Spectrum.of(terrain.hessian(u));
    double[] values = spectrum.values();
    double least = Math.ulp(Math.max(Math.abs(values[0]), values[values.length - 1])) * u.length;
    double[] parts = Linear.times(spectrum.vectors(), gradient);
    for (int i = 0; i < parts.length; i++) {
      parts[i] /= -Math.max(least, Math.abs(values[i]));
    }
    double[] way = Linear.without(Linear.combined(spectrum.vectors(), parts, u.length), still);
    double length = Linear.norm(way);
    return length > 0 && Double.isFinite(length) ? way : spectrum.vectors()[0];
  }

  private static double[] unit(double[] way) {
    return Linear.times(1 / Linear.norm(way), way);
  }

  /** The least point across a direction; null if it is lost sight of. */
  private static double[] corrected(
      Measured terrain, double[] from, double[] direction, List<double[]> still) {
    int n = from.length;
    if (n == 1) {
      return from;
    }
    List<double[]> along = new ArrayList<>(still);
    along.add(unit(Linear.without(direction, still)));
    double[][] across = Shape.complement(along.toArray(double[][]::new), n);
    double[] u = from;
    double before = Double.POSITIVE_INFINITY;
    for (int i = 0; i < CORRECTIONS; i++) {
      double[] slope = Linear.times(across, terrain.gradient(u));
      double[][] hessian = terrain.hessian(u);
      double[][] part = new double[across.length][];
      for (int k = 0; k < part.length; k++) {
        part[k] = Linear.times(across, Linear.times(hessian, across[k]));
      }
      double far = Math.max(1, Linear.norm(from));
      double[] step = Cholesky.solve(part, slope);
      if (step == null) {
        return Linear.norm(slope) <= 0 ? u : null;
      }
      double length = Linear.norm(step);
      if (length > far) {
        return null;
      }
      if (length >= before / 2 && length <= 1e-6 * far) {
        return u;
      }
      before = length;
      u = Linear.plus(u, -1, Linear.combined(across, step, n));
      if (length <= 1e-12 * far) {
        return u;
      }
    }
    return null;
  }
}
