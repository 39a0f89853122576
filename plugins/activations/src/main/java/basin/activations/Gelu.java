package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** z times the probability that a standard normal variable is below it. */
@Doc("The Gaussian error linear unit: z times the normal distribution function.")
@Formula("φ(z) = zΦ(z)    φ′ = Φ(z) + z·e^(−z²/2)/√(2π)    Φ(z) = (1 + erf(z/√2))/2")
@Source("Hendrycks and Gimpel 2016, Gaussian error linear units")
@Convention("exact (PyTorch, Keras); the approximation is gelu-tanh")
public record Gelu() implements Activation {
  private static final double ROOT_HALF = Math.sqrt(0.5);
  private static final double FAR = 1e4; // φ is 0 below and z above long before
  private static final double DENSITY_AT_0 = 1 / Math.sqrt(2 * Math.PI);

  @Override
  public void value(Vec z, Vec a) {
    distribution(z, a).multiply(z).fillUpTo(z, -FAR, -0.0);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    Vec density = scratch.set(z).square().multiply(-0.5).exp().multiply(DENSITY_AT_0);
    distribution(z, slope).addProduct(z, density).fillAbove(z, FAR, 1).fillUpTo(z, -FAR, 0);
  }

  private static Vec distribution(Vec z, Vec into) {
    return into.set(z).multiply(ROOT_HALF).erf().add(1).multiply(0.5);
  }

  @Override
  public double gain() {
    return 1.5335304411955352;
  }
}
