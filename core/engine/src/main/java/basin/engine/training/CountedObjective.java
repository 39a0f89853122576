package basin.engine.training;

import basin.engine.state.Saved;
import basin.spi.descent.Objective;
import basin.spi.descent.OuterProduct;
import basin.spi.descent.Residuals;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Vec;
import basin.spi.run.Effort;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * The objective an optimizer sees: whatever it asks for is counted, so that optimizers are compared
 * at equal cost; values, gradients and products apart, in rows. Each value and each gradient is one
 * evaluation besides, which budgets count; residuals are a value, and a Jacobian is a product for
 * each of its columns. What probes ask is not counted.
 */
final class CountedObjective implements Objective, Saved {
  private Objective objective;
  private Objective all = this;
  private long evaluations;
  private long valueRows;
  private long gradientRows;
  private long productRows;

  void point(Objective at) {
    objective = at;
  }

  /** What all rows come to, for optimizers that look beyond a mini-batch now and then. */
  void whole(Objective ofAllRows) {
    all = new All(ofAllRows);
  }

  long evaluations() {
    return evaluations;
  }

  Effort effort() {
    return new Effort(valueRows, gradientRows, productRows);
  }

  /** The last step's objective, for the engine itself: not counted. */
  double lossNow(Vec point) {
    return objective.value(point);
  }

  @Override
  public double value(Vec point) {
    evaluations++;
    valueRows += objective.rows();
    return objective.value(point);
  }

  @Override
  public double gradient(Vec point, Vec gradient) {
    evaluations++;
    gradientRows += objective.rows();
    return objective.gradient(point, gradient);
  }

  @Override
  public SecondDerivatives secondDerivatives() {
    return objective.secondDerivatives();
  }

  @Override
  public void hessianProducts(Vec point, List<Vec> directions, List<Vec> products) {
    productRows += (long) objective.rows() * directions.size();
    objective.hessianProducts(point, directions, products);
  }

  @Override
  public void gaussNewtonProducts(Vec point, List<Vec> directions, List<Vec> products) {
    productRows += (long) objective.rows() * directions.size();
    objective.gaussNewtonProducts(point, directions, products);
  }

  @Override
  public List<OuterProduct> outerProducts() {
    return objective.outerProducts();
  }

  @Override
  public Optional<Residuals> residuals() {
    return objective.residuals().map(CountedResiduals::new);
  }

  @Override
  public int rows() {
    return objective.rows();
  }

  /** Residuals of the step's objective. */
  private final class CountedResiduals implements Residuals {
    private final Residuals residuals;

    CountedResiduals(Residuals residuals) {
      this.residuals = residuals;
    }

    @Override
    public int count() {
      return residuals.count();
    }

    @Override
    public void at(Vec point, double[] values) {
      evaluations++;
      valueRows += rows();
      residuals.at(point, values);
    }

    @Override
    public void at(Vec point, double[] values, double[][] jacobian) {
      productRows += (long) rows() * point.length();
      residuals.at(point, values, jacobian);
    }
  }

  @Override
  public Objective whole() {
    return all;
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeLong(evaluations);
    out.writeLong(valueRows);
    out.writeLong(gradientRows);
    out.writeLong(productRows);
  }

  @Override
  public void load(DataInput in) throws IOException {
    evaluations = in.readLong();
    valueRows = in.readLong();
    gradientRows = in.readLong();
    productRows = in.readLong();
  }

  /** The objective over all rows, counted like that of the step. */
  private final class All implements Objective {
    private final Objective ofAllRows;

    All(Objective ofAllRows) {
      this.ofAllRows = ofAllRows;
    }

    @Override
    public double value(Vec point) {
      return during(() -> CountedObjective.this.value(point));
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      return during(() -> CountedObjective.this.gradient(point, gradient));
    }

    @Override
    public SecondDerivatives secondDerivatives() {
      return ofAllRows.secondDerivatives();
    }

    @Override
    public void hessianProducts(Vec point, List<Vec> directions, List<Vec> products) {
      during(
          () -> {
            CountedObjective.this.hessianProducts(point, directions, products);
            return 0;
          });
    }

    @Override
    public void gaussNewtonProducts(Vec point, List<Vec> directions, List<Vec> products) {
      during(
          () -> {
            CountedObjective.this.gaussNewtonProducts(point, directions, products);
            return 0;
          });
    }

    @Override
    public int rows() {
      return ofAllRows.rows();
    }

    /** Counts as if all rows were the step's. */
    private double during(DoubleSupplier asked) {
      Objective batch = objective;
      objective = ofAllRows;
      try {
        return asked.getAsDouble();
      } finally {
        objective = batch;
      }
    }
  }
}
