package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Squashes by an inverse square root. */
@Doc("A squashing function that needs no exponential.")
@Formula("φ(z) = z/√(1 + αz²)    φ′ = (1 + αz²)^(−3/2)")
@Source(
    "Carlile et al. 2017, Improving deep learning by inverse square root linear units, equation 3")
public record Isru(
    @Doc("α; both sides level off at ±1/√α") @Default("1") @Range(above = 0) double alpha)
    implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    double end = 1 / Math.sqrt(alpha);
    a.set(z).square().multiply(alpha).add(1).sqrt().reciprocal().multiply(z);
    a.fillAbove(z, far(alpha), end).fillUpTo(z, -far(alpha), -end);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    scratch.set(z).square().multiply(alpha).add(1).sqrt().reciprocal();
    slope.set(scratch).square().multiply(scratch);
  }

  /** From here on 1 + αz² is αz², and not yet infinite. */
  static double far(double alpha) {
    return 1e9 / Math.sqrt(alpha);
  }

  @Override
  public boolean odd() {
    return true;
  }
}
