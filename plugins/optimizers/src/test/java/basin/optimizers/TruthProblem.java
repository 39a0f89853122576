package basin.optimizers;

import basin.engine.descent.RunSpace;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.state.RunState;
import basin.spi.descent.Objective;
import basin.spi.descent.Residuals;
import basin.spi.descent.SecondDerivatives;
import basin.spi.descent.Space;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A reference's objective on points as Basin lays them out, in float64.
 *
 * @param function of parameters in the reference's order
 * @param layout of the points
 */
record TruthProblem(TruthObjective function, TruthLayout layout) implements Objective {
  static TruthProblem of(JsonNode objective) {
    return new TruthProblem(TruthObjective.of(objective), TruthLayout.of(objective));
  }

  /** A space for one run. */
  Space space() {
    Arithmetic arithmetic = Arithmetic.of(Precision.FLOAT64);
    return new RunSpace(
        layout.blocks(),
        layout.places().length,
        arithmetic,
        new RunState(arithmetic, new SeededStreams(0)));
  }

  @Override
  public double value(Vec point) {
    double[] x = layout.taken(point.toArray());
    return function.at(x, new double[x.length]);
  }

  @Override
  public double gradient(Vec point, Vec gradient) {
    double[] x = layout.taken(point.toArray());
    double[] slope = new double[x.length];
    double value = function.at(x, slope);
    gradient.set(layout.placed(slope));
    return value;
  }

  @Override
  public SecondDerivatives secondDerivatives() {
    return SecondDerivatives.EXACT;
  }

  @Override
  public void hessianProducts(Vec point, List<Vec> directions, List<Vec> products) {
    double[][] hessian = function.hessian(layout.taken(point.toArray()));
    for (int d = 0; d < directions.size(); d++) {
      double[] direction = layout.taken(directions.get(d).toArray());
      double[] product = new double[direction.length];
      for (int i = 0; i < product.length; i++) {
        for (int j = 0; j < product.length; j++) {
          product[i] += hessian[i][j] * direction[j];
        }
      }
      products.get(d).set(layout.placed(product));
    }
  }

  /** Asked for where there are some. */
  @Override
  public Optional<Residuals> residuals() {
    return Optional.of(new Parts());
  }

  private final class Parts implements Residuals {
    @Override
    public int count() {
      return function.residuals(new double[layout.places().length]).length;
    }

    @Override
    public void at(Vec point, double[] residuals) {
      double[] own = function.residuals(layout.taken(point.toArray()));
      System.arraycopy(own, 0, residuals, 0, own.length);
    }

    @Override
    public void at(Vec point, double[] residuals, double[][] jacobian) {
      at(point, residuals);
      double[][] own = function.jacobian(layout.taken(point.toArray()));
      for (int i = 0; i < own.length; i++) {
        System.arraycopy(layout.placed(own[i]), 0, jacobian[i], 0, jacobian[i].length);
      }
    }
  }
}
