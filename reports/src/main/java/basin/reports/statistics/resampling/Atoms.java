package basin.reports.statistics.resampling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * A distribution of finitely many values.
 *
 * @param values in rising order
 * @param upTo how many resamples have this value or a smaller one; whole numbers
 */
public record Atoms(double[] values, double[] upTo) {
  private static final double SLACK = 1e-12;

  /** Values in any order, each as often as it says. */
  public static Atoms of(double[] values, double[] times) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] upTo = IntStream.of(order).mapToDouble(i -> times[i]).toArray();
    for (int i = 1; i < upTo.length; i++) {
      upTo[i] += upTo[i - 1];
    }
    return new Atoms(IntStream.of(order).mapToDouble(i -> values[i]).toArray(), upTo);
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
    return counted(Math.ceil(p * all() - SLACK * all()));
  }

  /** Quantile of type 7: linear around h = (N − 1)·p. */
  public double interpolated(double p) {
    double h = (all() - 1) * p;
    double below = Math.floor(h);
    double low = counted(below + 1);
    double high = counted(below + 2);
    return low + (h - below) * (high - low);
  }

  /** The value number n of the resamples in rising order, from 1. */
  private double counted(double n) {
    double held = Math.min(all(), Math.max(1, n));
    int at = Arrays.binarySearch(upTo, held);
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

  /** Σ(v − v̄)²/N. */
  public double variance() {
    double mean = average(v -> v);
    return average(v -> (v - mean) * (v - mean));
  }

  private double average(DoubleUnaryOperator f) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (upTo[i] - (i == 0 ? 0 : upTo[i - 1])) * f.applyAsDouble(values[i]);
    }
    return sum / all();
  }
}
