package basin.engine.example;

import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import basin.spi.number.Vec;

/** The mean over rows of Σ (p − t)². */
public record Squares() implements Loss {
  @Override
  public void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
    for (int r = 0; r < targets.rows(); r++) {
      double sum = 0;
      for (int c = 0; c < targets.columns(); c++) {
        double error = predictions.get(r, c) - targets.get(r, c);
        sum += error * error;
      }
      losses.set(r, sum);
    }
  }

  @Override
  public void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
    for (int r = 0; r < targets.rows(); r++) {
      for (int c = 0; c < targets.columns(); c++) {
        gradient.set(r, c, 2 * (predictions.get(r, c) - targets.get(r, c)) / targets.rows());
      }
    }
  }
}
