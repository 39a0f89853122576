package basin.minima.atlas;

import basin.minima.between.SteepestDescent;
import basin.minima.terrain.SecondOrder;
import basin.minima.terrain.Terrain;
import basin.spi.number.Vec;
import java.util.Optional;

/**
 * Where an end point belongs: the stationary point that it is at, or the minimum that steepest
 * descent leads to from it.
 *
 * @param place what it is
 * @param point the stationary point, to the last digits; the end point if there is none
 * @param loss of the function that was descended, there
 * @param doubt by how much rounding may have moved the loss
 * @param radius by how much rounding may have moved the point
 * @param index modes that bend down
 * @param flat modes that bend neither way, as far as can be told
 * @param least the smallest eigenvalue
 * @param largest the largest
 * @param moved how far the point is from the end point
 * @param onItsWay whether the end point is at no stationary point yet
 */
record Arrival(
    Place place,
    double[] point,
    double loss,
    double doubt,
    double radius,
    int index,
    int flat,
    double least,
    double largest,
    double moved,
    boolean onItsWay) {
  /** An end point whose Newton step is longer, measured by its own size, has not arrived. */
  static final double NEAR = 1e-6;

  private static final int STEPS = 2000;
  private static final int POLISHING = 8;

  /** Rounding errors of a gradient's terms add up, and cancel but for a few. */
  private static final double SAFETY = 8;

  /** A few last digits. */
  private static final double APART = 0x1p-50;

  /** What a point is. */
  enum Place {
    /** Every mode bends up. */
    MINIMUM,
    /**
     * No mode bends down, and some neither way: a valley of minima, or what second order cannot
     * tell.
     */
    VALLEY,
    /** Stationary, and some modes bend down. */
    SADDLE,
    /** Steepest descent came to no end. */
    NOWHERE
  }

  /**
   * @param end is left as it is
   */
  static Arrival of(Terrain terrain, Vec end) {
    SecondOrder here = terrain.at(end);
    double step = newton(here, terrain.copy(end));
    boolean near = step <= NEAR * (1 + end.norm());
    if (near && here.negative() > 0) {
      return of(terrain, end, polished(terrain, here), Place.SADDLE, false);
    }
    Optional<SecondOrder> below = new SteepestDescent(terrain, STEPS).from(end, first(end));
    return below
        .or(() -> new Settling(terrain).from(end))
        .map(there -> of(terrain, end, there, place(there), !near))
        .orElseGet(() -> of(terrain, end, here, Place.NOWHERE, true));
  }

  private static double first(Vec end) {
    return 0.01 * (1 + end.norm());
  }

  /**
   * A minimum that rounding moves far is none that can be told from a valley. Where a mode bends
   * down and yet the loss does not fall, there is a kink, and second order tells nothing.
   */
  private static Place place(SecondOrder there) {
    boolean sharp = radius(there) <= NEAR * (1 + there.point().norm());
    return flats(there) == 0 && there.negative() == 0 && sharp ? Place.MINIMUM : Place.VALLEY;
  }

  private static double radius(SecondOrder there) {
    double rounding =
        there.gradient().norm() + Math.ulp(1.0) * there.sharpest() * (1 + there.point().norm());
    return SAFETY * rounding / Math.max(Math.abs(there.eigenvalue(0)), there.flat());
  }

  private static Arrival of(
      Terrain terrain, Vec end, SecondOrder there, Place place, boolean onItsWay) {
    double moved = terrain.copy(there.point()).subtract(end).norm();
    double least = there.eigenvalue(0);
    return new Arrival(
        place,
        there.point().toArray(),
        there.value(),
        doubt(terrain, there),
        radius(there),
        there.negative(),
        flats(there),
        least,
        there.eigenvalue(there.dimension() - 1),
        moved,
        onItsWay);
  }

  private static int flats(SecondOrder there) {
    int flats = 0;
    for (int mode = 0; mode < there.dimension(); mode++) {
      flats += Math.abs(there.eigenvalue(mode)) <= there.flat() ? 1 : 0;
    }
    return flats;
  }

  /** By how much values a few last digits apart differ. */
  static double doubt(Terrain terrain, SecondOrder there) {
    Vec aside = terrain.copy(there.point());
    double doubt = 2 * Math.ulp(there.value());
    for (int look = 0; look < 4; look++) {
      for (int i = 0; i < aside.length(); i++) {
        double x = there.point().get(i);
        double turn = (i % 2 == 0 ? 1 : -1) * (look < 2 ? 1 : 0.5) * (look % 2 == 0 ? 1 : -1);
        aside.set(i, x + turn * APART * (Math.abs(x) + 0x1p-10));
      }
      doubt = Math.max(doubt, Math.abs(terrain.value(aside) - there.value()));
    }
    return SAFETY * doubt;
  }

  /** there ← where Newton's step leads; its length. */
  private static double newton(SecondOrder here, Vec there) {
    double[] way = new double[here.dimension()];
    for (int mode = 0; mode < way.length; mode++) {
      double bend = here.eigenvalue(mode);
      way[mode] = Math.abs(bend) <= here.flat() ? 0 : -here.slope(mode) / bend;
    }
    double length = here.moved(way, there);
    return Double.isFinite(length) ? length : Double.POSITIVE_INFINITY;
  }

  private static SecondOrder polished(Terrain terrain, SecondOrder start) {
    SecondOrder best = start;
    Vec there = terrain.copy(start.point());
    for (int step = 0; step < POLISHING; step++) {
      newton(best, there);
      SecondOrder next = terrain.at(there);
      if (!(next.gradient().norm() < best.gradient().norm())) {
        return best;
      }
      best = next;
    }
    return best;
  }

  /** As one vector, for units that read it. */
  double[] numbers() {
    return new double[] {
      place.ordinal(), loss, doubt, radius, index, flat, least, largest, moved, onItsWay ? 1 : 0
    };
  }

  /** What {@link #numbers} wrote. */
  static Arrival read(double[] point, double[] n) {
    return new Arrival(
        Place.values()[(int) n[0]],
        point,
        n[1],
        n[2],
        n[3],
        (int) n[4],
        (int) n[5],
        n[6],
        n[7],
        n[8],
        n[9] == 1);
  }
}
