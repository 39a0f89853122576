package basin.engine.surface;

import basin.engine.number.Arithmetic;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Surface;
import java.util.List;

/**
 * Second derivatives of a surface, in float64: by its own formula, or by central differences of its
 * gradient.
 *
 * <pre>H·v ≈ (∇f(x + hv) − ∇f(x − hv)) / 2h    h = 2⁻¹⁷ · max(1, ‖x‖)/‖v‖</pre>
 */
final class SurfaceCurvature {
  /** Beyond that a matrix does not fit into memory. */
  private static final int MOST = 4096;

  private static final double STEP = 0x1p-17;

  private final Surface surface;
  private final Arithmetic numbers = Arithmetic.of(Precision.FLOAT64);
  private final Vec x;
  private final Matrix hessian; // null if the surface does not know it

  SurfaceCurvature(Surface surface) {
    this.surface = surface;
    this.x = vec();
    this.hessian = known();
  }

  private Matrix known() {
    if (surface.dimension() > MOST) {
      return null;
    }
    Matrix matrix = numbers.matrix(surface.dimension(), surface.dimension());
    return surface.hessian(x, matrix) ? matrix : null;
  }

  SecondDerivatives kind() {
    return hessian == null ? SecondDerivatives.DIFFERENCES : SecondDerivatives.EXACT;
  }

  void products(Vec point, List<Vec> directions, List<Vec> products) {
    x.set(point);
    if (hessian != null) {
      surface.hessian(x, hessian);
    }
    Vec direction = vec();
    Vec product = vec();
    for (int i = 0; i < directions.size(); i++) {
      direction.set(directions.get(i));
      if (hessian == null) {
        differences(direction, product);
      } else {
        column(product).product(hessian, column(direction));
      }
      products.get(i).set(product);
    }
  }

  private void differences(Vec direction, Vec product) {
    double norm = direction.norm();
    if (norm == 0) {
      product.fill(0);
      return;
    }
    double h = STEP * Math.max(1, x.norm()) / norm;
    Vec behind = vec();
    surface.gradient(vec().set(x).addScaled(h, direction), product);
    surface.gradient(vec().set(x).addScaled(-h, direction), behind);
    product.subtract(behind).divide(2 * h);
  }

  private Matrix column(Vec vec) {
    return numbers.view(vec, 0, vec.length(), 1);
  }

  private Vec vec() {
    return numbers.vec(surface.dimension());
  }
}
