package basin.designs;

import basin.spi.settings.Doc;
import basin.spi.settings.Example;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.space.Distribution;

/** All magnitudes of a range alike. */
@Doc("Any number of a range, each magnitude as likely.")
@Formula("x = from·(to/from)ᵘ")
@Example("{from: 1e-5, to: 1}")
public record LogUniform(
    @Doc("the least") @Range(above = 0) double from, @Doc("the most") @Range(above = 0) double to)
    implements Distribution {
  /** Checks that there is a range. */
  public LogUniform {
    Ends.require(from, to);
  }

  @Override
  public double at(double share) {
    return from * StrictMath.pow(to / from, share);
  }
}
