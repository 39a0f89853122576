package basin.optimizers.regions;

import basin.optimizers.descents.Stretches;
import basin.spi.descent.Region;
import basin.spi.descent.Space;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** All points near the origin. */
@Doc("All parameters together no further from 0 than a radius.")
@Formula("w ← w · min(1, r/‖w‖₂)")
@Source("Parikh and Boyd 2014, Proximal algorithms, section 6.5.1")
public record Ball(@Doc("radius r, in units of the parameters") @Range(above = 0) double radius)
    implements Region {

  @Override
  public Projection on(Space space) {
    Stretches moved = Stretches.of(space);
    return point -> {
      double norm = moved.norm(point);
      if (norm > radius) {
        moved.of(point).forEach(part -> part.multiply(radius / norm));
      }
    };
  }
}
