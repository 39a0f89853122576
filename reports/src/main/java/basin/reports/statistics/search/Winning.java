package basin.reports.statistics.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How likely each of several methods comes out best if each is tuned on its own; who ties shares
 * the win. Sivaprasad et al. 2020.
 *
 * @param chances one for each method; they add up to 1
 */
public record Winning(double... chances) {
  /** Of methods that each tried k settings of n known ones. */
  public static Winning of(Drawing drawing, int k, double[]... losses) {
    return of(Arrays.stream(losses).map(l -> BestOf.of(drawing, k, l)).toList());
  }

  /** Of methods with what each found, independent of each other. */
  public static Winning of(List<BestOf> methods) {
    double[] places =
        methods.stream().flatMapToDouble(m -> Arrays.stream(m.losses())).distinct().toArray();
    double[] chances = new double[methods.size()];
    for (int i = 0; i < chances.length; i++) {
      for (double loss : places) {
        double own = methods.get(i).at(loss);
        chances[i] += own == 0 ? 0 : own * share(methods, i, loss);
      }
    }
    return new Winning(chances);
  }

  /**
   * The expected share of the win of a method with a loss: 1/(1 + t) if t others tie and none is
   * better.
   */
  private static double share(List<BestOf> methods, int i, double loss) {
    double[] tied = new double[methods.size()];
    tied[0] = 1;
    for (int j = 0; j < methods.size(); j++) {
      if (j != i) {
        double at = methods.get(j).at(loss);
        double above = methods.get(j).above(loss);
        for (int t = tied.length - 1; t >= 0; t--) {
          tied[t] = tied[t] * above + (t == 0 ? 0 : tied[t - 1] * at);
        }
      }
    }
    return IntStream.range(0, tied.length).mapToDouble(t -> tied[t] / (t + 1)).sum();
  }
}
