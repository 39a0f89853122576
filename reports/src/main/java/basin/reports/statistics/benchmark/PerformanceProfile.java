package basin.reports.statistics.benchmark;

import java.util.Arrays;

/**
 * Which share of the problems each solver solves within a factor of the fastest. Dolan and Moré
 * 2002.
 *
 * <pre>
 * r(s, p) = t(s, p)/min over s of t(s, p),   ρₛ(τ) = share of problems with r(s, p) ≤ τ
 * </pre>
 *
 * <p>The height at 1 is how often a solver was the fastest, ties included; the height at the end
 * how many problems it solves at all. Ratios depend on who takes part: between two solvers that are
 * not the best the order may turn when the best leaves (Gould and Scott 2016).
 *
 * @param ratios solver × problem; ∞ where it was not solved, 1 where a problem took nothing
 */
public record PerformanceProfile(double[][] ratios) {
  /**
   * From what solving took.
   *
   * @param costs solver × problem, at least 0; ∞ where it was not solved. A problem that nobody
   *     solves counts against all
   */
  public static PerformanceProfile of(double[][] costs) {
    double[][] ratios = Costs.checked(costs);
    for (int p = 0; p < ratios[0].length; p++) {
      int problem = p;
      double best = Arrays.stream(costs).mapToDouble(row -> row[problem]).min().orElseThrow();
      for (double[] row : ratios) {
        row[p] = row[p] == Double.POSITIVE_INFINITY || row[p] > best ? row[p] / finite(best) : 1;
      }
    }
    return new PerformanceProfile(ratios);
  }

  /** ρ(τ) of each solver. */
  public double[] at(double factor) {
    return Arrays.stream(ratios).mapToDouble(r -> Staircase.of(r).at(factor)).toArray();
  }

  /** ρ of one solver. */
  public Staircase of(int solver) {
    return Staircase.of(ratios[solver]);
  }

  /** The mean height of each solver from 1 to a factor, Σ max(0, τ − r)/(problems·(τ − 1)). */
  public double[] area(double factor) {
    return Arrays.stream(ratios).mapToDouble(r -> Staircase.of(r).mean(1, factor)).toArray();
  }

  /** Dividing ∞ by ∞ would be no number. */
  private static double finite(double best) {
    return best == Double.POSITIVE_INFINITY ? 1 : best;
  }
}
