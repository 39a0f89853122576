package basin.optimizers.random;

/**
 * The constants of {@link CmaEs} for n parameters and λ points, in the tutorial's names (table 1).
 *
 * @param weights of the points from best to worst: the first half is positive and adds up to 1
 * @param mueff how many equally weighted points the positive weights are worth, μ_eff
 * @param cSigma by how much a path of σ forgets
 * @param dSigma damping of σ
 * @param cC by how much a path of C forgets
 * @param c1 share of the path in C
 * @param cMu share of the points in C
 * @param chi mean length of a normal vector
 */
record CmaEsConstants(
    double[] weights,
    double mueff,
    double cSigma,
    double dSigma,
    double cC,
    double c1,
    double cMu,
    double chi) {

  static CmaEsConstants of(int n, int lambda, boolean diagonal) {
    double[] raw = new double[lambda];
    int mu = lambda / 2;
    for (int i = 0; i < lambda; i++) {
      raw[i] = StrictMath.log((lambda + 1) / 2.0) - StrictMath.log(i + 1.0);
    }
    double mueff = worth(raw, 0, mu);
    double ofWorst = worth(raw, mu, lambda);
    double cSigma = (mueff + 2) / (n + mueff + 5);
    double dSigma = 1 + 2 * Math.max(0, Math.sqrt((mueff - 1) / (n + 1)) - 1) + cSigma;
    double cC = (4 + mueff / n) / (n + 4 + 2 * mueff / n);
    double faster = diagonal ? (n + 2) / 3.0 : 1; // there is less to learn
    double c1 = Math.min(0.5, faster * 2 / ((n + 1.3) * (n + 1.3) + mueff));
    double cMu =
        Math.min(
            1 - c1, faster * 2 * (0.25 + mueff + 1 / mueff - 2) / ((n + 2.0) * (n + 2.0) + mueff));
    double negative =
        Math.min(
            1 + c1 / cMu,
            Math.min(1 + 2 * ofWorst / (mueff + 2), Math.max(0, (1 - c1 - cMu) / (n * cMu))));
    return new CmaEsConstants(
        scaled(raw, mu, negative),
        mueff,
        cSigma,
        dSigma,
        cC,
        c1,
        cMu,
        Math.sqrt(n) * (1 - 1 / (4.0 * n) + 1 / (21.0 * n * n)));
  }

  double sum() {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  /** (Σw)²/Σw². */
  private static double worth(double[] raw, int from, int to) {
    double sum = 0;
    double squares = 0;
    for (int i = from; i < to; i++) {
      sum += raw[i];
      squares += raw[i] * raw[i];
    }
    return sum * sum / squares;
  }

  /** Those of the better half add up to 1, the negative ones to −negative. */
  private static double[] scaled(double[] raw, int mu, double negative) {
    double above = 0;
    double below = 0;
    for (double weight : raw) {
      above += Math.max(0, weight);
      below -= Math.min(0, weight);
    }
    double[] weights = raw.clone();
    for (int i = 0; i < raw.length; i++) {
      weights[i] *= raw[i] >= 0 ? 1 / above : negative / below;
    }
    return weights;
  }
}
