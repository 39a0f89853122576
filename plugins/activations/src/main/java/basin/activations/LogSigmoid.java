package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** The logarithm of the sigmoid. */
@Doc("The logarithm of the sigmoid.")
@Formula("φ(z) = −ln(1 + e⁻ᶻ)    φ′ = σ(−z)")
@Source("PyTorch, LogSigmoid")
public record LogSigmoid() implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).negate().softplus().negate();
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).negate().sigmoid();
  }

  @Override
  public double gain() {
    return 1.0418668355353017;
  }
}
