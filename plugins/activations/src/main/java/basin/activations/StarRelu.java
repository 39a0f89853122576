package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** The square of the rectifier, standardised. */
@Doc("The square of the rectifier, scaled and shifted to mean 0 and variance 1 for normal inputs.")
@Formula("φ(z) = s·max(0, z)² + b    φ′ = 2s·max(0, z)")
@Source("Yu et al. 2022, MetaFormer baselines for vision, equation 6")
@Convention("s and b are constants; the paper also learns them")
public record StarRelu(
    @Doc("scale s") @Default("0.8944271909999159") @Range(above = 0) double scale,
    @Doc("shift b") @Default("-0.4472135954999579") double shift)
    implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).max(0).square().multiply(scale).add(shift);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).max(0).multiply(2 * scale);
  }
}
