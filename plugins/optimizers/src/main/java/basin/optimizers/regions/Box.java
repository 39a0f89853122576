package basin.optimizers.regions;

import basin.optimizers.descents.Stretches;
import basin.spi.descent.Region;
import basin.spi.descent.Space;
import basin.spi.settings.Doc;
import basin.spi.settings.Example;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** The same interval for each parameter. */
@Doc("Every parameter within an interval.")
@Formula("w ← min(max(w, a), b)")
@Source(
    "Goldstein 1964, Convex programming in Hilbert space; of weights: Arjovsky 2017, algorithm 1")
@Example("{low: -1, high: 1}")
public record Box(
    @Doc("least value a of a parameter") @Range double low,
    @Doc("largest value b of a parameter") @Range double high)
    implements Region {

  /** Wants an interval. */
  public Box {
    if (!(low < high)) {
      throw new IllegalArgumentException("low (" + low + ") is not below high (" + high + ")");
    }
  }

  @Override
  public Projection on(Space space) {
    Stretches moved = Stretches.of(space);
    return point -> moved.of(point).forEach(part -> part.max(low).min(high));
  }
}
