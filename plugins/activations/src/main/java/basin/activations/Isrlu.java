package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** A rectifier with the negative side of {@link Isru}. */
@Doc("A rectifier whose negative side levels off as the inverse square root unit does.")
@Formula("φ(z) = z for z ≥ 0, else z/√(1 + αz²)    φ′ = 1 for z ≥ 0, else (1 + αz²)^(−3/2)")
@Source(
    "Carlile et al. 2017, Improving deep learning by inverse square root linear units, equation 1")
public record Isrlu(
    @Doc("α; the negative side levels off at −1/√α") @Default("1") @Range(above = 0) double alpha)
    implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).min(0).square().multiply(alpha).add(1).sqrt().reciprocal().multiply(z);
    a.fillUpTo(z, -Isru.far(alpha), -1 / Math.sqrt(alpha));
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    scratch.set(z).min(0).square().multiply(alpha).add(1).sqrt().reciprocal();
    slope.set(scratch).square().multiply(scratch);
  }
}
