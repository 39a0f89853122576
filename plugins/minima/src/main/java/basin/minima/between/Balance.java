package basin.minima.between;

import basin.spi.number.Vec;
import basin.spi.problem.Interchangeable;
import java.util.List;

/**
 * Brings every unit that may be rescaled to ‖what goes in‖ = ‖what goes out‖, where the sum of all
 * squares is least; of points that differ by scales alone, one is left.
 *
 * @param groups that a landscape names
 */
public record Balance(List<Interchangeable> groups) {
  private static final int SWEEPS = 200;

  /** Scales that are nearer to 1 are rounding. */
  private static final double DONE = 0x1p-48;

  /** Rescales a point in place; one without such units stays as it is. */
  public Vec apply(Vec point) {
    double off = Double.POSITIVE_INFINITY;
    for (int sweep = 0; sweep < SWEEPS && off > DONE; sweep++) {
      off = 0;
      for (Interchangeable group : groups) {
        for (int i = 0; group.homogeneous() && i < group.parts(); i++) {
          off = Math.max(off, rescale(point, group.incoming()[i], group.outgoing()[i]));
        }
      }
    }
    return point;
  }

  /** Returns how far the scale was from 1. */
  private static double rescale(Vec point, int[] incoming, int[] outgoing) {
    double in = length(point, incoming);
    double out = length(point, outgoing);
    if (!(in > 0 && out > 0)) {
      return 0; // what does nothing has no scale
    }
    double scale = Math.sqrt(out / in);
    for (int place : incoming) {
      point.set(place, point.get(place) * scale);
    }
    for (int place : outgoing) {
      point.set(place, point.get(place) / scale);
    }
    return Math.abs(scale - 1);
  }

  private static double length(Vec point, int[] places) {
    double square = 0;
    for (int place : places) {
      square = Math.fma(point.get(place), point.get(place), square);
    }
    return Math.sqrt(square);
  }
}
