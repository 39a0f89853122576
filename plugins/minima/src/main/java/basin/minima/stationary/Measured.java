package basin.minima.stationary;

import basin.curvature.LinearMap;
import basin.minima.terrain.Terrain;
import basin.spi.descent.Block;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Vec;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * What was descended, f, in coordinates in which every parameter is measured by its own length: u =
 * x / length. Or the same upside down, to ask of a maximum what is asked of a minimum.
 */
public final class Measured {
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
   * Each parameter by its own length.
   *
   * @param lengths of the parameters, above 0
   */
  public static Measured of(Terrain terrain, double[] lengths) {
    return new Measured(terrain, lengths, 1);
  }

  /** With every parameter measured by 1. */
  public static Measured of(Terrain terrain) {
    double[] lengths = terrain.vectors().get().toArray();
    Arrays.fill(lengths, 1);
    return of(terrain, lengths);
  }

  /**
   * Each parameter by the length of its block.
   *
   * @param byBlock length of each block's parameters, as the probe {@code end-point} records it
   */
  public static Measured byBlocks(Terrain terrain, double[] byBlock) {
    double[] lengths = terrain.vectors().get().toArray();
    for (int b = 0; b < byBlock.length; b++) {
      Block block = terrain.blocks().get(b);
      Arrays.fill(lengths, block.offset(), block.offset() + block.length(), byBlock[b]);
    }
    return of(terrain, lengths);
  }

  /** −f. */
  public Measured upsideDown() {
    return new Measured(terrain, lengths, -sign);
  }

  /** How many parameters. */
  public int dimension() {
    return lengths.length;
  }

  /** The same in the parameters' own units. */
  public Terrain terrain() {
    return terrain;
  }

  /** Whether second derivatives are exact to rounding. */
  public boolean exact() {
    return terrain.objective().secondDerivatives() == SecondDerivatives.EXACT;
  }

  /** The length of each parameter; not to be changed. */
  public double[] lengths() {
    return lengths;
  }

  /** u of a point. */
  public double[] measured(double[] x) {
    double[] u = new double[x.length];
    for (int i = 0; i < u.length; i++) {
      u[i] = x[i] / lengths[i];
    }
    return u;
  }

  /** The point of a u. */
  public double[] point(double[] u) {
    double[] x = new double[u.length];
    for (int i = 0; i < u.length; i++) {
      x[i] = u[i] * lengths[i];
    }
    return x;
  }

  /** f at a u. */
  public double value(double[] u) {
    return sign * terrain.value(moved(u));
  }

  /** ∂f/∂u. */
  public double[] gradient(double[] u) {
    terrain.objective().gradient(moved(u), slope);
    double[] gradient = slope.toArray();
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] *= sign * lengths[i];
    }
    return gradient;
  }

  /** ∂²f/∂u², symmetric. */
  public double[][] hessian(double[] u) {
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

  /** What ∂²f/∂u² at a point makes of vectors, worked out whole at once. */
  public UnaryOperator<double[]> bending(double[] u) {
    double[][] rows = hessian(u);
    return v -> Linear.times(rows, v);
  }

  /** By differences over another step, to see what they are off by. */
  public double[][] differences(double[] u, double step) {
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
  public double[] product(double[] u, double[] v) {
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
