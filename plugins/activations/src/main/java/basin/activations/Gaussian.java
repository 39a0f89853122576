package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** A bell around 0. */
@Doc("A bell: near 1 at 0 and nothing far away.")
@Formula("φ(z) = e^(−z²)    φ′ = −2z·φ")
@Source("Broomhead and Lowe 1988, Multivariable functional interpolation and adaptive networks")
public record Gaussian() implements Activation {
  private static final double FAR = 1e4; // φ is 0 long before

  @Override
  public void value(Vec z, Vec a) {
    a.set(z).square().negate().exp();
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(a).multiply(z).multiply(-2).fillAbove(z, FAR, 0).fillUpTo(z, -FAR, 0);
  }

  @Override
  public double gain() {
    return Math.sqrt(Math.sqrt(5));
  }
}
