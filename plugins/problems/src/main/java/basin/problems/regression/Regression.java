package basin.problems.regression;

import basin.spi.descent.Residuals;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import java.util.List;
import java.util.Optional;

/**
 * f(b) = Σ (model(b, xᵢ) − yᵢ)² with exact derivatives, in double whatever the vectors are.
 *
 * @param model what is predicted
 * @param start where a run starts
 * @param rows response first, then predictors
 */
record Regression(Model model, double[] start, List<double[]> rows) implements Surface {
  @Override
  public int dimension() {
    return start.length;
  }

  @Override
  public double value(Vec b) {
    Taylor[] parameters = parameters(b, 0);
    double sum = 0;
    for (double[] row : rows) {
      double residual = residual(parameters, row).value();
      sum += residual * residual;
    }
    return sum;
  }

  @Override
  public void gradient(Vec b, Vec gradient) {
    Taylor[] parameters = parameters(b, 1);
    double[] slope = new double[start.length];
    for (double[] row : rows) {
      Taylor residual = residual(parameters, row);
      for (int i = 0; i < slope.length; i++) {
        slope[i] += 2 * residual.value() * residual.slope(i);
      }
    }
    gradient.set(slope);
  }

  @Override
  public boolean hessian(Vec b, Matrix hessian) {
    Taylor[] parameters = parameters(b, 2);
    double[][] bends = new double[start.length][start.length];
    for (double[] row : rows) {
      Taylor residual = residual(parameters, row);
      for (int i = 0; i < bends.length; i++) {
        for (int j = 0; j < bends.length; j++) {
          bends[i][j] +=
              2 * (residual.slope(i) * residual.slope(j) + residual.value() * residual.bend(i, j));
        }
      }
    }
    for (int i = 0; i < bends.length; i++) {
      hessian.row(i).set(bends[i]);
    }
    return true;
  }

  @Override
  public Optional<Residuals> residuals() {
    return Optional.of(new Errors());
  }

  @Override
  public void start(Vec b, RandomStream random) {
    b.set(start);
  }

  private Taylor[] parameters(Vec b, int order) {
    Taylor[] parameters = new Taylor[start.length];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = Taylor.parameter(b.get(i), i, parameters.length, order);
    }
    return parameters;
  }

  private Taylor residual(Taylor[] parameters, double[] row) {
    double[] predictors = new double[row.length - 1];
    System.arraycopy(row, 1, predictors, 0, predictors.length);
    return model.at(parameters, predictors).plus(-row[0]);
  }

  /** The predictions' errors, row by row. */
  private final class Errors implements Residuals {
    @Override
    public int count() {
      return rows.size();
    }

    @Override
    public void at(Vec point, double[] residuals) {
      Taylor[] parameters = parameters(point, 0);
      for (int r = 0; r < residuals.length; r++) {
        residuals[r] = residual(parameters, rows.get(r)).value();
      }
    }

    @Override
    public void at(Vec point, double[] residuals, double[][] jacobian) {
      Taylor[] parameters = parameters(point, 1);
      for (int r = 0; r < residuals.length; r++) {
        Taylor residual = residual(parameters, rows.get(r));
        residuals[r] = residual.value();
        for (int j = 0; j < start.length; j++) {
          jacobian[r][j] = residual.slope(j);
        }
      }
    }
  }
}
