package basin.minima.certificate;

import basin.minima.certificate.Reduced.Spot;
import basin.minima.stationary.Linear;
import basin.minima.stationary.Measured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Decides whether a stationary point without a direction that bends down is a minimum, by what f
 * does above the directions in which it does not bend at all ({@link Reduced}).
 *
 * <ul>
 *   <li>f stays what it is at points all around, to rounding, with no slope: a valley, a minimum
 *       (Morse–Bott);
 *   <li>f falls along a curve, by the same power of the distance over many halvings of it: no
 *       minimum;
 *   <li>f falls nowhere on spheres of many sizes, and rises, or stays: a minimum, if there are at
 *       most {@value #FEW} directions; more of them cannot be searched.
 * </ul>
 */
final class FlatDirections {
  /** Spheres of so many directions can be searched. */
  private static final int FEW = 3;

  private static final double FURTHEST = 0.25;
  private static final int SMALLER = 3;
  private static final int RADII = 11;

  /** f must rise on so many spheres; on smaller ones it may, as long as that can be seen. */
  private static final int RISING = 2;

  private static final int SAMPLES = 24;
  private static final int AROUND = 64;
  private static final int STARTS = 6;
  private static final int DESCENTS = 40;
  private static final int HALVINGS = 16;
  private static final int RESOLVED = 5;
  private static final double STEADY = 0.1;
  private static final double NEARLY = 4;
  private static final int DROPPED = 6;
  private static final double ROUGH = 0.25;
  private static final double LEAST_POWER = 1.5;

  private final Measured terrain;
  private final Reduced reduced;
  private final Spot origin;
  private final double noise;

  /** What was found. */
  enum Outcome {
    /** f rises in every direction. */
    RISES,
    /** f falls in none, and stays in some. */
    STAYS,
    /** f falls along a curve. */
    FALLS,
    /** It cannot be told. */
    UNDECIDED
  }

  FlatDirections(Measured terrain, Reduced reduced) {
    this.terrain = terrain;
    this.reduced = reduced;
    this.origin = reduced.at(new double[reduced.dimension()], null);
    this.noise = origin == null ? Double.NaN : reduced.noise(origin);
  }

  Outcome outcome() {
    int m = reduced.dimension();
    if (origin == null) {
      return Outcome.UNDECIDED;
    }
    List<double[]> directions = directions(m);
    double furthest = furthest(directions);
    if (Double.isNaN(furthest)) {
      return Outcome.UNDECIDED;
    }
    if (everywhereEqual(directions, furthest)) {
      return Outcome.STAYS;
    }
    boolean rises = true;
    boolean fallen = false;
    int inside = 0; // of the last sphere on which it falls
    for (int k = 0; k < (m > FEW ? RISING : RADII); k++) {
      double radius = furthest / (1 << 2 * k);
      Spot lowest = lowest(directions, radius);
      if (lowest == null) {
        return Outcome.UNDECIDED;
      }
      double off = lowest.value() - origin.value();
      double doubt = noise + reduced.noise(lowest);
      if (off < -doubt && falls(lowest)) {
        return Outcome.FALLS;
      }
      Spot steepest = steepest(directions, radius);
      if (steepest != null && falls(steepest)) {
        return Outcome.FALLS;
      }
      boolean seen = off > doubt;
      if (off < -doubt) {
        fallen = true;
        inside = 0;
        rises = true;
      } else {
        rises &= seen || inside >= RISING;
        inside++;
        if (!seen && k >= RADII / 2) {
          break;
        }
      }
    }
    if (m > FEW || fallen && inside < RADII / 2) {
      return Outcome.UNDECIDED;
    }
    return rises ? Outcome.RISES : Outcome.STAYS;
  }

  /** Whether f is what it is here at points all around, and has no slope there. */
  private boolean everywhereEqual(List<double[]> directions, double furthest) {
    int equal = 0;
    for (int k = 0; k <= SMALLER && equal < 2; k++) {
      double radius = furthest / (1 << 2 * k);
      equal = directions.stream().allMatch(d -> equal(d, radius)) ? equal + 1 : 0;
    }
    return equal == 2;
  }

  private boolean equal(double[] direction, double radius) {
    Spot spot = reduced.at(Linear.times(radius, direction), null);
    return spot != null
        && Math.abs(spot.value() - origin.value()) <= noise + reduced.noise(spot)
        && Math.abs(Linear.dot(spot.slope(), direction)) <= NEARLY * reduced.noise(spot, direction);
  }

  /** The largest radius at which φ can be seen in all directions. */
  private double furthest(List<double[]> directions) {
    for (double radius = FURTHEST; radius > 1e-6; radius /= 2) {
      double tried = radius;
      if (directions.stream().allMatch(d -> reduced.at(Linear.times(tried, d), null) != null)) {
        return radius;
      }
    }
    return Double.NaN;
  }

  /** Directions all around: both of one, a fan of two, the axes and some between of more. */
  private static List<double[]> directions(int m) {
    List<double[]> directions = new ArrayList<>();
    if (m == 2) {
      for (int k = 0; k < AROUND; k++) {
        double angle = 2 * Math.PI * (k + 0.1) / AROUND;
        directions.add(new double[] {StrictMath.cos(angle), StrictMath.sin(angle)});
      }
      return directions;
    }
    for (int i = 0; i < m && i < SAMPLES; i++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        double[] axis = new double[m];
        axis[i] = sign;
        directions.add(axis);
      }
    }
    for (int k = 0; k < SAMPLES * (m == 3 ? 4 : 1) && m > 1; k++) {
      directions.add(Kink.spread(m, k));
    }
    return directions;
  }

  /** Where φ is least on a sphere, looked for from the lowest of all directions. */
  private Spot lowest(List<double[]> directions, double radius) {
    List<Spot> spots =
        directions.stream()
            .map(d -> reduced.at(Linear.times(radius, d), null))
            .filter(s -> s != null)
            .sorted(Comparator.comparingDouble(Spot::value))
            .toList();
    if (spots.isEmpty()) {
      return null;
    }
    return IntStream.range(0, Math.min(STARTS, spots.size()))
        .mapToObj(i -> descended(spots.get(i), radius))
        .min(Comparator.comparingDouble(Spot::value))
        .orElseThrow();
  }

  /** The direction of those sampled in which φ has the steepest slope down. */
  private Spot steepest(List<double[]> directions, double radius) {
    Spot steepest = null;
    double least = 0;
    for (double[] direction : directions) {
      Spot spot = reduced.at(Linear.times(radius, direction), null);
      if (spot != null) {
        double slope = Linear.dot(spot.slope(), direction);
        if (slope < least && slope < -reduced.noise(spot, direction)) {
          least = slope;
          steepest = spot;
        }
      }
    }
    return steepest;
  }

  /** Downhill along the sphere. */
  private Spot descended(Spot from, double radius) {
    Spot spot = from;
    double angle = 0.5;
    for (int i = 0; i < DESCENTS && spot.z().length > 1; i++) {
      double[] out = Linear.times(1 / radius, spot.z());
      double[] along = Linear.without(spot.slope(), List.of(out));
      double steep = Linear.norm(along);
      if (steep == 0 || angle < 1e-7) {
        break;
      }
      double[] down = Linear.times(-1 / steep, along);
      double[] turned =
          Linear.plus(Linear.times(StrictMath.cos(angle), out), StrictMath.sin(angle), down);
      Spot next = reduced.at(Linear.times(radius / Linear.norm(turned), turned), spot);
      if (next != null && next.value() < spot.value()) {
        spot = next;
        angle = Math.min(2 * angle, 0.5);
      } else {
        angle /= 3;
      }
    }
    return spot;
  }

  /**
   * Whether the slope out there stays downhill by the same power of the distance, halving after
   * halving, as long as it can be told from rounding.
   */
  private boolean falls(Spot from) {
    return falls(from, false) || reduced.dimension() > 1 && falls(from, true);
  }

  /**
   * @param turning whether the lowest direction is looked for anew at each distance
   */
  private boolean falls(Spot from, boolean turning) {
    List<Double> slopes = new ArrayList<>();
    List<Double> doubts = new ArrayList<>();
    Spot spot = from;
    double radius = Linear.norm(from.z());
    for (int i = 0; i < HALVINGS; i++) {
      double[] direction = Linear.times(1 / radius, spot.z());
      double slope = Linear.dot(spot.slope(), direction);
      double doubt = reduced.noise(spot, direction);
      if (Math.abs(slope) <= doubt || slope > 0 && slope <= NEARLY * doubt) {
        break;
      }
      if (slope > 0) {
        return false;
      }
      slopes.add(-slope);
      doubts.add(doubt);
      radius /= 2;
      Spot inward = reduced.at(Linear.times(radius, direction), null);
      if (inward == null) {
        return false;
      }
      spot = turning ? descended(inward, radius) : inward;
    }
    return steady(slopes, doubts);
  }

  /** Whether one power tells all, to a little at the last, where digits run out. */
  private static boolean steady(List<Double> slopes, List<Double> doubts) {
    for (int last = slopes.size() - 1; last >= slopes.size() - 1 - DROPPED; last--) {
      if (last >= RESOLVED) {
        double power = power(slopes, last);
        if (power >= LEAST_POWER && followed(slopes, doubts, last, power)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The power of the distance over some halvings; NaN if it changes. */
  private static double power(List<Double> slopes, int last) {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int i = last - RESOLVED; i < last; i++) {
      double power = StrictMath.log(slopes.get(i) / slopes.get(i + 1)) / StrictMath.log(2);
      least = Math.min(least, power);
      most = Math.max(most, power);
    }
    return most - least <= STEADY ? (least + most) / 2 : Double.NaN;
  }

  private static boolean followed(
      List<Double> slopes, List<Double> doubts, int last, double power) {
    for (int i = last + 1; i < slopes.size(); i++) {
      double expected = slopes.get(last) * StrictMath.pow(2, -power * (i - last));
      if (Math.abs(slopes.get(i) - expected) > ROUGH * expected + NEARLY * doubts.get(i)) {
        return false;
      }
    }
    return true;
  }
}
