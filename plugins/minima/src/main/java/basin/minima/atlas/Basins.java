package basin.minima.atlas;

import basin.minima.between.SteepestDescent;
import basin.minima.terrain.SecondOrder;
import basin.minima.terrain.Terrain;
import basin.spi.analysis.Site;
import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import basin.spi.problem.Box;
import basin.spi.problem.Landscape;
import basin.spi.problem.Surface;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some rows of the picture of basins: where the gradient's flow ends from each point of a grid.
 *
 * @param terrain what is descended
 * @param minima to end in
 * @param x grid of the first coordinate
 * @param y grid of the second
 * @param from first row
 * @param to the row behind the last
 */
record Basins(Terrain terrain, List<Vec> minima, double[] x, double[] y, int from, int to) {
  private static final Pattern NAME = Pattern.compile("basins (\\d+) to (\\d+) of .*");
  private static final int STEPS = 1000;

  /** A boundary is a fine line, so that the flow is followed closely. */
  private static final double CLOSE = 0.01;

  /** A flow that ends as near to a minimum as this has ended in it. */
  private static final double NEAR = 1e-6;

  /** Of a unit by its name. */
  static Basins of(String unit, int pixels, Landscape landscape, Terrain terrain, Site site) {
    Matcher rows = NAME.matcher(unit);
    if (!rows.matches()) {
      throw new IllegalArgumentException("no unit is called " + unit);
    }
    Box view =
        landscape
            .surface()
            .flatMap(Surface::view)
            .orElseThrow(() -> new IllegalArgumentException("the problem has no view to draw"));
    String minima = "minima of " + unit.substring(unit.indexOf(" of ") + 4);
    return new Basins(
        terrain,
        site.earlier(minima, "minimum"),
        grid(view.left(), view.right(), pixels),
        grid(view.bottom(), view.top(), pixels),
        Integer.parseInt(rows.group(1)),
        Integer.parseInt(rows.group(2)));
  }

  private static double[] grid(double low, double high, int pixels) {
    double[] grid = new double[pixels];
    for (int i = 0; i < pixels; i++) {
      grid[i] = low + (i + 0.5) / pixels * (high - low);
    }
    return grid;
  }

  void record(Recorder recorder) {
    recorder.record("x", x);
    recorder.record("y", y);
    for (int row = from; row < to; row++) {
      double[] basins = new double[x.length];
      for (int column = 0; column < x.length; column++) {
        basins[column] = basin(x[column], y[row]);
      }
      recorder.record("basin", basins);
    }
  }

  private int basin(double left, double up) {
    Vec start = terrain.vectors().get();
    start.set(0, left);
    start.set(1, up);
    Optional<SecondOrder> end =
        new SteepestDescent(terrain, STEPS, CLOSE).from(start, (x[1] - x[0] + y[1] - y[0]) / 2);
    for (int m = 0; m < minima.size() && end.isPresent(); m++) {
      Vec off = terrain.copy(end.get().point()).subtract(minima.get(m));
      if (off.norm() <= NEAR * (1 + minima.get(m).norm())) {
        return m;
      }
    }
    return -1;
  }
}
