package basin.optimizers.regions;

import basin.spi.descent.Region;
import basin.spi.descent.Space;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** A sphere for the weights of each unit. */
@Doc("The weights that come into each unit of one length.")
@Formula("w ← w · c/‖w‖₂, for the weights w of each unit; weights of 0 stay")
@Source("Salimans and Kingma 2016, equation 2, with the length held")
@Convention(
    "weights alone, without the bias, and c = 1 by default (Keras); no convex set. On a surface all"
        + " coordinates are one unit")
public record UnitNorm(
    @Doc("length c of a unit's weights") @Default("1") @Range(above = 0) double length)
    implements Region {

  @Override
  public Projection on(Space space) {
    return new UnitLengths(space, norm -> length);
  }
}
