package basin.reports.statistics.correction;

import java.util.Comparator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What all corrections share: they work on p-values in rising order, and leave out what is NaN. */
final class Ascending {
  private Ascending() {}

  /**
   * Corrected p-values in the order given.
   *
   * @param step from the p-values in rising order to the corrected ones
   * @throws IllegalArgumentException if a p-value is outside [0, 1]
   */
  static double[] correct(UnaryOperator<double[]> step, double... p) {
    for (double one : p) {
      if (one < 0 || one > 1) {
        throw new IllegalArgumentException("p = " + one + " is outside [0, 1]");
      }
    }
    int[] order =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] sorted = step.apply(IntStream.of(order).mapToDouble(i -> p[i]).toArray());
    double[] corrected = p.clone();
    for (int j = 0; j < order.length; j++) {
      corrected[order[j]] = Math.min(1, sorted[j]);
    }
    return corrected;
  }

  /** Each the largest so far. */
  static double[] rising(double... x) {
    for (int i = 1; i < x.length; i++) {
      x[i] = Math.max(x[i], x[i - 1]);
    }
    return x;
  }

  /** Each the smallest from there on. */
  static double[] falling(double... x) {
    for (int i = x.length - 2; i >= 0; i--) {
      x[i] = Math.min(x[i], x[i + 1]);
    }
    return x;
  }
}
