package basin.optimizers.regions;

import basin.optimizers.descents.Stretches;
import basin.spi.descent.Region;
import basin.spi.descent.Space;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** The orthant of points without a negative parameter. */
@Doc("No parameter below 0.")
@Formula("w ← max(w, 0)")
@Source("Lin 2007, Projected gradient methods for nonnegative matrix factorization, equation 4")
public record NonNegative() implements Region {

  @Override
  public Projection on(Space space) {
    Stretches moved = Stretches.of(space);
    return point -> moved.of(point).forEach(part -> part.max(0));
  }
}
