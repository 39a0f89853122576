package basin.engine.example;

import basin.spi.network.Loss;
import basin.spi.number.Matrix;

/** The mean over rows of Σ (p − t)². */
public record Squares() implements Loss {
  @Override
  public double value(Matrix predictions, Matrix targets) {
    double sum = 0;
    for (int r = 0; r < targets.rows(); r++) {
      for (int c = 0; c < targets.columns(); c++) {
        double error = predictions.get(r, c) - targets.get(r, c);
        sum += error * error;
      }
    }
    return sum / targets.rows();
  }

  @Override
  public double gradient(Matrix predictions, Matrix targets, Matrix gradient) {
    for (int r = 0; r < targets.rows(); r++) {
      for (int c = 0; c < targets.columns(); c++) {
        gradient.set(r, c, 2 * (predictions.get(r, c) - targets.get(r, c)) / targets.rows());
      }
    }
    return value(predictions, targets);
  }
}
