package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** No activation at all: the layer stays linear. */
@Doc("Leaves the outputs of the layer as they are.")
@Formula("φ(z) = z")
@Source("Widrow and Hoff 1960, Adaptive switching circuits")
public record Identity() implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.fill(1);
  }

  @Override
  public boolean identity() {
    return true;
  }

  @Override
  public void pullback(Vec z, Vec a, Vec gradient, Vec slope, Vec scratch) {
    // ∂a/∂z is the unit matrix
  }
}
