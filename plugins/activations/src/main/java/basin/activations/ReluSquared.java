package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** The square of the rectifier. */
@Doc("The square of the rectifier.")
@Formula("φ(z) = max(0, z)²    φ′ = 2·max(0, z)")
@Source("So et al. 2021, Primer, section 4.1")
public record ReluSquared() implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).max(0).square();
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).max(0).multiply(2);
  }

  @Override
  public double gain() {
    return Math.sqrt(2 / 3.0);
  }
}
