package basin.curvature;

/**
 * What Lanczos' method from a start of random normal numbers may have missed at both ends
 * (Kuczyński and Woźniakowski 1992, theorem 4.2): but for a share δ of all starts,
 *
 * <pre>λmax − θmax ≤ ε·(λmax − λmin)    θmin − λmin ≤ ε·(λmax − λmin)
 * ε = (ln(2 · 1.648·√n/δ) / (2k − 1))²</pre>
 *
 * <p>after k products with a matrix of n rows. Ritz values lie within the spectrum, so that its
 * width is at most (θmax − θmin)/(1 − 2ε).
 *
 * @param floor no eigenvalue is smaller, but for that share of starts; −∞ after too few products
 * @param ceiling none is larger
 */
public record Missed(double floor, double ceiling) {
  /** One start in a million is as unlucky as that. */
  public static final double UNLUCKY = 1e-6;

  private static final double KUCZYNSKI = 1.648;

  /**
   * Of a matrix of n rows.
   *
   * @param seen from a start of random normal numbers
   */
  public static Missed of(Lanczos seen, int n) {
    double[] ritz = seen.ritzValues();
    double lowest = ritz[0];
    double highest = ritz[ritz.length - 1];
    if (ritz.length == n) {
      return new Missed(lowest, highest);
    }
    double root = StrictMath.log(2 * KUCZYNSKI * Math.sqrt(n) / UNLUCKY) / (2.0 * ritz.length - 1);
    double share = root * root;
    double room =
        share < 0.5 ? share * (highest - lowest) / (1 - 2 * share) : Double.POSITIVE_INFINITY;
    return new Missed(lowest - room, highest + room);
  }
}
