package basin.reports.statistics.factorial;

import basin.reports.statistics.Interval;
import basin.reports.statistics.random.Draws;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * {@link Shares} with limits by the percentile bootstrap over replicates: all cells of a replicate
 * are drawn together, so that what they have in common stays together. Of up to six replicates all
 * draws are counted, each as often as it is to be expected; of more, 2 000 are drawn.
 *
 * @param terms of each term
 * @param higher of interactions of three factors and more
 * @param common of what a replicate does to all cells alike
 * @param rest of what else replicates change
 */
public record ShareIntervals(
    Map<Term, Interval> terms, Interval higher, Interval common, Interval rest) {
  private static final int COUNTED = 6;
  private static final int DRAWN = 2000;
  private static final int FEWEST = 3;

  private record Draw(Shares shares, double weight) {}

  /** Of a design; without limits of fewer than three replicates. */
  public static ShareIntervals of(Factorial design) {
    Shares own = Shares.of(design);
    List<Draw> draws = design.replicates() < FEWEST ? List.of() : draws(design);
    Map<Term, Interval> terms = new LinkedHashMap<>();
    own.terms()
        .keySet()
        .forEach(term -> terms.put(term, interval(own, draws, s -> s.terms().get(term))));
    return new ShareIntervals(
        terms,
        interval(own, draws, Shares::higher),
        interval(own, draws, Shares::common),
        interval(own, draws, Shares::rest));
  }

  private static List<Draw> draws(Factorial design) {
    List<Products> products = design.products();
    int replicates = design.replicates();
    List<Draw> draws = new ArrayList<>();
    if (replicates <= COUNTED) {
      count(products, new int[replicates], 0, replicates, 1, draws);
      return draws;
    }
    Draws stream = Draws.of("shares of the variance");
    for (int i = 0; i < DRAWN; i++) {
      int[] times = new int[replicates];
      for (int place : stream.resample(replicates)) {
        times[place]++;
      }
      draws.add(new Draw(Shares.of(products, times), 1));
    }
    return draws;
  }

  /** Every draw once; its weight is the number of orders in which it comes up, n!/Πcᵢ!. */
  private static void count(
      List<Products> products, int[] times, int place, int left, double orders, List<Draw> draws) {
    if (place == times.length - 1) {
      times[place] = left;
      draws.add(new Draw(Shares.of(products, times), orders));
      return;
    }
    double ways = 1;
    for (int here = 0; here <= left; here++) {
      times[place] = here;
      count(products, times, place + 1, left - here, orders * ways, draws);
      ways *= (double) (left - here) / (here + 1);
    }
  }

  private static Interval interval(Shares own, List<Draw> draws, ToDoubleFunction<Shares> share) {
    double center = share.applyAsDouble(own);
    record Value(double at, double weight) {}
    List<Value> values =
        draws.stream()
            .map(d -> new Value(share.applyAsDouble(d.shares), d.weight))
            .filter(v -> Double.isFinite(v.at))
            .sorted(Comparator.comparingDouble(Value::at))
            .toList();
    if (values.isEmpty() || !Double.isFinite(center)) {
      return Interval.point(center);
    }
    double tail = (1 - Interval.LEVEL) / 2;
    double total = values.stream().mapToDouble(Value::weight).sum();
    double low = Double.NaN;
    double high = values.get(values.size() - 1).at;
    double sum = 0;
    for (Value value : values) {
      sum += value.weight / total;
      low = Double.isNaN(low) && sum >= tail ? value.at : low;
      if (sum >= 1 - tail) {
        high = value.at;
        break;
      }
    }
    return new Interval(center, Math.min(low, center), Math.max(high, center));
  }
}
