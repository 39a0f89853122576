package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** A wave. */
@Doc("A wave.")
@Formula("φ(z) = sin ωz    φ′ = ω·cos ωz")
@Source(
    "Sitzmann et al. 2020, Implicit neural representations with periodic activation functions,"
        + " section 3.2")
@Convention("ω is 1; SIREN has 30 and weights of its own")
public record Sine(
    @Doc("angular frequency ω, in radians per unit of z") @Default("1") @Range(above = 0)
        double frequency)
    implements Activation {
  /** An angle beyond, which no precision can tell from its neighbours, counts as this one. */
  static final double LARGEST = 1e38;

  @Override
  public void value(Vec z, Vec a) {
    angle(z, a).sin();
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    angle(z, slope).cos().multiply(frequency);
  }

  private Vec angle(Vec z, Vec into) {
    return into.set(z).multiply(frequency).min(LARGEST).max(-LARGEST);
  }

  @Override
  public double gain() {
    return Math.sqrt(2 / (1 - StrictMath.exp(-2 * frequency * frequency)));
  }

  @Override
  public boolean odd() {
    return true;
  }
}
