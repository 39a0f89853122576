package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** The softmax of −z. */
@Doc("Turns each row into probabilities that add up to 1, the smallest number being the likeliest.")
@Formula("φ(z) = softmax(−z)    (∂φ/∂z)ᵀg = −φ ⊙ (g − ⟨φ, g⟩)")
@Source("PyTorch, Softmin")
public record Softmin() implements Activation {
  @Override
  public boolean rowwise() {
    return true;
  }

  @Override
  public void value(Vec z, Vec a) {
    a.set(z).negate();
    a.add(-a.largest()).exp();
    a.divide(a.sum());
  }

  @Override
  public void value(Matrix z, Matrix a) {
    a.all().set(z.all()).negate();
    a.softmaxRows();
  }

  /** The diagonal of ∂φ/∂z. */
  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.fill(-1).add(a).multiply(a);
  }

  @Override
  public void pullback(Vec z, Vec a, Vec gradient, Vec slope, Vec scratch) {
    gradient.add(-gradient.dot(a)).multiply(a).negate();
  }

  @Override
  public void pullback(Matrix z, Matrix a, Matrix gradient, Matrix slope, Matrix scratch) {
    Vec dots = scratch.reshaped(z.columns(), z.rows()).row(0); // room for a number of each row
    gradient.rowDots(a, dots);
    gradient.addToColumns(dots.negate());
    gradient.all().multiply(a.all()).negate();
  }
}
