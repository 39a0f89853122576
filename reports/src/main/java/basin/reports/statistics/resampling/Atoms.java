package basin.reports.statistics.resampling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * A distribution of finitely many values.
 *
 * @param values in rising order
 * @param upTo the weight of the resamples that have this value or a smaller one; whole numbers
 *     where every resample weighs 1
 */
public record Atoms(double[] values, double[] upTo) {
  private static final double SLACK = 1e-12;

  /** Values in any order, each with its weight; those that differ by rounding alone are one. */
  public static Atoms of(double[] values, double[] weights) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] different = new double[order.length];
    double[] upTo = new double[order.length];
    int last = -1;
    double sum = 0;
    for (int i : order) {
      if (last < 0 || !same(different[last], values[i])) {
        last++;
        different[last] = values[i];
      }
      sum += weights[i];
      upTo[last] = sum;
    }
    return new Atoms(Arrays.copyOf(different, last + 1), Arrays.copyOf(upTo, last + 1));
  }

  /** What a statistic is of all resamples of a sample. */
  static Atoms ideal(Statistic statistic, double... x) {
    List<Redraws> all = Redraws.of(x.length);
    return of(
        all.stream().mapToDouble(r -> statistic.of(r.of(x))).toArray(),
        all.stream().mapToDouble(Redraws::ways).toArray());
  }

  /** Values in any order, each once. */
  public static Atoms of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Atoms(sorted, IntStream.rangeClosed(1, values.length).asDoubleStream().toArray());
  }

  /** How many resamples. */
  public double all() {
    return upTo[upTo.length - 1];
  }

  /** The smallest value whose cumulative probability is at least p. */
  public double inverse(double p) {
    return reaching((p - SLACK) * all());
  }

  /** Quantile of type 7: linear around h = (N − 1)·p. */
  public double interpolated(double p) {
    double h = (all() - 1) * p;
    double below = Math.floor(h);
    double low = reaching(below + 1);
    double high = reaching(below + 2);
    return low + (h - below) * (high - low);
  }

  /** The smallest value up to which there is a weight, the value number n for n resamples. */
  private double reaching(double weight) {
    int at = Arrays.binarySearch(upTo, Math.min(all(), weight));
    return values[at >= 0 ? at : -at - 1];
  }

  /** The share below x, and half of the share that equals it but for rounding. */
  public double shareBelow(double x) {
    double same = 1e-13 * Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
    double below = 0;
    for (int i = 0; i < values.length; i++) {
      double times = upTo[i] - (i == 0 ? 0 : upTo[i - 1]);
      below += values[i] < x - same ? times : values[i] <= x + same ? times / 2 : 0;
    }
    return below / all();
  }

  /** The mean over all resamples. */
  public double mean() {
    return average(v -> v);
  }

  /** Σ(v − v̄)²/N. */
  public double variance() {
    double mean = mean();
    return average(v -> (v - mean) * (v - mean));
  }

  private static boolean same(double a, double b) {
    return a == b || Math.abs(a - b) <= SLACK * Math.max(Math.abs(a), Math.abs(b));
  }

  private double average(DoubleUnaryOperator f) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (upTo[i] - (i == 0 ? 0 : upTo[i - 1])) * f.applyAsDouble(values[i]);
    }
    return sum / all();
  }
}
