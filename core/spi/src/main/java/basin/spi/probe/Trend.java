package basin.spi.probe;

import basin.spi.state.NumberList;
import basin.spi.state.State;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Whether two numbers rise together over a probe's looks: Spearman's rank correlation. */
public final class Trend {
  private final NumberList first;
  private final NumberList second;

  /**
   * What it remembers lies in the watch's state as {@code trend.first} and {@code trend.second}.
   */
  public Trend(State state) {
    first = state.list("trend.first");
    second = state.list("trend.second");
  }

  /** Both numbers of a look. */
  public void add(double one, double other) {
    first.add(one);
    second.add(other);
  }

  /** Pearson's correlation of the ranks; empty of fewer than three looks, or where one is equal. */
  public OptionalDouble spearman() {
    int n = first.size();
    double[] x = ranks(first);
    double[] y = ranks(second);
    double mean = (n + 1) / 2.0;
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < n; i++) {
      xy += (x[i] - mean) * (y[i] - mean);
      xx += (x[i] - mean) * (x[i] - mean);
      yy += (y[i] - mean) * (y[i] - mean);
    }
    return n < 3 || xx == 0 || yy == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(xy / Math.sqrt(xx * yy));
  }

  /** 1 is the smallest; equal numbers share the mean of their places. */
  private static double[] ranks(NumberList values) {
    int n = values.size();
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted((a, b) -> Double.compare(values.get(a), values.get(b)))
            .mapToInt(i -> i)
            .toArray();
    double[] ranks = new double[n];
    for (int from = 0; from < n; ) {
      int to = from + 1;
      while (to < n && values.get(order[to]) == values.get(order[from])) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + 1 + to) / 2.0;
      }
      from = to;
    }
    return ranks;
  }
}
