package basin.losses;

import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** Mean squared error. */
@Doc("Mean squared error.")
@Formula("L = (1/n)Σ(y − t)²    ∂L/∂y = (2/n)(y − t)")
@Source("Gauss 1809, Theoria motus corporum coelestium")
@Convention("n counts all entries, rows × outputs, and there is no factor ½ (PyTorch, Keras)")
public record Mse() implements Loss {
  @Override
  public void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
    Matrix error = scratch.like(predictions);
    error.all().set(predictions.all()).subtract(targets.all());
    meanSquares(error, losses);
  }

  @Override
  public void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
    Vec error = gradient.all().set(predictions.all()).subtract(targets.all());
    error.multiply(2.0 / error.length());
  }

  @Override
  public void lossesAndGradient(
      Matrix predictions, Matrix targets, Vec losses, Matrix gradient, Scratch scratch) {
    Vec error = gradient.all().set(predictions.all()).subtract(targets.all());
    meanSquares(gradient, losses);
    error.multiply(2.0 / error.length());
  }

  @Override
  public double squares(int outputs) {
    return 1.0 / outputs;
  }

  private static void meanSquares(Matrix error, Vec losses) {
    error.rowDots(error, losses);
    if (error.columns() > 1) {
      losses.divide(error.columns());
    }
  }
}
