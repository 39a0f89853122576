package basin.minima.terrain;

import basin.curvature.Hessian;
import basin.curvature.Lengths;
import basin.curvature.Spectrum;
import basin.curvature.Surroundings;
import basin.spi.descent.Block;
import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import java.util.List;
import java.util.function.Supplier;

/**
 * An objective, and what it takes to see how it bends.
 *
 * @param objective whose value, gradient and second derivatives are asked for
 * @param blocks of its parameters
 * @param vectors makes float64 vectors of zeros like its points
 */
public record Terrain(Objective objective, List<Block> blocks, Supplier<Vec> vectors) {
  /** A copy. */
  public Vec copy(Vec point) {
    return vectors.get().set(point);
  }

  /** f at a point. */
  public double value(Vec point) {
    return objective.value(point);
  }

  /** Value, gradient and Hessian at a copy of a point. */
  public SecondOrder at(Vec point) {
    Vec here = copy(point);
    Vec gradient = vectors.get();
    double value = objective.gradient(here, gradient);
    Hessian hessian = hessian(here, gradient, gradient);
    return new SecondOrder(here, value, gradient, Spectrum.of(hessian.rows()), hessian.exact());
  }

  /**
   * The Hessian at a point.
   *
   * @param far the gradient at a point where its terms do not cancel
   */
  public Hessian hessian(Vec point, Vec gradient, Vec far) {
    Lengths lengths = Lengths.of(point, point, blocks);
    double[] terms = Surroundings.terms(gradient, far);
    return Hessian.of(objective, point, gradient, lengths, terms, vectors);
  }
}
