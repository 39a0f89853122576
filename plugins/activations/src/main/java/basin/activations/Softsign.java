package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** Squashes slower than {@link Tanh}. */
@Doc("Squashes to (−1, 1), slower than tanh.")
@Formula("φ(z) = z/(1 + |z|)    φ′ = 1/(1 + |z|)²")
@Source(
    "Bergstra, Desjardins, Lamblin and Bengio 2009, Quadratic polynomials learn better image"
        + " features")
public record Softsign() implements Activation {
  private static final double FAR = 1e17; // here |φ| is 1, and z has a reciprocal

  @Override
  public void value(Vec z, Vec a) {
    a.set(z).abs().add(1).reciprocal().multiply(z).fillAbove(z, FAR, 1).fillUpTo(z, -FAR, -1);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).abs().add(1).reciprocal().square();
  }

  @Override
  public double gain() {
    return 2.3375333631085397;
  }

  @Override
  public boolean odd() {
    return true;
  }
}
