package basin.problems.quadratics;

import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Box;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;
import java.util.Optional;

/**
 * Nesterov's worst function: from 0, a method that sees gradients alone has k coordinates other
 * than 0 after k steps at most, and so is no closer than some 3L‖x*‖²/(32(k + 1)²) to the least
 * value while 2k + 1 ≤ n.
 *
 * <pre>
 * f(x) = L/4 · (½(x₁² + Σᵢ (xᵢ − xᵢ₊₁)² + xₙ²) − x₁)    x*ᵢ = 1 − i/(n + 1)    f* = −Ln/(8(n + 1))
 * </pre>
 */
@Doc("Nesterov's worst function: no method that sees gradients alone is fast on it.")
@Formula("f(x) = L/4 · (½(x₁² + Σᵢ (xᵢ − xᵢ₊₁)² + xₙ²) − x₁)")
@Source("Nesterov 2004, Introductory Lectures on Convex Optimization, theorem 2.1.7")
public record NesterovWorst(
    @Doc("bound L of the curvature") @Default("1") @Range(above = 0) double smoothness,
    @Doc("how many coordinates n") @Default("101") @Range(from = 1) int dimension)
    implements Surface {

  @Override
  public double value(Vec x) {
    double sum = 0;
    double before = 0; // x₀ and xₙ₊₁ count as 0
    for (int i = 0; i < dimension; i++) {
      double here = x.get(i);
      sum += (before - here) * (before - here);
      before = here;
    }
    sum += before * before;
    return smoothness / 4 * (sum / 2 - x.get(0));
  }

  @Override
  public void gradient(Vec x, Vec gradient) {
    for (int i = 0; i < dimension; i++) {
      double before = i == 0 ? 1 : x.get(i - 1);
      double after = i == dimension - 1 ? 0 : x.get(i + 1);
      gradient.set(i, smoothness / 4 * (2 * x.get(i) - before - after));
    }
  }

  @Override
  public boolean hessian(Vec x, Matrix hessian) {
    hessian.all().fill(0);
    for (int i = 0; i < dimension; i++) {
      hessian.set(i, i, smoothness / 2);
      if (i > 0) {
        hessian.set(i, i - 1, -smoothness / 4);
        hessian.set(i - 1, i, -smoothness / 4);
      }
    }
    return true;
  }

  @Override
  public void start(Vec x, RandomStream random) {
    x.fill(0);
  }

  @Override
  public Optional<Box> view() {
    return dimension == 2 ? Optional.of(new Box(-0.5, 1.5, -0.5, 1.5)) : Optional.empty();
  }

  @Override
  public List<double[]> minima() {
    double[] minimum = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      minimum[i] = 1 - (i + 1) / (dimension + 1.0);
    }
    return List.of(minimum);
  }
}
