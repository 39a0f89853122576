package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** What tanh leaves of a number. */
@Doc("What tanh leaves of a number.")
@Formula("φ(z) = z − tanh z    φ′ = tanh² z")
@Source("PyTorch, Tanhshrink")
public record TanhShrink() implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).tanh().negate().add(z);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).tanh().square();
  }

  @Override
  public double gain() {
    return 2.3383675301021214;
  }

  @Override
  public boolean odd() {
    return true;
  }
}
