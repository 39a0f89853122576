package basin.reports.rates;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The shapes of a family among which a search takes its first look: evenly spaced by the logarithm
 * of k. They depend on the times of the records alone, which most trials of an experiment share, so
 * that those of the trial before are kept.
 *
 * @param times of the records
 * @param low the logarithm of the least k
 * @param step from one logarithm to the next
 * @param shapes at these times, in their order
 */
record DecayGrid(double[] times, double low, double step, double[][] shapes) {
  /** How many. */
  static final int SIZE = 41;

  /** Of more records than these nothing is kept: it would be megabytes. */
  private static final int MOST = 2_000;

  private static final Map<Decay, DecayGrid> LATEST = new EnumMap<>(Decay.class);

  /** Of a family; times are not to be changed afterwards. */
  static DecayGrid of(Decay decay, double[] times) {
    DecayGrid kept;
    synchronized (LATEST) {
      kept = LATEST.get(decay);
    }
    return kept != null && Arrays.equals(kept.times, times) ? kept : made(decay, times);
  }

  private static DecayGrid made(Decay decay, double[] times) {
    double end = times[times.length - 1];
    double low = StrictMath.log(decay.least(end));
    double step = (StrictMath.log(decay.most(end)) - low) / (SIZE - 1);
    double[][] shapes = new double[SIZE][];
    Arrays.setAll(shapes, i -> decay.shape(times, StrictMath.exp(low + i * step)));
    DecayGrid grid = new DecayGrid(times, low, step, shapes);
    if (times.length <= MOST) {
      synchronized (LATEST) {
        LATEST.put(decay, grid);
      }
    }
    return grid;
  }
}
