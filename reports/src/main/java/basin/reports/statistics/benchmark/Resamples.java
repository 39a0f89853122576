package basin.reports.statistics.benchmark;

import basin.reports.statistics.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The bootstrap distribution of a statistic.
 *
 * @param values different ones, rising; those that differ by rounding alone are one
 * @param chances of the values, which add up to 1
 * @param exact whether all resamples were gone through; else they were drawn
 */
public record Resamples(double[] values, double[] chances, boolean exact) {
  private static final double SAME = 1e-12;

  /** Gathers what resamples gave, each with its weight. */
  public static Resamples of(double[] found, double[] weights, boolean exact) {
    int[] order =
        IntStream.range(0, found.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> found[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Double> values = new ArrayList<>();
    List<Double> chances = new ArrayList<>();
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    for (int i : order) {
      int last = values.size() - 1;
      if (last >= 0 && same(values.get(last), found[i])) {
        chances.set(last, chances.get(last) + weights[i] / total);
      } else {
        values.add(found[i]);
        chances.add(weights[i] / total);
      }
    }
    return new Resamples(array(values), array(chances), exact);
  }

  /** The mean. */
  public double mean() {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i] * chances[i]).sum();
  }

  /** The deviation, the standard error of the statistic. */
  public double standardError() {
    double mean = mean();
    return Math.sqrt(
        IntStream.range(0, values.length)
            .mapToDouble(i -> (values[i] - mean) * (values[i] - mean) * chances[i])
            .sum());
  }

  /** The smallest value whose cumulative chance reaches p. */
  public double quantile(double p) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += chances[i];
      if (sum >= p - SAME) {
        return values[i];
      }
    }
    return values[values.length - 1];
  }

  /** Percentile limits around an estimate. */
  public Interval interval(double estimate, double level) {
    return new Interval(estimate, quantile((1 - level) / 2), quantile((1 + level) / 2));
  }

  private static boolean same(double a, double b) {
    return a == b || Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
  }

  private static double[] array(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
