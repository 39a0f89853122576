package basin.minima.certificate;

import basin.minima.stationary.Linear;
import basin.minima.stationary.Measured;
import basin.minima.stationary.Noise;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Points at which f is not twice differentiable, and what kind of points these are.
 *
 * <p>The gradient a step h away, less what the Hessian says, is of the size of h² where f is
 * smooth. It stays what it is at a kink, and falls more slowly than h^{@value #SMOOTH} where the
 * second derivative is infinite. Where that jumps, the Hessian itself a step away tells.
 */
final class Kink {
  private static final double SMOOTH = 0.9;
  private static final double WIDE = 0x1p-18;
  private static final double CLOSE = 0x1p-26;
  private static final double JUMP = 0x1p-10;
  private static final int AXES = 64;
  private static final int FEW = 6;
  private static final double FALLING = 0x1p-4;
  private static final int SPHERES = 5;

  /** A hull that comes so near to 0, as a share of its furthest corner, encloses it. */
  private static final double FAINT = 1e-6;

  private static final int ROUNDS = 400;
  private static final double LEAST_TURN = 0x1p-44;

  private final Measured terrain;
  private final double[] u;
  private final List<double[]> directions;

  /** What was found. */
  enum Outcome {
    /** The slopes nearby have a way down in common. */
    SLOPE,
    /** f falls nowhere. */
    MINIMUM,
    /** f falls along a curve. */
    FALLS,
    /** It cannot be told. */
    UNDECIDED
  }

  Kink(Measured terrain, double[] u) {
    this.terrain = terrain;
    this.u = u;
    this.directions = directions(u.length);
  }

  /** Whether f is not twice differentiable at the point. */
  boolean there() {
    double[][] hessian = terrain.hessian(u);
    double[] gradient = terrain.gradient(u);
    double size = 0;
    for (double[] row : hessian) {
      size = Math.max(size, Linear.norm(row));
    }
    if (!Double.isFinite(size) || !Double.isFinite(Linear.norm(gradient))) {
      return true;
    }
    double rounding = 16 * size * Math.ulp(Linear.norm(u));
    List<double[]> looks = directions.size() <= AXES ? directions : directions.subList(0, AXES);
    for (double[] direction : looks) {
      double far = off(direction, WIDE, gradient, hessian);
      double near = off(direction, CLOSE, gradient, hessian);
      double power = StrictMath.log(far / near) / StrictMath.log(WIDE / CLOSE);
      double bend = u.length <= FEW ? Linear.norm(Linear.times(hessian, direction)) : size;
      boolean seen = near > rounding + 4 * bend * CLOSE && near > 16 * doubt(direction, CLOSE);
      if (seen && power < SMOOTH) {
        return true;
      }
    }
    return looks.stream().limit(FEW).anyMatch(d -> bendJumps(d, hessian));
  }

  /**
   * Whether the Hessian a step away is another, however small the step; where it is large here
   * alone, f is but narrow.
   */
  private boolean bendJumps(double[] direction, double[][] hessian) {
    double[][] beyond = terrain.hessian(Linear.plus(u, WIDE, direction));
    double near = change(hessian, terrain.hessian(Linear.plus(u, CLOSE, direction)));
    return near > JUMP * size(beyond)
        && near > change(hessian, beyond) / 2
        && !narrow(hessian, beyond, terrain.hessian(Linear.plus(u, -WIDE, direction)));
  }

  private static boolean narrow(double[][] here, double[][] beyond, double[][] before) {
    return JUMP * size(here) > Math.max(size(beyond), size(before));
  }

  /** The largest entry. */
  private static double size(double[][] hessian) {
    double size = 0;
    for (double[] row : hessian) {
      size = Math.max(size, Linear.largest(row));
    }
    return size;
  }

  /** The largest difference of entries. */
  private static double change(double[][] hessian, double[][] there) {
    double off = 0;
    for (int i = 0; i < hessian.length; i++) {
      off = Math.max(off, Linear.largest(Linear.minus(hessian[i], there[i])));
    }
    return off;
  }

  /** ‖∇f(u + h·d) − ∇f(u) − h·H·d‖. */
  private double off(double[] direction, double h, double[] gradient, double[][] hessian) {
    double[] there = Linear.plus(u, h, direction);
    double[] change = Linear.minus(terrain.gradient(there), gradient);
    return Linear.norm(Linear.minus(change, Linear.times(hessian, Linear.minus(there, u))));
  }

  private double doubt(double[] direction, double h) {
    double[] there = Linear.plus(u, h, direction);
    double largest = 0;
    for (int i = 0; i < Math.min(FEW, u.length); i++) {
      int entry = i;
      largest = Math.max(largest, Noise.of(v -> terrain.gradient(v)[entry], there));
    }
    double here = Linear.norm(terrain.gradient(there));
    return Math.max(largest, Math.ulp(here)) * Math.sqrt(u.length);
  }

  /** What kind of point it is. */
  Outcome outcome() {
    double near = slope(0x1p-20);
    if (near > 0 && near > slope(0x1p-12) / 2) {
      return Outcome.SLOPE; // it does not fade on the way to the kink
    }
    if (u.length > FEW) {
      return Outcome.UNDECIDED;
    }
    double here = terrain.value(u);
    double noise = Noise.of(terrain::value, u);
    int falls = 0;
    int stays = 0;
    for (int k = 0; k < SPHERES; k++) {
      double radius = FALLING / (1 << 3 * k);
      double[] lowest = lowest(radius);
      double off = terrain.value(lowest) - here;
      double doubt = noise + Noise.of(terrain::value, lowest);
      falls += off < -doubt ? 1 : 0;
      stays += off >= -doubt ? 1 : 0;
    }
    return falls >= SPHERES - 1
        ? Outcome.FALLS
        : stays == SPHERES ? Outcome.MINIMUM : Outcome.UNDECIDED;
  }

  /** How far 0 lies from the hull of the gradients at a distance; 0 if inside. */
  private double slope(double h) {
    List<double[]> gradients = new ArrayList<>();
    double largest = 0;
    for (double[] direction : directions) {
      double[] gradient = terrain.gradient(Linear.plus(u, h, direction));
      gradients.add(gradient);
      largest = Math.max(largest, Linear.norm(gradient));
    }
    double nearest = Linear.norm(Hull.nearest(gradients));
    return nearest > FAINT * largest ? nearest : 0;
  }

  private double[] lowest(double radius) {
    List<double[]> best =
        directions.stream()
            .sorted(Comparator.comparingDouble(d -> value(d, radius)))
            .limit(8)
            .map(d -> refined(d, radius))
            .toList();
    double[] lowest =
        best.stream().min(Comparator.comparingDouble(d -> value(d, radius))).orElseThrow();
    return Linear.plus(u, radius, lowest);
  }

  private double value(double[] direction, double radius) {
    return terrain.value(Linear.plus(u, radius, direction));
  }

  /** A lower direction nearby, by turns towards each axis that grow smaller. */
  private double[] refined(double[] from, double radius) {
    double[] direction = from;
    double least = value(direction, radius);
    double turn = 0x1p-2;
    for (int round = 0; round < ROUNDS && turn > LEAST_TURN && from.length > 1; round++) {
      boolean better = false;
      for (int i = 0; i < 2 * from.length; i++) {
        double[] turned = direction.clone();
        turned[i / 2] += i % 2 == 0 ? turn : -turn;
        turned = Linear.times(1 / Linear.norm(turned), turned);
        double value = value(turned, radius);
        if (value < least) {
          least = value;
          direction = turned;
          better = true;
        }
      }
      turn *= better ? 1 : 0.5;
    }
    return direction;
  }

  private static List<double[]> directions(int n) {
    List<double[]> directions = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        double[] axis = new double[n];
        axis[i] = sign;
        directions.add(axis);
      }
    }
    int more = n == 1 ? 0 : n <= FEW ? 128 : 32;
    for (int k = 0; k < more; k++) {
      directions.add(spread(n, k));
    }
    return directions;
  }

  /** The k-th of a sequence of directions that lie in no pattern. */
  static double[] spread(int n, int k) {
    double[] direction = new double[n];
    for (int i = 0; i < n; i++) {
      double turn = StrictMath.sqrt(2.0 + 3 * i) * (k + 1) + 0.37 * i * i;
      direction[i] = StrictMath.sin(2 * Math.PI * (turn - Math.floor(turn)));
    }
    return Linear.times(1 / Linear.norm(direction), direction);
  }
}
