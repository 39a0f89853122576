package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** A rectifier with a parabola at its bend. */
@Doc("A rectifier that is rounded by a parabola between −1 and 1.")
@Formula("φ(z) = 0 up to −1, (z + 1)²/4 up to 1, then z    φ′ = min(max((z + 1)/2, 0), 1)")
@Source("Keras, sparse_plus")
public record SparsePlus() implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).max(-1).min(1).add(1).square().multiply(0.25).max(z); // (z + 1)²/4 ≥ z
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).max(-1).min(1).add(1).multiply(0.5);
  }

  @Override
  public double gain() {
    return 1.3803368628588104;
  }
}
