package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** The logarithm of {@link Softmax}. */
@Doc("Turns each row into logarithms of probabilities.")
@Formula("φ(z)ᵢ = zᵢ − ln Σⱼ e^zⱼ    (∂φ/∂z)ᵀg = g − e^φ·Σg")
@Source("PyTorch, LogSoftmax")
@Convention(
    "for a network’s outputs under softmax-cross-entropy, leave it out: that loss wants logits")
public record LogSoftmax() implements Activation {
  @Override
  public boolean rowwise() {
    return true;
  }

  @Override
  public void value(Vec z, Vec a) {
    double largest = z.largest();
    double sum = a.set(z).add(-largest).exp().sum();
    double log = a.fill(sum).log().get(0);
    a.set(z).add(-largest).add(-log);
  }

  @Override
  public void value(Matrix z, Matrix a) {
    a.all().set(z.all());
    a.logSoftmaxRows();
  }

  /** The diagonal of ∂φ/∂z. */
  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(a).exp().negate().add(1);
  }

  @Override
  public void pullback(Vec z, Vec a, Vec gradient, Vec slope, Vec scratch) {
    gradient.subtract(slope.set(a).exp().multiply(gradient.sum()));
  }

  @Override
  public void pullback(Matrix z, Matrix a, Matrix gradient, Matrix slope, Matrix scratch) {
    Vec sums = scratch.reshaped(z.columns(), z.rows()).row(0); // room for a number of each row
    gradient.rowSums(sums);
    slope.all().set(a.all()).exp();
    slope.multiplyColumns(sums);
    gradient.all().subtract(slope.all());
  }
}
