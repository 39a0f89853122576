package basin.reports.minima.slices;

import basin.reports.words.Prose;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Track;
import java.util.Optional;

/**
 * The path of a trial and the plane in which most of it lies, as the probe {@code path-plane}
 * records them.
 *
 * @param x first coordinate of each point
 * @param y second
 * @param off distance from the plane
 * @param loss at the point
 * @param below at the place on the plane below it
 * @param explained share of each principal direction
 */
record PathOnPlane(
    double[] x, double[] y, double[] off, double[] loss, double[] below, double[] explained) {
  private static final String PLANE = "path-plane.";

  static Optional<PathOnPlane> of(Results results, TrialRecord trial) {
    double[][] all = new double[6][];
    String[] names = {"x", "y", "off", "loss", "plane-loss", "explained"};
    for (int i = 0; i < names.length; i++) {
      Optional<double[]> last =
          results
              .track(trial, PLANE + names[i])
              .map(Track::values)
              .filter(values -> values.length > 0)
              .map(values -> values[values.length - 1]);
      if (last.isEmpty()) {
        return Optional.empty();
      }
      all[i] = last.get();
    }
    return Optional.of(new PathOnPlane(all[0], all[1], all[2], all[3], all[4], all[5]))
        .filter(p -> p.explained.length > 1 && p.x.length > 0);
  }

  /** How far the picture can be trusted. */
  String trust() {
    double furthest = 0;
    double most = 0;
    double way = 0;
    for (int i = 0; i < x.length; i++) {
      furthest = Math.max(furthest, off[i]);
      most = Math.max(most, Math.abs(loss[i] - below[i]));
      way = Math.max(way, Math.sqrt(x[i] * x[i] + y[i] * y[i] + off[i] * off[i]));
    }
    return "The plane explains "
        + percent(explained[0] + explained[1])
        + " % of the path's squared distances from its end ("
        + percent(explained[0])
        + " and "
        + percent(explained[1])
        + " %). The path lies up to "
        + Prose.number(furthest)
        + " off it, of "
        + Prose.number(way)
        + " from start to end at most, and its loss differs from the plane's by up to "
        + Prose.number(most)
        + ".";
  }

  private static String percent(double share) {
    return Prose.number(StrictMath.rint(1000 * share) / 10);
  }
}
