package basin.minima.slices;

import basin.spi.analysis.Site;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import basin.spi.slice.Cut;
import basin.spi.slice.Directions;
import basin.spi.slice.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * Normal directions, drawn from the trial's seed and this setting's, scaled to the weights: a
 * coordinate of 1 is a step as long as the weights themselves.
 */
@Doc("Random directions, each scaled to the weights unit by unit.")
@Formula("dⱼ ~ N(0, I),  dⱼ ← dⱼ·‖wⱼ‖/‖dⱼ‖ for the weights wⱼ into each unit j")
@Source("Li, Xu, Taylor, Studer and Goldstein 2018, Visualizing the Loss Landscape of Neural Nets")
@Convention("biases and numbers of normalisations stay where they are, unless scale says otherwise")
public record RandomDirections(
    @Doc("draws other directions where it is another") @Default("0") long seed,
    @Doc("unit by unit without biases, with them, or all at once") @Default("filters")
        FilterNorm scale)
    implements Directions {
  @Override
  public Frame frame(Site site, int ends, Cut cut) {
    Landscape landscape = site.landscape(0);
    Vec origin = site.vector(0, Rounds.END);
    List<Vec> directions = new ArrayList<>();
    for (int d = 0; d < cut.count(); d++) {
      RandomStream random = site.streams().named("direction." + seed + "." + d);
      Vec direction = site.vector(origin.length());
      for (int i = 0; i < direction.length(); i++) {
        direction.set(i, random.gaussian());
      }
      scale.scale(direction, origin, landscape.blocks());
      directions.add(direction);
    }
    return Frame.around(origin, directions, cut.reach());
  }
}
