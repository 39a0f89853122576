package basin.reports.statistics.factorial;

import basin.reports.statistics.Interval;
import basin.reports.statistics.resampling.Jackknife;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * {@link Shares} with limits in [0, 1] by the {@link Jackknife} over replicates: all cells of a
 * replicate are left out together, so that what they have in common stays together. Shares of what
 * replicates change are far from normal and are taken on the scale of arcsin √share.
 *
 * @param terms of each term
 * @param higher of interactions of three factors and more
 * @param common of what a replicate does to all cells alike
 * @param rest of what else replicates change
 */
public record ShareIntervals(
    Map<Term, Interval> terms, Interval higher, Interval common, Interval rest) {
  private static final int FEWEST = 3;

  /** Of a design; without limits of fewer than three replicates. */
  public static ShareIntervals of(Factorial design) {
    Shares own = Shares.of(design);
    List<Shares> without = design.replicates() < FEWEST ? List.of() : without(design);
    Map<Term, Interval> terms = new LinkedHashMap<>();
    own.terms()
        .keySet()
        .forEach(term -> terms.put(term, interval(own, without, s -> s.terms().get(term))));
    return new ShareIntervals(
        terms,
        interval(own, without, Shares::higher),
        stabilised(own, without, Shares::common),
        stabilised(own, without, Shares::rest));
  }

  private static List<Shares> without(Factorial design) {
    List<Products> products = design.products();
    List<Shares> without = new ArrayList<>();
    for (int left = 0; left < design.replicates(); left++) {
      int[] times = new int[design.replicates()];
      Arrays.fill(times, 1);
      times[left] = 0;
      without.add(Shares.of(products, times));
    }
    return without;
  }

  private static Interval interval(
      Shares own, List<Shares> without, ToDoubleFunction<Shares> share) {
    double[] left = without.stream().mapToDouble(share).toArray();
    Interval limits = new Jackknife(share.applyAsDouble(own), left).interval(Interval.LEVEL);
    return limits.known() ? limits.within(0, 1) : limits;
  }

  private static Interval stabilised(
      Shares own, List<Shares> without, ToDoubleFunction<Shares> share) {
    double[] left = without.stream().mapToDouble(s -> angle(share.applyAsDouble(s))).toArray();
    double center = share.applyAsDouble(own);
    Interval limits = new Jackknife(angle(center), left).interval(Interval.LEVEL);
    return limits.known()
        ? new Interval(center, share(Math.max(0, limits.low())), share(limits.high()))
        : Interval.point(center);
  }

  private static double angle(double share) {
    return Math.asin(Math.sqrt(share));
  }

  private static double share(double angle) {
    return Math.pow(Math.sin(Math.min(Math.PI / 2, angle)), 2);
  }
}
