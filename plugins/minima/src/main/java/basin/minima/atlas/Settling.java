package basin.minima.atlas;

import basin.minima.terrain.SecondOrder;
import basin.minima.terrain.Terrain;
import basin.spi.number.Vec;
import java.util.Optional;

/**
 * The way down to a point where the objective is flatter than a square, which steepest descent
 * approaches for ever: Newton's steps with the sizes of all curvatures, halved until they lead
 * down.
 *
 * @param terrain what is descended
 */
record Settling(Terrain terrain) {
  private static final int STEPS = 200;
  private static final int HALVINGS = 30;

  /** Who goes farther than this share of his own size leaves for another place. */
  private static final double FAR = 0.25;

  /** Empty if the way leads far, or does not end. */
  Optional<SecondOrder> from(Vec start) {
    SecondOrder here = terrain.at(start);
    Vec there = terrain.vectors().get();
    for (int step = 0; step < STEPS; step++) {
      if (there(here)) {
        return Optional.of(here);
      }
      Optional<SecondOrder> next = next(here, there);
      if (next.isEmpty()) {
        return Optional.of(here).filter(this::settled);
      }
      here = next.get();
      if (terrain.copy(here.point()).subtract(start).norm() > FAR * (1 + start.norm())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<SecondOrder> next(SecondOrder here, Vec there) {
    double[] way = way(here);
    for (int halving = 0; halving < HALVINGS; halving++) {
      here.moved(way, there);
      if (terrain.value(there) < here.value()) {
        return Optional.of(terrain.at(there));
      }
      for (int mode = 0; mode < way.length; mode++) {
        way[mode] /= 2;
      }
    }
    return Optional.empty();
  }

  private static double[] way(SecondOrder here) {
    double[] way = new double[here.dimension()];
    for (int mode = 0; mode < way.length; mode++) {
      double bend = Math.abs(here.eigenvalue(mode));
      way[mode] = bend <= here.flat() ? 0 : -here.slope(mode) / bend;
    }
    return way;
  }

  private static boolean there(SecondOrder here) {
    return here.gradient().norm() == 0;
  }

  /** Whether all that is left to gain is rounding. */
  private boolean settled(SecondOrder here) {
    double gain = 0;
    for (int mode = 0; mode < here.dimension(); mode++) {
      double bend = Math.abs(here.eigenvalue(mode));
      gain += bend <= here.flat() ? 0 : here.slope(mode) * here.slope(mode) / bend / 2;
    }
    return gain <= Arrival.doubt(terrain, here);
  }
}
