package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** Turns a row of numbers into probabilities. */
@Doc("Turns each row into probabilities that add up to 1.")
@Formula("φ(z)ᵢ = e^(zᵢ − max z) / Σⱼ e^(zⱼ − max z)    (∂φ/∂z)ᵀg = φ ⊙ (g − ⟨φ, g⟩)")
@Source("Bridle 1990, Probabilistic interpretation of feedforward classification network outputs")
@Convention(
    "for a network's outputs under softmax-cross-entropy, leave it out: that loss wants logits"
        + " (PyTorch)")
public record Softmax() implements Activation {
  @Override
  public boolean rowwise() {
    return true;
  }

  @Override
  public void value(Vec z, Vec a) {
    a.set(z).add(-z.largest()).exp(); // no overflow, and the sum is 1 or more
    a.divide(a.sum());
  }

  @Override
  public void value(Matrix z, Matrix a) {
    a.all().set(z.all());
    a.softmaxRows();
  }

  /** The diagonal of ∂φ/∂z. */
  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.fill(1).subtract(a).multiply(a);
  }

  @Override
  public void pullback(Vec z, Vec a, Vec gradient, Vec slope, Vec scratch) {
    gradient.add(-gradient.dot(a)).multiply(a);
  }

  @Override
  public void pullback(Matrix z, Matrix a, Matrix gradient, Matrix slope, Matrix scratch) {
    Vec dots = scratch.reshaped(z.columns(), z.rows()).row(0); // room for a number of each row
    gradient.rowDots(a, dots);
    gradient.addToColumns(dots.negate());
    gradient.all().multiply(a.all());
  }
}
