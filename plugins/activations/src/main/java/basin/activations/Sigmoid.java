package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** The logistic function, into (0, 1). */
@Doc("The logistic function, from 0 to 1.")
@Formula("φ(z) = 1/(1 + e⁻ᶻ)    φ′ = φ(1 − φ)")
@Source(
    "Rumelhart, Hinton and Williams 1986, Learning representations by back-propagating errors, equation 2")
public record Sigmoid() implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).sigmoid();
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.fill(1).subtract(a).multiply(a);
  }
}
