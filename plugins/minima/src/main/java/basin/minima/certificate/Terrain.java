package basin.minima.certificate;

import basin.spi.descent.Objective;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What was descended, f, in coordinates in which every parameter is measured by its own length: u =
 * x / length. Or the same upside down, to ask of a maximum what is asked of a minimum.
 */
final class Terrain {
  /** Columns of a Hessian that are worked out at once. */
  private static final int SOME = 64;

  /** Central differences of a gradient balance truncation and rounding here. */
  private static final double STEP = 0x1p-17;

  private final Objective objective;
  private final IntFunction<Vec> vectors;
  private final double[] lengths;
  private final double sign;
  private final Vec point;
  private final Vec slope;

  private Terrain(Objective objective, IntFunction<Vec> vectors, double[] lengths, double sign) {
    this.objective = objective;
    this.vectors = vectors;
    this.lengths = lengths;
    this.sign = sign;
    this.point = vectors.apply(lengths.length);
    this.slope = vectors.apply(lengths.length);
  }

  /**
   * @param vectors makes float64 vectors of a length
   * @param lengths of the parameters, above 0
   */
  static Terrain of(Objective objective, IntFunction<Vec> vectors, double[] lengths) {
    return new Terrain(objective, vectors, lengths, 1);
  }

  /** −f. */
  Terrain upsideDown() {
    return new Terrain(objective, vectors, lengths, -sign);
  }

  int dimension() {
    return lengths.length;
  }

  /** Whether second derivatives are exact to rounding. */
  boolean exact() {
    return objective.secondDerivatives() == SecondDerivatives.EXACT;
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
    return sign * objective.value(moved(u));
  }

  /** ∂f/∂u. */
  double[] gradient(double[] u) {
    objective.gradient(moved(u), slope);
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
    int n = u.length;
    moved(u);
    double[][] rows = new double[n][];
    List<Vec> axes = new ArrayList<>();
    List<Vec> columns = new ArrayList<>();
    for (int i = 0; i < Math.min(SOME, n); i++) {
      axes.add(vectors.apply(n));
      columns.add(vectors.apply(n));
    }
    for (int from = 0; from < n; from += SOME) {
      int count = Math.min(SOME, n - from);
      for (int i = 0; i < count; i++) {
        axes.get(i).fill(0).set(from + i, 1);
      }
      objective.hessianProducts(point, axes.subList(0, count), columns.subList(0, count));
      for (int i = 0; i < count; i++) {
        rows[from + i] = scaled(columns.get(i).toArray(), lengths[from + i]);
      }
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
    Vec direction = vectors.apply(v.length);
    for (int i = 0; i < v.length; i++) {
      direction.set(i, v[i] * lengths[i]);
    }
    objective.hessianProduct(point, direction, slope);
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
