package basin.problems;

import basin.spi.number.Vec;
import basin.spi.problem.Surface;
import java.util.stream.Stream;

/** Where Newton's steps and plain descents lead on a surface. */
final class Landing {
  private static final double ARRIVED = 0.05;
  private static final double SAME = 1e-8;

  private Landing() {}

  /** A few of Newton's steps, in one or two dimensions. */
  static void polish(Surface surface, Vec x) {
    for (int step = 0; step < 6; step++) {
      double[][] h = Surfaces.hessian(surface, x);
      Vec g = Surfaces.gradient(surface, x);
      if (x.length() == 1) {
        x.set(0, x.get(0) - g.get(0) / h[0][0]);
      } else {
        double determinant = h[0][0] * h[1][1] - h[0][1] * h[1][0];
        x.set(0, x.get(0) - (h[1][1] * g.get(0) - h[0][1] * g.get(1)) / determinant);
        x.set(1, x.get(1) - (h[0][0] * g.get(1) - h[1][0] * g.get(0)) / determinant);
      }
    }
  }

  /** The minimum that plain descent comes near to; −1 if it comes near to none. */
  static int end(Surface surface, double[][] minima, double rate, Vec start) {
    Vec x = Surfaces.DOUBLES.vec(start.toArray());
    Vec gradient = Surfaces.DOUBLES.vec(x.length());
    for (int step = 0; step < 100_000; step++) {
      for (int k = 0; k < minima.length; k++) {
        if (near(x, minima[k])) {
          return k;
        }
      }
      surface.gradient(x, gradient);
      x.addScaled(-rate, gradient);
    }
    return -1;
  }

  /** Whether plain descent comes to rest at this minimum. */
  static boolean settles(Surface surface, double rate, Vec x, double[] minimum) {
    Vec gradient = Surfaces.DOUBLES.vec(x.length());
    for (int step = 0; step < 2000 && !near(x, minimum); step++) {
      surface.gradient(x, gradient);
      x.addScaled(-rate, gradient);
    }
    return near(x, minimum);
  }

  private static boolean near(Vec x, double[] minimum) {
    for (int i = 0; i < minimum.length; i++) {
      if (Math.abs(x.get(i) - minimum[i]) > ARRIVED) {
        return false;
      }
    }
    return true;
  }

  /** Whether a point is one of these. */
  static boolean known(double[] point, Stream<double[]> points) {
    return points.anyMatch(
        p -> {
          double distance = 0;
          for (int i = 0; i < p.length; i++) {
            distance = Math.max(distance, Math.abs(p[i] - point[i]));
          }
          return distance < SAME;
        });
  }
}
