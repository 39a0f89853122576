package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Cuts out what is small. */
@Doc("Leaves a number as it is, or makes it 0 if it is small.")
@Formula("φ(z) = z for |z| > λ, else 0")
@Source("PyTorch, Hardshrink")
@Convention("the slope at ±λ is 0 (PyTorch)")
public record HardShrink(
    @Doc("λ, the largest that becomes 0") @Default("0.5") @Range(from = 0) double lambda)
    implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).abs().above(lambda).multiply(z);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).abs().above(lambda);
  }

  @Override
  public boolean odd() {
    return true;
  }
}
