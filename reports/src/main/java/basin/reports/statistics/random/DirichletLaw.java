package basin.reports.statistics.random;

import java.util.Arrays;

/**
 * Random shares that add up to 1: wᵢ = gᵢ/Σg, gᵢ from the gamma law of shape αᵢ.
 *
 * @param weights α, each above 0; the mean of share i is αᵢ/Σα
 */
public record DirichletLaw(double... weights) {
  public DirichletLaw {
    weights = weights.clone();
    for (double weight : weights) {
      new GammaLaw(weight);
    }
    if (weights.length == 0) {
      throw new IllegalArgumentException("shares of nothing");
    }
  }

  /** One set of shares. */
  public double[] draw(Draws draws) {
    double[] shares = new double[weights.length];
    double sum = 0;
    while (sum == 0) {
      for (int i = 0; i < shares.length; i++) {
        shares[i] = new GammaLaw(weights[i]).draw(draws);
      }
      sum = Arrays.stream(shares).sum();
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
