package basin.minima.slices;

import basin.spi.analysis.Site;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import basin.spi.slice.Cut;
import basin.spi.slice.Directions;
import basin.spi.slice.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * The directions in which the path of a trial went furthest, by the probe {@code path-plane};
 * coordinates are lengths in the space of the parameters.
 */
@Doc("The first principal directions of a trial's path.")
@Formula("right singular vectors of the points of the path minus the last")
@Source(
    "Li, Xu, Taylor, Studer and Goldstein 2018, Visualizing the Loss Landscape of Neural Nets,"
        + " section 7")
@Convention("around the end point; the picture holds all of the path and a quarter beyond")
public record AlongPath() implements Directions {
  private static final double MARGIN = 0.25;
  private static final String FIRST = "path-plane.first";
  private static final String SECOND = "path-plane.second";
  private static final String X = "path-plane.x";
  private static final String Y = "path-plane.y";

  @Override
  public List<String> vectors() {
    return List.of(FIRST, SECOND, X, Y);
  }

  @Override
  public List<String> probes() {
    return List.of("path-plane");
  }

  @Override
  public Frame frame(Site site, int ends, Cut cut) {
    int count = Math.min(cut.count(), 2);
    Vec origin = site.vector(0, Rounds.END);
    List<Vec> directions = new ArrayList<>();
    directions.add(site.vector(0, FIRST));
    if (count > 1) {
      directions.add(site.vector(0, SECOND));
    }
    double[] x = site.vector(0, X).toArray();
    double[] y = site.vector(0, Y).toArray();
    List<double[]> path = new ArrayList<>();
    path.add(new double[count]);
    for (int i = 0; i < x.length; i++) {
      path.add(count > 1 ? new double[] {x[i], y[i]} : new double[] {x[i]});
    }
    Frame held = Frame.holding(origin, directions, path, MARGIN * cut.reach(), false);
    return new Frame(origin, directions, held.low(), held.high(), path.subList(0, 1), held.told());
  }
}
