package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** {@link Gelu}, approximated. */
@Doc("The approximation of the Gaussian error linear unit by tanh.")
@Formula(
    "φ(z) = z(1 + tanh u)/2    φ′ = (1 + tanh u)/2 + z(1 − tanh² u)u′/2    u = √(2/π)(z +"
        + " 0.044715z³)")
@Source("Hendrycks and Gimpel 2016, Gaussian error linear units, section 2")
@Convention("what PyTorch and Keras call approximate; within 0.0005 of gelu")
public record GeluTanh() implements Activation {
  private static final double TWICE_ROOT = 2 * Math.sqrt(2 / Math.PI);
  private static final double CUBIC = 0.044715;
  private static final double FAR = 1e4; // φ is 0 below and z above long before

  @Override
  public void value(Vec z, Vec a) {
    share(z, a).multiply(z).fillUpTo(z, -FAR, 0);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    share(z, scratch);
    slope.set(scratch).square().negate().add(scratch); // (1 − tanh² u)/4
    scratch.set(z).square().multiply(3 * CUBIC).add(1).multiply(z).multiply(TWICE_ROOT);
    slope.multiply(scratch).add(share(z, scratch)).fillAbove(z, FAR, 1).fillUpTo(z, -FAR, 0);
  }

  /** (1 + tanh u)/2 = σ(2u). */
  private static Vec share(Vec z, Vec into) {
    into.set(z).square().multiply(CUBIC).add(1).multiply(z).multiply(TWICE_ROOT);
    return into.sigmoid();
  }

  @Override
  public double gain() {
    return 1.5335805216661469;
  }
}
