package basin.problems.surfaces;

import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * Griewank's function: a wide bowl, covered with ripples that vanish as dimensions grow. The least
 * minimum is 0.
 *
 * <pre>f(x) = 1 + Σᵢ xᵢ²/4000 − Πᵢ cos(xᵢ/√i)</pre>
 */
@Doc("Griewank's function: a wide bowl, covered with ripples that vanish as dimensions grow.")
@Formula("f(x) = 1 + Σᵢ xᵢ²/4000 − Πᵢ cos(xᵢ/√i)")
@Source("Griewank 1981, Generalized descent for global optimization")
public record Griewank(
    @Doc("how many coordinates n") @Default("2") @Range(from = 1) int dimension,
    @Doc(
            "where a run starts; repeats until every coordinate has a number; empty: anywhere in"
                + " [−600, 600]ⁿ, by the trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Bounded {

  /** Copies the start point, after a look at its length. */
  public Griewank {
    start = StartPoint.checked(start, dimension);
  }

  @Override
  public double value(Vec x) {
    double sum = 0;
    double product = 1;
    for (int i = 0; i < dimension; i++) {
      sum += x.get(i) * x.get(i) / 4000;
      product *= ripple(x, i).value();
    }
    return 1 + sum - product;
  }

  @Override
  public void gradient(Vec x, Vec gradient) {
    double[] behind = behind(x);
    double before = 1;
    for (int i = 0; i < dimension; i++) {
      Jet ripple = ripple(x, i);
      gradient.set(i, x.get(i) / 2000 - before * behind[i + 1] * ripple.x());
      before *= ripple.value();
    }
  }

  @Override
  public boolean hessian(Vec x, Matrix hessian) {
    double[] behind = behind(x);
    double before = 1;
    for (int i = 0; i < dimension; i++) {
      Jet ripple = ripple(x, i);
      hessian.set(i, i, 1 / 2000.0 - before * behind[i + 1] * ripple.xx());
      double between = before * ripple.x();
      for (int j = i + 1; j < dimension; j++) {
        Jet other = ripple(x, j);
        double entry = -between * behind[j + 1] * other.x();
        hessian.set(i, j, entry).set(j, i, entry);
        between *= other.value();
      }
      before *= ripple.value();
    }
    return true;
  }

  /** cos(xᵢ/√i). */
  private static Jet ripple(Vec x, int i) {
    return Jet.x(x.get(i)).times(1 / Math.sqrt(i + 1.0)).cos();
  }

  /** At each coordinate the product of the ripples from there on, and 1 behind the last. */
  private double[] behind(Vec x) {
    double[] products = new double[dimension + 1];
    products[dimension] = 1;
    for (int i = dimension - 1; i >= 0; i--) {
      products[i] = products[i + 1] * ripple(x, i).value();
    }
    return products;
  }

  @Override
  public Interval domain(int i) {
    return Interval.within(600);
  }

  @Override
  public List<double[]> minima() {
    return List.of(new double[dimension]);
  }
}
