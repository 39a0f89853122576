package basin.optimizers.regions;

import basin.optimizers.descents.Stretches;
import basin.spi.descent.Region;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/** The ball of the sum norm, whose corners have most parameters at 0. */
@Doc("The sum of all absolute values no larger than a radius; many parameters become 0.")
@Formula("w ← sign(w) · max(|w| − θ, 0), θ such that ‖w‖₁ = r; w itself where ‖w‖₁ ≤ r")
@Source("Duchi, Shalev-Shwartz, Singer and Chandra 2008, equation 7 and figure 1")
public record L1Ball(@Doc("radius r, in units of the parameters") @Range(above = 0) double radius)
    implements Region {

  @Override
  public Projection on(Space space) {
    Stretches moved = Stretches.of(space);
    Threshold threshold = new Threshold(moved.length());
    Vec scratch = space.vector();
    Stretches ofScratch = Stretches.of(space);
    return point -> {
      List<Vec> parts = moved.of(point);
      List<Vec> sizes = ofScratch.of(scratch);
      double sum = 0;
      for (int i = 0; i < parts.size(); i++) {
        sum += sizes.get(i).set(parts.get(i)).abs().sum();
      }
      if (sum > radius) {
        double theta = threshold.of(sizes, radius);
        for (int i = 0; i < parts.size(); i++) {
          parts.get(i).sign().multiply(sizes.get(i).add(-theta).max(0));
        }
      }
    };
  }
}
