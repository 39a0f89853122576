package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** The identity with a wave on it. */
@Doc("The identity with a wave on it.")
@Formula("φ(z) = z + sin²(αz)/α    φ′ = 1 + sin 2αz")
@Source(
    "Ziyin, Hartwig and Ueda 2020, Neural networks fail to learn periodic functions and how to fix"
        + " it, equation 3")
public record Snake(
    @Doc("α, half the angular frequency of the wave, in radians per unit of z")
        @Default("1")
        @Range(above = 0)
        double alpha)
    implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    angle(z, a, alpha).sin().square().divide(alpha).add(z);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    angle(z, slope, 2 * alpha).sin().add(1);
  }

  private static Vec angle(Vec z, Vec into, double frequency) {
    return into.set(z).multiply(frequency).min(Sine.LARGEST).max(-Sine.LARGEST);
  }
}
