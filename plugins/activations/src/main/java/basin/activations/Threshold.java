package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** Replaces what is not above a threshold. */
@Doc("Leaves what is above a threshold and replaces the rest.")
@Formula("φ(z) = z for z > θ, else v    φ′ = 1 for z > θ, else 0")
@Source("Konda, Memisevic and Krueger 2015, Zero-bias autoencoders (v = 0)")
@Convention("θ is 1 and v is 0, the thresholded ReLU of Keras and DL4J; PyTorch has no defaults")
public record Threshold(
    @Doc("threshold θ") @Default("1") double at,
    @Doc("value v of what is not above it") @Default("0") double value)
    implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).fillUpTo(z, at, value);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).above(at);
  }
}
