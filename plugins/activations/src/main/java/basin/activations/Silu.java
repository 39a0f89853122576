package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** z times its sigmoid, also known as swish. */
@Doc("The sigmoid linear unit, also known as swish: z times its sigmoid.")
@Formula("φ(z) = zσ(z)    φ′ = σ(1 + z(1 − σ))")
@Source("Elfwing, Uchibe and Doya 2018, Sigmoid-weighted linear units")
public record Silu() implements Activation {
  private static final double FAR = 1e4; // φ is 0 below and z above long before

  @Override
  public void value(Vec z, Vec a) {
    a.set(z).sigmoid().multiply(z).fillUpTo(z, -FAR, -0.0);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).sigmoid();
    slope.multiply(scratch.fill(1).subtract(slope).multiply(z).add(1));
    slope.fillAbove(z, FAR, 1).fillUpTo(z, -FAR, -0.0);
  }

  @Override
  public double gain() {
    return 1.6765324703310912;
  }
}
