package basin.problems.surfaces;

import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * The smooth convex function on which gradient descent is slowest: after N steps of 1/L from the
 * distance R its value is exactly LR²/(4N + 2), and on no other is it larger.
 *
 * <pre>
 * f(x) = s|x| − s²/(2L)   where |x| ≥ s/L,   else ½Lx²    s = LR/(2N + 1)    x₀ = R
 * </pre>
 */
@Doc("The smooth convex function on which gradient descent is slowest.")
@Formula("f(x) = s|x| − s²/(2L) where |x| ≥ s/L, else ½Lx²,  s = LR/(2N + 1)")
@Source("Drori and Teboulle 2014, Performance of first-order methods, theorem 3.2")
public record HuberWorstCase(
    @Doc("largest curvature L") @Default("1") @Range(above = 0) double smoothness,
    @Doc("distance R from the start to the minimum") @Default("1") @Range(above = 0)
        double distance,
    @Doc("steps N after which it is the worst") @Default("10") @Range(from = 0) int steps)
    implements Surface {

  private double slope() {
    return smoothness * distance / (2.0 * steps + 1);
  }

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public double value(Vec x) {
    double far = Math.abs(x.get(0));
    double slope = slope();
    return far >= slope / smoothness
        ? slope * far - slope * slope / (2 * smoothness)
        : smoothness * far * far / 2;
  }

  @Override
  public void gradient(Vec x, Vec gradient) {
    double slope = slope();
    gradient.set(0, Math.max(-slope, Math.min(smoothness * x.get(0), slope)));
  }

  @Override
  public boolean hessian(Vec x, Matrix hessian) {
    hessian.set(0, 0, Math.abs(x.get(0)) >= slope() / smoothness ? 0 : smoothness);
    return true;
  }

  @Override
  public void start(Vec x, RandomStream random) {
    x.set(0, distance);
  }

  @Override
  public List<double[]> minima() {
    return List.of(new double[] {0});
  }
}
