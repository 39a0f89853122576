package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** z times the tanh of its softplus. */
@Doc("z times the tanh of its softplus.")
@Formula(
    "φ(z) = z·tanh(ln(1 + eᶻ))    φ′ = T + zσ(1 − T²)    T = tanh(ln(1 + eᶻ)), σ = 1/(1 + e⁻ᶻ)")
@Source("Misra 2019, Mish: a self regularized non-monotonic activation function, equation 1")
public record Mish() implements Activation {
  private static final double FAR = 1e4; // φ is 0 below and z above long before

  @Override
  public void value(Vec z, Vec a) {
    a.set(z).softplus().tanh().multiply(z).fillUpTo(z, -FAR, 0);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).softplus().tanh().square().negate().add(1);
    slope.multiply(scratch.set(z).sigmoid().multiply(z));
    slope.add(scratch.set(z).softplus().tanh()).fillAbove(z, FAR, 1).fillUpTo(z, -FAR, 0);
  }

  @Override
  public double gain() {
    return 1.4868475812732081;
  }
}
