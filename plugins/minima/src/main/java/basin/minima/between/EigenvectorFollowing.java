package basin.minima.between;

import basin.minima.terrain.SecondOrder;
import basin.minima.terrain.Terrain;
import basin.spi.number.Vec;
import java.util.Optional;

/**
 * Climbs along one mode and descends along all others to a saddle of index 1 (Cerjan and Miller
 * 1981; Wales 1994), by Newton's steps with the signs that this takes:
 *
 * <pre>s = Σ ± vᵢ (vᵢ·g)/|λᵢ|      + along the mode that is climbed, − along the others
 * </pre>
 *
 * <p>None is longer than what it can be trusted for; where H has index 1, they are Newton's own, so
 * that the end is stationary to the last digits.
 *
 * @param terrain whose saddle is looked for
 * @param most steps that it takes before it gives up
 * @param stride the longest step
 */
record EigenvectorFollowing(Terrain terrain, int most, double stride) {
  /** Newton's step from a point that rounding alone keeps from the saddle is shorter than so. */
  private static final double ARRIVED = 1e-8;

  private static final double TRUSTED = 0.25;

  /**
   * The saddle near a point; empty if there is none, or it is not of index 1.
   *
   * @param uphill the direction to climb in where nothing bends down yet
   */
  Optional<SecondOrder> from(Vec guess, Vec uphill) {
    SecondOrder here = terrain.at(guess);
    Vec climbed = terrain.copy(uphill);
    double reach = stride;
    Vec there = terrain.vectors().get();
    Vec answer = terrain.vectors().get();
    for (int step = 0; step < most; step++) {
      double slope = here.gradient().norm();
      if (!Double.isFinite(slope)) {
        return Optional.empty();
      }
      int mode = here.negative() > 0 ? 0 : most(here, climbed);
      climbed.set(here.mode(mode));
      double[] way = way(here, mode);
      double whole = length(way);
      if (slope == 0 || whole <= ARRIVED * (1 + here.point().norm())) {
        return polished(here);
      }
      shorten(way, whole, reach);
      double far = here.moved(way, there);
      terrain.objective().gradient(there, answer);
      double off = off(here, way, answer);
      if (off <= TRUSTED * Math.max(slope, answer.norm()) || far < ARRIVED) {
        here = terrain.at(there);
        reach = Math.min(stride, off <= TRUSTED / 4 * slope ? 2 * reach : reach);
      } else {
        reach = Math.min(far, reach) / 2;
      }
    }
    return Optional.empty();
  }

  /** By Newton's steps for as long as they make the gradient smaller. */
  private Optional<SecondOrder> polished(SecondOrder found) {
    SecondOrder here = found;
    while (here.negative() == 1 && here.gradient().norm() > 0) {
      Vec there = terrain.vectors().get();
      here.moved(way(here, 0), there);
      SecondOrder next = terrain.at(there);
      if (!(next.gradient().norm() < here.gradient().norm())) {
        break;
      }
      here = next;
    }
    return Optional.of(here).filter(point -> point.negative() == 1);
  }

  /** The mode that a direction is most along. */
  private static int most(SecondOrder here, Vec direction) {
    int most = 0;
    for (int m = 1; m < here.dimension(); m++) {
      if (Math.abs(here.slope(direction, m)) > Math.abs(here.slope(direction, most))) {
        most = m;
      }
    }
    return most;
  }

  private static double[] way(SecondOrder here, int climbed) {
    double[] way = new double[here.dimension()];
    double flat = here.flat();
    for (int m = 0; m < way.length; m++) {
      double curvature = Math.abs(here.eigenvalue(m));
      double sign = m == climbed ? 1 : -1;
      way[m] = curvature <= flat ? 0 : sign * here.slope(m) / curvature;
    }
    return way;
  }

  private static void shorten(double[] way, double length, double reach) {
    for (int m = 0; length > reach && m < way.length; m++) {
      way[m] *= reach / length;
    }
  }

  private static double length(double[] way) {
    double square = 0;
    for (double part : way) {
      square += part * part;
    }
    return Math.sqrt(square);
  }

  private static double off(SecondOrder here, double[] way, Vec answer) {
    double square = 0;
    for (int m = 0; m < way.length; m++) {
      double foretold = here.slope(m) + here.eigenvalue(m) * way[m];
      double difference = here.slope(answer, m) - foretold;
      square += difference * difference;
    }
    return Double.isNaN(square) ? Double.POSITIVE_INFINITY : Math.sqrt(square);
  }
}
