package basin.optimizers.regions;

import basin.spi.descent.Region;
import basin.spi.descent.Space;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** A ball for the weights of each unit. */
@Doc("The weights that come into each unit no longer than a limit.")
@Formula("w ← w · min(1, c/‖w‖₂), for the weights w of each unit")
@Source(
    "Srebro and Shraibman 2005; Hinton, Srivastava, Krizhevsky, Sutskever and Salakhutdinov 2012")
@Convention(
    "weights alone, without the bias, and c = 2 by default (Keras); nothing is added to the norm. On a"
        + " surface all coordinates are one unit")
public record MaxNorm(
    @Doc("largest length c of a unit's weights") @Default("2") @Range(above = 0) double limit)
    implements Region {

  @Override
  public Projection on(Space space) {
    return new UnitLengths(space, norm -> Math.min(norm, limit));
  }
}
