package basin.minima.slices;

import basin.curvature.LinearMap;
import basin.curvature.UpperEnd;
import basin.spi.analysis.Site;
import basin.spi.descent.Objective;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import basin.spi.slice.Cut;
import basin.spi.slice.Directions;
import basin.spi.slice.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * The directions in which the loss bends up most at the end point, one after the other; a
 * coordinate of 1 is a step as long as the weights. Their eigenvalues, with residuals that bound
 * them, are recorded.
 */
@Doc("Eigenvectors of the largest eigenvalues of the Hessian at the end point.")
@Formula("∇²L·dᵢ = λᵢ·dᵢ,  λ₁ ≥ λ₂ ≥ …,  ‖dᵢ‖ = ‖w‖")
@Source("Yao, Gholami, Keutzer and Mahoney 2020, PyHessian")
@Convention("of the training loss alone, without weight decay")
public record TopEigenvectors(
    @Doc("at most so many Hessian products for each") @Default("200") @Range(from = 1, to = 10000)
        int products)
    implements Directions {
  private static final double TOLERANCE = 1e-6;

  @Override
  public Frame frame(Site site, int ends, Cut cut) {
    Objective objective = site.landscape(0).whole();
    if (objective.secondDerivatives() == SecondDerivatives.NONE) {
      throw new IllegalArgumentException("the problem has no second derivatives");
    }
    Vec origin = site.vector(0, Rounds.END);
    int n = origin.length();
    int count = Math.min(cut.count(), n);
    double length = origin.norm() == 0 ? 1 : origin.norm();
    LinearMap hessian = LinearMap.hessian(objective, origin);
    List<Vec> vectors = new ArrayList<>();
    double[] eigenvalues = new double[count];
    double[] residuals = new double[count];
    RandomStream random = site.streams().named("start");
    for (int k = 0; k < count; k++) {
      Vec start = site.vector(n);
      for (int i = 0; i < n; i++) {
        start.set(i, random.gaussian());
      }
      without(start, vectors);
      UpperEnd end =
          UpperEnd.of(
              (x, product) -> {
                hessian.apply(x, product);
                without(product, vectors);
              },
              start,
              Math.min(products, n - k),
              TOLERANCE,
              () -> site.vector(n));
      eigenvalues[k] = end.value();
      residuals[k] = end.residual();
      vectors.add(end.vector());
    }
    vectors.forEach(vector -> vector.multiply(length));
    return Frame.around(origin, vectors, cut.reach())
        .telling("eigenvalues", eigenvalues)
        .telling("residuals", residuals);
  }

  private static void without(Vec x, List<Vec> found) {
    for (Vec known : found) {
      x.addScaled(-x.dot(known), known);
    }
  }
}
