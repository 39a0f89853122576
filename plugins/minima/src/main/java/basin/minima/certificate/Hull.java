package basin.minima.certificate;

import basin.minima.stationary.Linear;
import java.util.List;

/** The point of a convex hull that is nearest to 0 (Gilbert 1966). */
final class Hull {
  private static final int STEPS = 2000;
  private static final double CLOSE = 1e-8;

  private Hull() {}

  static double[] nearest(List<double[]> corners) {
    double[] nearest = corners.get(0);
    for (int i = 0; i < STEPS; i++) {
      double[] towards = nearest;
      double least = Double.POSITIVE_INFINITY;
      for (double[] corner : corners) {
        double height = Linear.dot(corner, nearest);
        if (height < least) {
          least = height;
          towards = corner;
        }
      }
      double square = Linear.dot(nearest, nearest);
      if (square - least <= CLOSE * square) {
        return nearest;
      }
      double[] way = Linear.minus(towards, nearest);
      double share = Math.min(1, -Linear.dot(nearest, way) / Linear.dot(way, way));
      nearest = Linear.plus(nearest, share, way);
    }
    return nearest;
  }
}
