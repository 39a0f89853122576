package basin.reports.statistics.evidence;

/**
 * Claims about a mean loss when the standard deviation σ over seeds is known from earlier runs: one
 * run may be enough where the gap is large.
 *
 * <pre>
 * below a target    (target − mean)·√n ≥ bound
 * better than       (gain in loss + steps saved · slope)/√(1/n₁ + 1/n₂) ≥ bound
 * </pre>
 *
 * <p>One-sided z tests; bound = 3.09σ makes p &lt; 0.001. The rules of the third track of
 * modded-nanogpt, 2026, with σ = 0.0013, bound = 0.004 and 0.0045 of loss in 100 steps.
 *
 * @param sigma σ, above 0
 * @param bound above 0, in the unit of the loss
 */
public record KnownSpread(double sigma, double bound) {
  public KnownSpread {
    if (!(sigma > 0 && bound > 0)) {
      throw new IllegalArgumentException("σ = " + sigma + " and bound = " + bound + ": above 0");
    }
  }

  /**
   * Whether the true mean is below a target.
   *
   * @param runs n, at least 1
   */
  public Evidence below(double target, double mean, int runs) {
    return judge(target - mean, 1.0 / counted(runs));
  }

  /**
   * Whether one is better than another.
   *
   * @param gain by how much its mean is better: the loss, plus what the steps it saved are worth
   */
  public Evidence better(double gain, int runs, int others) {
    return judge(gain, 1.0 / counted(runs) + 1.0 / counted(others));
  }

  private Evidence judge(double gain, double variance) {
    double side = gain / Math.sqrt(variance);
    return new Evidence(gain, side, bound, side / sigma);
  }

  private static int counted(int runs) {
    if (runs < 1) {
      throw new IllegalArgumentException(runs + " of at least 1 run");
    }
    return runs;
  }
}
