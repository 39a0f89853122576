package example;

import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;

@Doc("Quadratic for small errors, linear for large ones, and smooth between.")
@Formula("L = (1/n)Σ δ²(√(1 + (e/δ)²) − 1)    ∂L/∂y = (1/n) e/√(1 + (e/δ)²)    e = y − t")
public record PseudoHuber(
    @Doc("where large begins, δ") @Default("1") @Range(above = 0) double delta) implements Loss {
  @Override
  public double value(Matrix predictions, Matrix targets) {
    Vec y = predictions.all();
    Vec t = targets.all();
    double sum = 0;
    for (int i = 0; i < y.length(); i++) {
      sum += delta * delta * (root(y.get(i) - t.get(i)) - 1);
    }
    return sum / y.length();
  }

  @Override
  public double gradient(Matrix predictions, Matrix targets, Matrix gradient) {
    Vec slopes = gradient.all().set(predictions.all()).subtract(targets.all());
    for (int i = 0; i < slopes.length(); i++) {
      double error = slopes.get(i);
      slopes.set(i, error / root(error) / slopes.length());
    }
    return value(predictions, targets);
  }

  private double root(double error) {
    double ratio = error / delta;
    return Math.sqrt(1 + ratio * ratio);
  }
}
