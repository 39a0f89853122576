package basin.gradients.theory;

/**
 * E[φ(u)·φ(v)] for u, v ~ N(0, q) with correlation c, by Mehler's formula:
 *
 * <pre>
 * E[φ(u)φ(v)] = Σ a_k²·c^k,   a_k = E[φ(√q z)·h_k(z)], h_k the Hermite polynomials of variance 1
 * </pre>
 *
 * <p>Of 300 terms; what they leave of E[φ²] = Σ a_k² counts as one more, so that the sum is right
 * at c = 1 and errs by less than what is left times |c|^300. Each a_k is a sum over 8000 places.
 */
final class Pairs {
  private static final int TERMS = 300;
  private static final int PLACES = 8000;
  private static final double END = 10;

  private final double[] shares = new double[TERMS + 1];

  /** Under sums of a variance. */
  Pairs(Nonlinearity phi, double q, double square) {
    double[] z = new double[PLACES];
    double width = 2 * END / PLACES;
    for (int i = 0; i < PLACES; i++) {
      z[i] = Math.sqrt(q) * ((i + 0.5) * width - END);
    }
    double[] values = new double[PLACES];
    phi.at(z, PLACES, values, new double[PLACES]);
    double[] sums = new double[TERMS];
    for (int i = 0; i < PLACES; i++) {
      double x = (i + 0.5) * width - END;
      double weighted = values[i] * width * StrictMath.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
      double before = 0;
      double here = 1;
      for (int k = 0; k < TERMS; k++) {
        sums[k] += weighted * here;
        double next = (x * here - Math.sqrt(k) * before) / Math.sqrt(k + 1);
        before = here;
        here = next;
      }
    }
    double rest = square;
    for (int k = 0; k < TERMS; k++) {
      shares[k] = sums[k] * sums[k];
      rest -= shares[k];
    }
    shares[TERMS] = Math.max(0, rest);
  }

  /** E[φ(u)·φ(v)]. */
  double product(double c) {
    double sum = 0;
    for (int k = TERMS; k >= 0; k--) {
      sum = sum * c + (k == TERMS && c < 0 ? 0 : shares[k]);
    }
    return sum;
  }

  /** Its derivative by c, |c| below 1. */
  double slope(double c) {
    double sum = 0;
    for (int k = TERMS; k >= 1; k--) {
      sum = sum * c + (k == TERMS && c < 0 ? 0 : k * shares[k]);
    }
    return sum;
  }
}
