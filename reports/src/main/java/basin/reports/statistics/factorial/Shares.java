package basin.reports.statistics.factorial;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the variation of all values is divided: η² = SS/SS_total of each term, of what replicates
 * have in common, and of what no term explains. The shares add up to 1.
 *
 * @param terms of each term
 * @param common of what a replicate does to all cells alike
 * @param rest of what else replicates change
 */
public record Shares(Map<Term, Double> terms, double common, double rest) {
  /** Of a design; NaN if all its values are the same. */
  public static Shares of(Factorial design) {
    int[] once = new int[design.replicates()];
    Arrays.fill(once, 1);
    return of(design.products(), once);
  }

  /**
   * Of a design, each replicate drawn so often.
   *
   * @param products of all terms, and what replicates have in common as the last
   */
  static Shares of(List<Products> products, int... times) {
    int last = products.size() - 1;
    Map<Term, Double> squares = new LinkedHashMap<>();
    double rest = 0;
    for (Products each : products.subList(0, last)) {
      double own = each.squares(times);
      squares.put(each.term(), own);
      rest += Math.max(0, each.both(times) - own);
    }
    double common = Math.max(0, products.get(last).both(times) - products.get(last).squares(times));
    double total = squares.values().stream().mapToDouble(s -> s).sum() + rest + common;
    squares.replaceAll((term, own) -> own / total);
    return new Shares(squares, common / total, rest / total);
  }

  /** Of interactions of three factors and more. */
  public double higher() {
    return terms.entrySet().stream()
        .filter(e -> e.getKey().order() > 2)
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }
}
