package basin.spi.descent;

import basin.spi.number.Vec;
import java.util.List;
import java.util.Optional;

/**
 * An objective with a penalty.
 *
 * @param objective f
 * @param penalty what is added to it
 */
public record Penalised(Objective objective, Penalty penalty) implements Objective {
  @Override
  public double value(Vec point) {
    return objective.value(point) + penalty.value(point);
  }

  @Override
  public double gradient(Vec point, Vec gradient) {
    double value = objective.gradient(point, gradient);
    penalty.addGradient(point, gradient);
    return value + penalty.value(point);
  }

  @Override
  public int rows() {
    return objective.rows();
  }

  /** Of the objective's gradient. */
  @Override
  public List<OuterProduct> outerProducts() {
    return objective.outerProducts();
  }

  /** With a penalty it is no sum of squares. */
  @Override
  public Optional<Residuals> residuals() {
    return penalty.none() ? objective.residuals() : Optional.empty();
  }

  @Override
  public Objective whole() {
    return new Penalised(objective.whole(), penalty);
  }

  @Override
  public SecondDerivatives secondDerivatives() {
    return objective.secondDerivatives();
  }

  @Override
  public void hessianProducts(Vec point, List<Vec> directions, List<Vec> products) {
    objective.hessianProducts(point, directions, products);
    for (int i = 0; i < products.size(); i++) {
      penalty.addHessianProduct(point, directions.get(i), products.get(i));
    }
  }

  /** A penalty is taken as it is, its Hessian being no less than its Gauss–Newton matrix. */
  @Override
  public void gaussNewtonProducts(Vec point, List<Vec> directions, List<Vec> products) {
    objective.gaussNewtonProducts(point, directions, products);
    for (int i = 0; i < products.size(); i++) {
      penalty.addHessianProduct(point, directions.get(i), products.get(i));
    }
  }
}
