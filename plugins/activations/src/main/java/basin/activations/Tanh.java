package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** The hyperbolic tangent, into (−1, 1). */
@Doc("The hyperbolic tangent, from −1 to 1.")
@Formula("φ(z) = tanh z    φ′ = 1 − φ²")
@Source("LeCun, Bottou, Orr and Müller 1998, Efficient BackProp, section 4.4")
public record Tanh() implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).tanh();
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(a).square().negate().add(1);
  }

  @Override
  public double gain() {
    return 5.0 / 3;
  }

  @Override
  public boolean odd() {
    return true;
  }
}
