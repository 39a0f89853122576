package basin.minima.certificate;

import basin.minima.stationary.Linear;
import basin.minima.stationary.Measured;
import basin.minima.stationary.Noise;
import basin.minima.stationary.Shape;

/**
 * f above the directions in which it does not bend, minimised over all others: what decides where
 * second derivatives do not (the splitting lemma, Gromoll and Meyer 1969).
 *
 * <pre>φ(z) = min over y of f(u + Z·z + Y·y)</pre>
 *
 * <p>The point is a minimum of f exactly if 0 is one of φ.
 */
final class Reduced {
  private static final int STEPS = 25;
  private static final double SETTLED = 1e-7;

  private final Measured terrain;
  private final double[] origin;
  private final double[][] flat;
  private final double[][] bent;

  /**
   * @param flat Z, rows of length 1, orthogonal
   */
  Reduced(Measured terrain, double[] origin, double[][] flat) {
    this(terrain, origin, flat, Shape.complement(flat, origin.length));
  }

  private Reduced(Measured terrain, double[] origin, double[][] flat, double[][] bent) {
    this.terrain = terrain;
    this.origin = origin;
    this.flat = flat;
    this.bent = bent;
  }

  /** The same over fewer directions, the others being held still. */
  Reduced within(double[][] fewer) {
    return new Reduced(terrain, origin, fewer, bent);
  }

  int dimension() {
    return flat.length;
  }

  /**
   * A value of φ.
   *
   * @param z where
   * @param point u of it
   * @param value φ(z)
   * @param slope its gradient by z
   * @param left how much f could still fall over y
   * @param leaning how far the slope is off for that
   */
  record Spot(
      double[] z, double[] point, double value, double[] slope, double left, double leaning) {}

  /**
   * φ(z); null where the minimum over y is lost sight of.
   *
   * @param near where to look for it from; null for the origin
   */
  Spot at(double[] z, Spot near) {
    double[] u = Linear.plus(origin, 1, Linear.combined(flat, z, origin.length));
    if (near != null) {
      double[] across = Linear.times(bent, Linear.minus(near.point, origin));
      u = Linear.plus(u, 1, Linear.combined(bent, across, origin.length));
    }
    double before = Double.POSITIVE_INFINITY;
    double left = 0;
    double leaning = 0;
    for (int i = 0; i < STEPS && bent.length > 0; i++) {
      double[] slope = Linear.times(bent, terrain.gradient(u));
      double[][] hessian = terrain.hessian(u);
      double[] step = Cholesky.solve(across(hessian), slope);
      if (step == null) {
        return null;
      }
      double length = Linear.largest(step);
      if (!(length < 1)) {
        return null;
      }
      if (length == 0 || length >= before / 2 && length <= SETTLED) {
        double[] rest = Linear.combined(bent, step, origin.length);
        left = Math.abs(Linear.dot(slope, step));
        leaning = Linear.norm(Linear.times(flat, Linear.times(hessian, rest)));
        break;
      }
      if (i == STEPS - 1) {
        return null;
      }
      before = length;
      u = Linear.plus(u, -1, Linear.combined(bent, step, origin.length));
    }
    double value = terrain.value(u);
    return Double.isFinite(value)
        ? new Spot(z, u, value, Linear.times(flat, terrain.gradient(u)), left, leaning)
        : null;
  }

  private double[][] across(double[][] hessian) {
    int p = bent.length;
    double[][] part = new double[p][p];
    for (int i = 0; i < p; i++) {
      double[] row = Linear.times(hessian, bent[i]);
      for (int j = 0; j < p; j++) {
        part[i][j] = Linear.dot(row, bent[j]);
      }
    }
    return part;
  }

  /** How far rounding moves φ at a spot. */
  double noise(Spot spot) {
    return Noise.of(terrain::value, spot.point) + 2 * spot.left;
  }

  /** How far rounding moves the slope of φ along a direction. */
  double noise(Spot spot, double[] direction) {
    double[] along = Linear.combined(flat, direction, origin.length);
    return Noise.of(v -> Linear.dot(along, terrain.gradient(v)), spot.point) + 2 * spot.leaning;
  }
}
