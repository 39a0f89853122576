package basin.minima.certificate;

import basin.minima.stationary.Linear;
import basin.minima.stationary.Measured;
import basin.minima.stationary.Noise;
import java.util.List;

/**
 * What {@link Kink} looks for, by products alone and along a few directions: whether f is twice
 * differentiable at a point.
 */
final class Crease {
  private static final int LOOKS = 6;
  private static final double WIDE = 0x1p-18;
  private static final double CLOSE = 0x1p-26;
  private static final double SMOOTH = 0.9;
  private static final double JUMP = 0x1p-10;

  private final Measured terrain;
  private final double[] u;
  private final double[] gradient;

  Crease(Measured terrain, double[] u) {
    this.terrain = terrain;
    this.u = u;
    this.gradient = terrain.gradient(u);
  }

  /** Whether one was met. */
  boolean there() {
    if (!Double.isFinite(terrain.value(u)) || !Double.isFinite(Linear.norm(gradient))) {
      return true;
    }
    for (int look = 0; look < LOOKS; look++) {
      double[] direction = Kink.spread(u.length, look);
      double[] bent = terrain.product(u, direction);
      if (slopeJumps(direction, bent) || bendJumps(direction, bent)) {
        return true;
      }
    }
    return false;
  }

  private boolean slopeJumps(double[] direction, double[] bent) {
    double far = off(direction, WIDE, bent);
    double near = off(direction, CLOSE, bent);
    double power = StrictMath.log(far / near) / StrictMath.log(WIDE / CLOSE);
    double size = Linear.norm(bent);
    double rounding = 16 * size * Math.ulp(Linear.norm(u)) + 4 * size * CLOSE;
    return near > rounding && power < SMOOTH && near > 16 * noise(direction);
  }

  /** ‖∇f(u + h·d) − ∇f(u) − h·H·d‖. */
  private double off(double[] direction, double h, double[] bent) {
    double[] change = Linear.minus(terrain.gradient(Linear.plus(u, h, direction)), gradient);
    return Linear.norm(Linear.plus(change, -h, bent));
  }

  /** How far rounding moves a gradient nearby. */
  private double noise(double[] direction) {
    double[] there = Linear.plus(u, CLOSE, direction);
    double along = 0;
    for (double[] seen : List.of(direction, Kink.spread(u.length, LOOKS))) {
      along = Math.max(along, Noise.of(v -> Linear.dot(seen, terrain.gradient(v)), there));
    }
    double here = Math.ulp(Linear.norm(terrain.gradient(there)));
    return Math.max(along, here) * Math.sqrt(u.length);
  }

  private boolean bendJumps(double[] direction, double[] bent) {
    double[] beyond = terrain.product(Linear.plus(u, WIDE, direction), direction);
    double[] close = terrain.product(Linear.plus(u, CLOSE, direction), direction);
    double near = Linear.largest(Linear.minus(close, bent));
    return near > JUMP * Linear.largest(beyond)
        && near > Linear.largest(Linear.minus(beyond, bent)) / 2
        && !narrow(direction, bent, beyond);
  }

  /** Whether f bends much here alone. */
  private boolean narrow(double[] direction, double[] bent, double[] beyond) {
    double[] before = terrain.product(Linear.plus(u, -WIDE, direction), direction);
    return JUMP * Linear.largest(bent) > Math.max(Linear.largest(beyond), Linear.largest(before));
  }
}
