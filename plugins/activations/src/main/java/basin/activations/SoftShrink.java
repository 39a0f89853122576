package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Pulls numbers towards 0. */
@Doc("Pulls a number towards 0 by a constant, and makes it 0 if it is small.")
@Formula("φ(z) = z − λ for z > λ, z + λ for z < −λ, else 0")
@Source("PyTorch, Softshrink")
@Convention("the slope at ±λ is 0 (PyTorch)")
public record SoftShrink(@Doc("λ, by how much") @Default("0.5") @Range(from = 0) double lambda)
    implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).min(lambda).max(-lambda).negate().add(z);
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
