package basin.optimizers.regions;

import basin.optimizers.descents.Stretches;
import basin.spi.descent.Region;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/** Where parameters are shares. */
@Doc("No parameter below 0, and all together a given sum.")
@Formula("w ← max(w − θ, 0), θ such that Σw = s")
@Source("Duchi, Shalev-Shwartz, Singer and Chandra 2008, equation 3 and figure 1")
public record Simplex(
    @Doc("what all parameters add up to, s") @Default("1") @Range(above = 0) double sum)
    implements Region {

  @Override
  public Projection on(Space space) {
    Stretches moved = Stretches.of(space);
    Threshold threshold = new Threshold(moved.length());
    return point -> {
      List<Vec> parts = moved.of(point);
      double theta = threshold.of(parts, sum);
      parts.forEach(part -> part.add(-theta).max(0));
    };
  }
}
