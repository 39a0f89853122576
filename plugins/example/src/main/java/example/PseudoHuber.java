package example;

import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
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
  public void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
    Matrix lost = scratch.like(predictions);
    Vec error = scratch.like(predictions).all().set(predictions.all()).subtract(targets.all());
    lost.all().set(root(error)).add(-1).multiply(delta * delta);
    lost.rowSums(losses);
    losses.divide(predictions.columns());
  }

  @Override
  public void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
    Vec error = gradient.all().set(predictions.all()).subtract(targets.all());
    Vec root = root(scratch.like(predictions).all().set(error));
    error.divide(root).divide(error.length());
  }

  /** e ← √(1 + (e/δ)²). */
  private Vec root(Vec error) {
    return error.divide(delta).square().add(1).sqrt();
  }
}
