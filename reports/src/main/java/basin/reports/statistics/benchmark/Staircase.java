package basin.reports.statistics.benchmark;

import java.util.Arrays;

/**
 * A share that rises in steps, 0 before the first.
 *
 * @param places where it rises, growing
 * @param heights to what it rises there; the place itself belongs to the step
 */
public record Staircase(double[] places, double[] heights) {
  /** The share of values that are at most x; ∞ never is. */
  public static Staircase of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] places = Arrays.stream(sorted).filter(Double::isFinite).distinct().toArray();
    double[] heights = new double[places.length];
    int met = 0;
    for (int i = 0; i < places.length; i++) {
      while (met < sorted.length && sorted[met] <= places[i]) {
        met++;
      }
      heights[i] = (double) met / values.length;
    }
    return new Staircase(places, heights);
  }

  /** The share at x. */
  public double at(double x) {
    int place = Arrays.binarySearch(places, x);
    int steps = place >= 0 ? place + 1 : -place - 1;
    return steps == 0 ? 0 : heights[steps - 1];
  }

  /** The mean share over an interval of x. */
  public double mean(double from, double to) {
    if (!(from < to)) {
      throw new IllegalArgumentException("no width from " + from + " to " + to);
    }
    double area = 0;
    for (int i = 0; i < places.length && places[i] < to; i++) {
      double rise = heights[i] - (i == 0 ? 0 : heights[i - 1]);
      area += rise * (to - Math.max(from, places[i]));
    }
    return area / (to - from);
  }

  /** The same steps over log₁₀ x; a step at 0 is at −∞, where it counts in full. */
  public Staircase log10() {
    return new Staircase(Arrays.stream(places).map(Math::log10).toArray(), heights);
  }
}
