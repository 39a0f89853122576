package basin.reports.statistics.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cost until the first success where runs are drawn with replacement and their lengths add up:
 * what a method costs that is started again after each failure.
 *
 * <p>With n runs, the chance u(s) that failures alone have come to cost s, and the chance f(s) that
 * the first success comes at s,
 *
 * <pre>
 * u(s) = [s = 0] + Σ over failures e of u(s − e)/n,   f(s) = Σ over successes l of u(s − l)/n
 * </pre>
 *
 * <p>walked through in the order of the sums that can occur. This is exact, unless lengths are so
 * many and so different that there are more than 30 000 sums: from there on new ones are shared out
 * over a grid with steps of 0.1 %, which leaves the mean as it is. Failures that cost nothing are
 * drawn again at once, so n does not count them.
 *
 * @param runs what is drawn from
 */
public record Restarts(RunLengths runs) {
  /** The most different sums that are met before new ones go to the grid. */
  private static final int MANY = 30_000;

  /** The steps of the grid, by logarithm. */
  private static final double GRID = 1e-3;

  /** Rounding up to which chances and sums are the same. */
  private static final double SLACK = 1e-12;

  /** Chances of failures that are too small to tell in any sum of them. */
  private static final double NOTHING = 1e-20;

  /** The chance that restarts need at most x; 0 everywhere if no run succeeded. */
  public double within(double x) {
    if (runs.successes() == 0 || x == Double.POSITIVE_INFINITY) {
      return runs.successes() == 0 ? 0 : 1;
    }
    Walk walk = new Walk();
    double chance = 0;
    while (walk.next() <= x * (1 + SLACK)) {
      chance += walk.step();
    }
    return Math.min(1, chance);
  }

  /**
   * The smallest cost by which a success has come with chance p; ∞ if no run succeeded.
   *
   * @param p in (0, 1)
   */
  public double quantile(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("p = " + p + " is outside (0, 1)");
    }
    if (runs.successes() == 0) {
      return Double.POSITIVE_INFINITY;
    }
    Walk walk = new Walk();
    double chance = 0;
    double at = 0;
    while (chance < p - SLACK) {
      at = walk.next();
      chance += walk.step();
    }
    return at;
  }

  /** The distribution up to a finite x: where it rises, and to what. */
  public Staircase upTo(double x) {
    Walk walk = new Walk();
    List<Double> places = new ArrayList<>();
    List<Double> heights = new ArrayList<>();
    double chance = 0;
    while (runs.successes() > 0 && walk.next() <= x * (1 + SLACK)) {
      double at = walk.next();
      double more = walk.step();
      if (more > 0) {
        chance += more;
        places.add(at);
        heights.add(Math.min(1, chance));
      }
    }
    return new Staircase(array(places), array(heights));
  }

  private static double[] array(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Goes through the sums from below. */
  private final class Walk {
    private final double[] successes = runs.of(true);
    private final double[] failures = runs.of(false);
    private final double each;
    private final TreeMap<Double, double[]> sums = new TreeMap<>();
    private int met;

    Walk() {
      long free = Arrays.stream(failures).filter(e -> e == 0).count();
      each = 1.0 / (runs.runs() - free);
      sums.put(0.0, new double[] {1, 0});
    }

    /** The next sum; ∞ if there is none. */
    double next() {
      return sums.isEmpty() ? Double.POSITIVE_INFINITY : sums.firstKey();
    }

    /** Leaves the next sum, and gives the chance of a success at it. */
    double step() {
      Map.Entry<Double, double[]> now = sums.firstEntry();
      double at = now.getKey();
      double failed = now.getValue()[0];
      if (failed > NOTHING) {
        for (double length : successes) {
          add(at, length, 1, failed);
        }
        for (double length : failures) {
          if (length > 0) {
            add(at, length, 0, failed);
          }
        }
      }
      double chance = now.getValue()[1];
      sums.remove(at);
      return chance;
    }

    /** Sums of the same lengths in another order are one, whatever their rounding. */
    private void add(double at, double length, int kind, double chance) {
      double sum = at + length;
      Map.Entry<Double, double[]> next =
          sums.ceilingEntry(Math.max(Math.nextUp(at), sum * (1 - SLACK)));
      if (next != null && next.getKey() <= sum * (1 + SLACK)) {
        next.getValue()[kind] += chance * each;
      } else if (met > MANY) {
        share(at, sum, kind, chance * each);
      } else {
        put(sum, kind, chance * each);
      }
    }

    /**
     * To the places of the grid on either side, so that the mean stays; never back to where it
     * began.
     */
    private void share(double at, double sum, int kind, double chance) {
      double step = Math.floor(StrictMath.log(sum) / GRID);
      double low = StrictMath.exp(step * GRID);
      double high = StrictMath.exp((step + 1) * GRID);
      if (low > at) {
        double part = (high - sum) / (high - low);
        put(low, kind, chance * part);
        put(high, kind, chance * (1 - part));
      } else {
        put(sum, kind, chance);
      }
    }

    private void put(double sum, int kind, double chance) {
      double[] chances = sums.get(sum);
      if (chances == null) {
        met++;
        chances = new double[2];
        sums.put(sum, chances);
      }
      chances[kind] += chance;
    }
  }
}
