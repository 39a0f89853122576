package basin.reports.statistics.factorial;

import basin.reports.statistics.Sample;
import org.apache.commons.math3.distribution.FDistribution;

/**
 * How much a term explains, against what it does differently under each replicate.
 *
 * <p>With the effect e of the term in each replicate (what its levels add beyond all smaller terms)
 * and k cells for each combination of its levels,
 *
 * <pre>
 * SS = R·k·Σ ē²,   SS_err = k·Σ (e − ē)²,   F = (SS/df) / (SS_err/(df·(R−1)))
 * </pre>
 *
 * <p>That is the analysis of variance with replicates as a random factor (repeated measures), in
 * which each term has its own error. Since levels may scatter differently, both degrees of freedom
 * are multiplied by Huynh and Feldt's estimate (1976) of Box's ε,
 *
 * <pre>
 * ε̂ = (tr Σ)²/(df·tr Σ²)      ε = (R·df·ε̂ − 2)/(df·(R − 1 − df·ε̂)), in [ε̂, 1]
 * </pre>
 *
 * <p>with the effects' covariance Σ over replicates. Of few replicates Greenhouse and Geisser's ε̂
 * alone would find next to nothing. Of two levels F is the square of the paired t.
 *
 * @param term whose
 * @param freedom df
 * @param squares SS
 * @param error SS_err
 * @param epsilon ε in [1/df, 1]; NaN if nothing scatters
 * @param p of F; NaN of a single replicate, or if nothing scatters and nothing differs
 */
public record Effect(
    Term term, int freedom, double squares, double error, double epsilon, double p) {
  /** Of effects combination × replicate. */
  static Effect of(Term term, int freedom, int cells, double[][] effects) {
    int replicates = effects[0].length;
    double squares = 0;
    double error = 0;
    double[][] off = new double[effects.length][replicates];
    for (int i = 0; i < effects.length; i++) {
      double mean = new Sample(effects[i]).mean();
      squares += replicates * cells * mean * mean;
      for (int r = 0; r < replicates; r++) {
        off[i][r] = effects[i][r] - mean;
        error += cells * off[i][r] * off[i][r];
      }
    }
    double epsilon = epsilon(off, freedom);
    return new Effect(
        term, freedom, squares, error, epsilon, p(squares, error, freedom, replicates, epsilon));
  }

  /**
   * The same where a mean over the replicates has a larger variance than their scatter says, as
   * over folds that share rows.
   *
   * @param factor by which it is larger, at least 1
   */
  public Effect widened(double factor, int replicates) {
    return new Effect(
        term,
        freedom,
        squares,
        error,
        epsilon,
        p(squares / factor, error, freedom, replicates, epsilon));
  }

  private static double epsilon(double[][] off, int freedom) {
    int replicates = off[0].length;
    double trace = 0;
    double square = 0;
    for (int r = 0; r < replicates; r++) {
      for (int s = 0; s < replicates; s++) {
        double product = 0;
        for (double[] row : off) {
          product += row[r] * row[s];
        }
        trace += r == s ? product : 0;
        square += product * product;
      }
    }
    if (square == 0) {
      return Double.NaN;
    }
    double own = Math.min(1, Math.max(1.0 / freedom, trace * trace / (freedom * square)));
    double left = freedom * (replicates - 1 - freedom * own);
    double unbiased = left <= 0 ? 1 : (replicates * freedom * own - 2) / left;
    return Math.min(1, Math.max(own, unbiased));
  }

  private static double p(
      double squares, double error, int freedom, int replicates, double epsilon) {
    if (replicates < 2 || Double.isNaN(epsilon)) {
      return replicates < 2 || squares == 0 ? Double.NaN : 0;
    }
    double f = squares * (replicates - 1) / error;
    FDistribution law =
        new FDistribution(null, epsilon * freedom, epsilon * freedom * (replicates - 1));
    return 1 - law.cumulativeProbability(f);
  }
}
