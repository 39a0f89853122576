package basin.optimizers.wrappers;

import basin.spi.descent.Objective;
import basin.spi.descent.OuterProduct;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Vec;
import java.util.List;

/**
 * The objective as an optimizer inside of another sees it: the one gradient of its step is what the
 * other makes of it. All else is the objective's own.
 */
public final class ChangedGradient implements Objective {
  private final Change change;
  private Objective objective;
  private boolean taken;

  /** What becomes of a gradient. */
  @FunctionalInterface
  public interface Change {
    /** The objective's value at the point, and in {@code gradient} what is to be followed. */
    double gradient(Objective objective, Vec point, Vec gradient);
  }

  /** A change that is the same in every step. */
  public ChangedGradient(Change change) {
    this.change = change;
  }

  /** The objective of another step. */
  public ChangedGradient of(Objective objective) {
    this.objective = objective;
    this.taken = false;
    return this;
  }

  @Override
  public double gradient(Vec point, Vec gradient) {
    if (taken) {
      throw new IllegalStateException(
          "an optimizer inside of another takes a second gradient in its step, and says in"
              + " evaluatesAgain() that it does not");
    }
    taken = true;
    return change.gradient(objective, point, gradient);
  }

  @Override
  public double value(Vec point) {
    return objective.value(point);
  }

  @Override
  public SecondDerivatives secondDerivatives() {
    return objective.secondDerivatives();
  }

  @Override
  public void hessianProducts(Vec point, List<Vec> directions, List<Vec> products) {
    objective.hessianProducts(point, directions, products);
  }

  @Override
  public void gaussNewtonProducts(Vec point, List<Vec> directions, List<Vec> products) {
    objective.gaussNewtonProducts(point, directions, products);
  }

  @Override
  public List<OuterProduct> outerProducts() {
    return objective.outerProducts();
  }

  @Override
  public int rows() {
    return objective.rows();
  }

  /** With the gradient as it is. */
  @Override
  public Objective whole() {
    return objective.whole();
  }
}
