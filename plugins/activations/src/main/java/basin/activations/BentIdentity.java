package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** The identity with a bend at 0. */
@Doc("The identity, bent at 0: half as steep far below and half as steep again far above.")
@Formula("φ(z) = (√(z² + 1) − 1)/2 + z    φ′ = z/(2√(z² + 1)) + 1")
@Source("of unknown origin; in many lists of activations")
public record BentIdentity() implements Activation {
  /** From here on √(z² + 1) is |z|. */
  private static final double FAR = 1e9;

  @Override
  public void value(Vec z, Vec a) {
    root(z, a).add(-1).multiply(0.5).add(z);
    a.fillUpTo(z, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY); // not ∞ − ∞
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    scratch.set(z).min(FAR).max(-FAR);
    root(z, slope).reciprocal().multiply(scratch);
    slope.multiply(0.5).add(1).fillAbove(z, FAR, 1.5).fillUpTo(z, -FAR, 0.5);
  }

  /** into ← √(z² + 1); |z| where the square might overflow. */
  private static Vec root(Vec z, Vec into) {
    into.set(z).min(FAR).max(-FAR).square().add(1).sqrt();
    return into.max(z).negate().min(z).negate();
  }

  @Override
  public double gain() {
    return 0.96550350867666448;
  }
}
