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
 * Dixon and Price's function: a chain of bent valleys, with two equally good minima.
 *
 * <pre>f(x) = (x₁ − 1)² + Σᵢ₌₂ⁿ i (2xᵢ² − xᵢ₋₁)²</pre>
 */
@Doc("Dixon and Price's function: a chain of bent valleys, with two equally good minima.")
@Formula("f(x) = (x₁ − 1)² + Σᵢ₌₂ⁿ i (2xᵢ² − xᵢ₋₁)²")
@Source(
    "Dixon and Price 1989, The truncated Newton method for sparse unconstrained optimisation using"
        + " automatic differentiation")
public record DixonPrice(
    @Doc("how many coordinates n") @Default("2") @Range(from = 1) int dimension,
    @Doc(
            "where a run starts; repeats until every coordinate has a number; empty: anywhere in"
                + " [−10, 10]ⁿ, by the trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Bounded {

  /** Copies the start point, after a look at its length. */
  public DixonPrice {
    start = StartPoint.checked(start, dimension);
  }

  /** 2xᵢ² − xᵢ₋₁, i from 1. */
  private static double off(Vec x, int i) {
    return 2 * x.get(i) * x.get(i) - x.get(i - 1);
  }

  @Override
  public double value(Vec x) {
    double sum = (x.get(0) - 1) * (x.get(0) - 1);
    for (int i = 1; i < dimension; i++) {
      sum += (i + 1) * off(x, i) * off(x, i);
    }
    return sum;
  }

  @Override
  public void gradient(Vec x, Vec gradient) {
    gradient.fill(0).set(0, 2 * (x.get(0) - 1));
    for (int i = 1; i < dimension; i++) {
      double pull = 2 * (i + 1) * off(x, i);
      gradient.set(i - 1, gradient.get(i - 1) - pull);
      gradient.set(i, pull * 4 * x.get(i));
    }
  }

  @Override
  public boolean hessian(Vec x, Matrix hessian) {
    hessian.all().fill(0);
    hessian.set(0, 0, 2);
    for (int i = 1; i < dimension; i++) {
      double here = x.get(i);
      double weight = 2 * (i + 1);
      hessian.set(i - 1, i - 1, hessian.get(i - 1, i - 1) + weight);
      hessian.set(i - 1, i, -weight * 4 * here).set(i, i - 1, -weight * 4 * here);
      hessian.set(i, i, weight * (16 * here * here + 4 * off(x, i)));
    }
    return true;
  }

  @Override
  public Interval domain(int i) {
    return Interval.within(10);
  }

  @Override
  public List<double[]> minima() {
    double[] minimum = new double[dimension];
    minimum[0] = 1;
    for (int i = 1; i < dimension; i++) {
      minimum[i] = Math.sqrt(minimum[i - 1] / 2);
    }
    double[] other = minimum.clone();
    other[dimension - 1] *= -1;
    return dimension == 1 ? List.of(minimum) : List.of(minimum, other);
  }
}
