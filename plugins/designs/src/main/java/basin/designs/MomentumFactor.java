package basin.designs;

import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import basin.spi.space.Distribution;

/** A published prior. */
@Doc("Where momenta were tried.")
@Formula("x is uniform in (0, 1)")
@Source("Sivaprasad, Mai, Vogels, Jaggi and Fleuret 2020")
public record MomentumFactor() implements Distribution {
  @Override
  public double at(double share) {
    return share;
  }
}
