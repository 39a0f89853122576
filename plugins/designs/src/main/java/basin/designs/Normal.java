package basin.designs;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Example;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.space.Distribution;
import org.apache.commons.math3.special.Erf;

/** The bell curve. */
@Doc("Numbers around a mean, as the bell curve has them.")
@Formula("x = mean + deviation·Φ⁻¹(u)")
@Example("{mean: 0, deviation: 1}")
public record Normal(
    @Doc("the mean") @Default("0") double mean,
    @Doc("the standard deviation") @Range(above = 0) @Default("1") double deviation)
    implements Distribution {
  @Override
  public double at(double share) {
    return mean + deviation * quantile(share);
  }

  /** Φ⁻¹. */
  static double quantile(double share) {
    return Math.sqrt(2) * Erf.erfInv(2 * share - 1);
  }
}
