package basin.gradients.theory;

import basin.spi.network.Normalization;
import basin.spi.network.Normalization.Over;

/**
 * Numbers of several rows behind a normalisation, and the way back.
 *
 * <pre>
 * y = γ·x̂ + β,  x̂ = s·(x − μ),  s = 1/√(σ² + ε)
 * ∂L/∂x = s·(d − mean(d) − x̂·mean(d·x̂)),  d = γ·∂L/∂y
 * </pre>
 *
 * <p>Where nothing is centred, μ and mean(d) are left out.
 */
final class Normalized {
  private final Stage.Norm norm;
  private final int rows;
  private final int units;
  private final double[] standard;
  private final double[] factors;

  /**
   * Of numbers that come in.
   *
   * @param x units × rows
   */
  Normalized(Stage.Norm norm, double[] x, int rows) {
    this.norm = norm;
    this.rows = rows;
    this.units = x.length / rows;
    this.standard = x.clone();
    if (norm.how().centred()) {
      take(standard, means(standard));
    }
    double[] squares = means(products(standard, standard));
    this.factors = new double[squares.length];
    for (int g = 0; g < factors.length; g++) {
      factors[g] = 1 / Math.sqrt(squares[g] + norm.how().epsilon());
    }
    scale(standard);
  }

  /** What goes out, units × rows. */
  double[] outputs() {
    double[] y = new double[standard.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = norm.gamma(i / rows) * standard[i] + norm.beta(i / rows);
    }
    return y;
  }

  /** ∂L/∂inputs of ∂L/∂outputs. */
  double[] back(double[] gradient) {
    double[] d = new double[gradient.length];
    for (int i = 0; i < d.length; i++) {
      d[i] = norm.gamma(i / rows) * gradient[i];
    }
    double[] along = means(products(d, standard));
    if (norm.how().centred()) {
      take(d, means(d));
    }
    for (int i = 0; i < d.length; i++) {
      d[i] -= standard[i] * along[group(i)];
    }
    scale(d);
    return d;
  }

  /** Of the numbers that share μ and σ². */
  private int group(int i) {
    Normalization how = norm.how();
    return how.over() == Over.BATCH
        ? i / rows
        : i % rows * how.groups() + i / rows / (units / how.groups());
  }

  private int groups() {
    return norm.how().over() == Over.BATCH ? units : rows * norm.how().groups();
  }

  private double[] means(double[] x) {
    double[] means = new double[groups()];
    for (int i = 0; i < x.length; i++) {
      means[group(i)] += x[i];
    }
    for (int g = 0; g < means.length; g++) {
      means[g] /= x.length / means.length;
    }
    return means;
  }

  private void take(double[] x, double[] means) {
    for (int i = 0; i < x.length; i++) {
      x[i] -= means[group(i)];
    }
  }

  private void scale(double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] *= factors[group(i)];
    }
  }

  private static double[] products(double[] a, double[] b) {
    double[] products = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      products[i] = a[i] * b[i];
    }
    return products;
  }
}
