package basin.reports.statistics.rank;

import basin.reports.statistics.Require;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Places in rising order, 1 the smallest; equal numbers share the mean of their places. −∞ and ∞
 * are ranked like any other, 0 and −0 are equal.
 *
 * @param places in the order of the numbers
 * @param ties Σ(t³ − t) over the groups of t equal numbers; 0 without ties
 */
public record Ranks(double[] places, double ties) {
  /**
   * Ranks numbers.
   *
   * @throws IllegalArgumentException if one is NaN
   */
  public static Ranks of(double... x) {
    Require.numbers("ranks", 0, x);
    int[] order =
        IntStream.range(0, x.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> x[i] + 0.0))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] places = new double[x.length];
    double ties = 0;
    for (int from = 0; from < order.length; ) {
      int to = from + 1;
      while (to < order.length && x[order[to]] == x[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        places[order[i]] = (from + 1 + to) / 2.0;
      }
      double equal = to - from;
      ties += equal * (equal * equal - 1);
      from = to;
    }
    return new Ranks(places, ties);
  }

  /** The same from the other end: 1 the largest. */
  public Ranks turned() {
    return new Ranks(Arrays.stream(places).map(r -> places.length + 1 - r).toArray(), ties);
  }

  /** Whole numbers even where ties make halves. */
  int[] doubled() {
    return Arrays.stream(places).mapToInt(r -> (int) Math.rint(2 * r)).toArray();
  }
}
