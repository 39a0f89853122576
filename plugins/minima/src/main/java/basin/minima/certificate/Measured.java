package basin.minima.certificate;

import basin.curvature.LinearMap;
import basin.minima.terrain.Terrain;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Vec;

/**
 * What was descended, f, in coordinates in which every parameter is measured by its own length: u =
 * x / length. Or the same upside down, to ask of a maximum what is asked of a minimum.
 */
final class Measured {
  /** Central differences of a gradient balance truncation and rounding here. */
  private static final double STEP = 0x1p-17;

  private final Terrain terrain;
  private final double[] lengths;
  private final double sign;
  private final Vec point;
  private final Vec slope;

  private Measured(Terrain terrain, double[] lengths, double sign) {
    this.terrain = terrain;
    this.lengths = lengths;
    this.sign = sign;
    this.point = terrain.vectors().get();
    this.slope = terrain.vectors().get();
  }

  /**
   * @param lengths of the parameters, above 0
   */
  static Measured of(Terrain terrain, double[] lengths) {
    return new Measured(terrain, lengths, 1);
  }

  /** −f. */
  Measured upsideDown() {
    return new Measured(terrain, lengths, -sign);
  }

  int dimension() {
    return lengths.length;
  }

  /** Whether second derivatives are exact to rounding. */
  boolean exact() {
    return terrain.objective().secondDerivatives() == SecondDerivatives.EXACT;
  }

  double[] lengths() {
    return lengths;
  }

  /** u of a point. */
  double[] measured(double[] x) {
    double[] u = new double[x.length];
    for (int i = 0; i < u.length; i++) {
      u[i] = x[i] / lengths[i];
    }
    return u;
  }

  /** The point of a u. */
  double[] point(double[] u) {
    double[] x = new double[u.length];
    for (int i = 0; i < u.length; i++) {
      x[i] = u[i] * lengths[i];
    }
    return x;
  }

  double value(double[] u) {
    return sign * terrain.value(moved(u));
  }

  /** ∂f/∂u. */
  double[] gradient(double[] u) {
    terrain.objective().gradient(moved(u), slope);
    double[] gradient = slope.toArray();
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] *= sign * lengths[i];
    }
    return gradient;
  }

  /** ∂²f/∂u², symmetric. */
  double[][] hessian(double[] u) {
    double[][] rows = exact() ? products(u) : differences(u, STEP);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < i; j++) {
        double mean = rows[i][j] / 2 + rows[j][i] / 2;
        rows[i][j] = mean;
        rows[j][i] = mean;
      }
    }
    return rows;
  }

  private double[][] products(double[] u) {
    LinearMap hessian = LinearMap.hessian(terrain.objective(), moved(u));
    double[][] rows = hessian.rows(u.length, terrain.vectors());
    for (int i = 0; i < rows.length; i++) {
      scaled(rows[i], lengths[i]);
    }
    return rows;
  }

  /** By differences over another step, to see what they are off by. */
  double[][] differences(double[] u, double step) {
    double[][] rows = new double[u.length][];
    for (int j = 0; j < u.length; j++) {
      double[] there = u.clone();
      there[j] = u[j] + step;
      double right = there[j];
      double[] forward = gradient(there);
      there[j] = u[j] - step;
      double[] backward = gradient(there);
      double width = right - there[j];
      rows[j] = Linear.times(1 / width, Linear.minus(forward, backward));
    }
    return rows;
  }

  private double[] scaled(double[] column, double length) {
    for (int i = 0; i < column.length; i++) {
      column[i] *= sign * length * lengths[i];
    }
    return column;
  }

  /** ∂²f/∂u²·v, of an objective that has exact second derivatives. */
  double[] product(double[] u, double[] v) {
    moved(u);
    Vec direction = terrain.vectors().get();
    for (int i = 0; i < v.length; i++) {
      direction.set(i, v[i] * lengths[i]);
    }
    terrain.objective().hessianProduct(point, direction, slope);
    double[] product = slope.toArray();
    for (int i = 0; i < product.length; i++) {
      product[i] *= sign * lengths[i];
    }
    return product;
  }

  private Vec moved(double[] u) {
    for (int i = 0; i < u.length; i++) {
      point.set(i, u[i] * lengths[i]);
    }
    return point;
  }
}
