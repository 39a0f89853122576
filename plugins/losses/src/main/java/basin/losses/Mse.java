package basin.losses;

import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;

/** Mean squared error. */
@Doc("Mean squared error.")
@Formula("L = (1/n)Σ(y − t)²    ∂L/∂y = (2/n)(y − t)")
@Convention("n counts all entries, rows × outputs, and there is no factor ½ (PyTorch, Keras)")
public record Mse() implements Loss {
  @Override
  public double value(Matrix predictions, Matrix targets) {
    Vec y = predictions.all();
    Vec t = targets.all();
    double sum = 0;
    for (int i = 0; i < y.length(); i++) {
      double error = y.get(i) - t.get(i);
      sum += error * error;
    }
    return sum / y.length();
  }

  @Override
  public double gradient(Matrix predictions, Matrix targets, Matrix gradient) {
    Vec error = gradient.all().set(predictions.all()).subtract(targets.all());
    double loss = error.dot(error) / error.length();
    error.multiply(2.0 / error.length());
    return loss;
  }
}
