package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** The third power. */
@Doc("The third power.")
@Formula("φ(z) = z³    φ′ = 3z²")
@Source("Chen and Manning 2014, A fast and accurate dependency parser, section 3.2")
public record Cube() implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).square().multiply(z);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).square().multiply(3);
  }

  @Override
  public double gain() {
    return Math.sqrt(1 / 15.0);
  }

  @Override
  public boolean odd() {
    return true;
  }
}
