package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** A smooth rectifier without exponentials. */
@Doc("A smooth rectifier that needs no exponential.")
@Formula("φ(z) = (z + √(z² + b))/2    φ′ = (1 + z/√(z² + b))/2")
@Source("Barron 2021, Squareplus: a softplus-like algebraic rectifier, equation 1")
@Convention("b is 4 (paper, Keras)")
public record Squareplus(
    @Doc("b, how far the bend reaches, in z²") @Default("4") @Range(above = 0) double b)
    implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    double far = far();
    a.set(z).min(far).max(-far).square().add(b).sqrt().max(z).negate().min(z).negate();
    a.add(z).multiply(0.5).fillUpTo(z, -far, 0).setAbove(z, far, z);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).min(far()).max(-far());
    slope.divide(scratch.set(slope).square().add(b).sqrt()).add(1).multiply(0.5);
  }

  /** From here on z² + b is z², and not yet infinite. */
  private double far() {
    return 1e9 * Math.sqrt(b);
  }
}
