package basin.designs;

import basin.spi.settings.Doc;
import basin.spi.settings.Example;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.space.Distribution;

/** The bell curve over magnitudes. */
@Doc("Numbers around a median, whose magnitudes are as the bell curve has them.")
@Formula("x = median·10^(decades·Φ⁻¹(u))")
@Example("{median: 0.003, decades: 1}")
public record LogNormal(
    @Doc("half of all are below") @Range(above = 0) double median,
    @Doc("the standard deviation of log₁₀ x") @Range(above = 0) double decades)
    implements Distribution {
  @Override
  public double at(double share) {
    return median * StrictMath.pow(10, decades * Normal.quantile(share));
  }
}
