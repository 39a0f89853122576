package basin.reports.statistics.bayes;

import basin.reports.statistics.Require;
import basin.reports.statistics.random.DirichletLaw;
import basin.reports.statistics.random.Draws;
import java.util.Arrays;

/**
 * The Bayesian signed-rank test: which of three regions holds most of what the mean of two
 * differences may be.
 *
 * <pre>
 * z₀ = 0 with prior weight s, z₁ … zₙ the differences;  w ~ Dirichlet(s, 1, …, 1)
 * θ_below  = ΣΣ wᵢwⱼ over zᵢ + zⱼ &lt; −2·rope
 * θ_above  = ΣΣ wᵢwⱼ over zᵢ + zⱼ &gt; 2·rope
 * θ_within = 1 − both
 * </pre>
 *
 * <p>Benavoli and others 2014, <i>A Bayesian Wilcoxon signed-rank test based on the Dirichlet
 * process</i>.
 *
 * @param mean the posterior means of the three θ, exact: E[wᵢwⱼ] = αᵢ(αⱼ + [i = j])/(A(A + 1)), A =
 *     Σα
 * @param largest how probable it is that each θ is the largest of the three, by draws; of equal
 *     ones each gets its part
 */
public record BayesianSignedRank(Belief mean, Belief largest) {
  /** Draws unless told otherwise: the probabilities are then good to about 0.002. */
  public static final int DRAWS = 50_000;

  /**
   * Judges differences, infinite ones being the largest.
   *
   * @param rope half the width of the region of practical equivalence, at least 0
   * @param prior s, the weight of the pseudo-difference 0; above 0, customarily ½ or 1
   * @throws IllegalArgumentException if there is no difference, or one is NaN
   */
  public static BayesianSignedRank of(
      double rope, double prior, int times, Draws draws, double... differences) {
    Require.numbers("differences", 1, differences);
    if (!(rope >= 0) || !(prior > 0) || times < 1) {
      throw new IllegalArgumentException(
          "region ±" + rope + ", prior weight " + prior + ", " + times + " draws");
    }
    Regions regions = Regions.of(rope, prior, differences);
    return new BayesianSignedRank(regions.mean(), regions.largest(times, draws));
  }

  /**
   * Differences in rising order, with the pseudo-difference among them.
   *
   * @param alpha the weights
   * @param below for each i, how many j, from the smallest on, have zᵢ + zⱼ below the region
   * @param above for each i, the first j with zᵢ + zⱼ above the region
   */
  private record Regions(double[] alpha, int[] below, int[] above) {
    static Regions of(double rope, double prior, double... differences) {
      double[] z = Arrays.copyOf(differences, differences.length + 1);
      Arrays.sort(z);
      int pseudo = 0;
      while (z[pseudo] < 0) {
        pseudo++;
      }
      double[] alpha = new double[z.length];
      Arrays.fill(alpha, 1);
      alpha[pseudo] = prior;
      int[] below = new int[z.length];
      int[] above = new int[z.length];
      for (int i = 0; i < z.length; i++) {
        double own = z[i];
        below[i] = (int) Arrays.stream(z).filter(x -> own + x < -2 * rope).count();
        above[i] = z.length - (int) Arrays.stream(z).filter(x -> own + x > 2 * rope).count();
      }
      return new Regions(alpha, below, above);
    }

    Belief mean() {
      double all = Arrays.stream(alpha).sum();
      double low = 0;
      double middle = 0;
      double high = 0;
      for (int i = 0; i < alpha.length; i++) {
        for (int j = 0; j < alpha.length; j++) {
          double weight = alpha[i] * (alpha[j] + (i == j ? 1 : 0)) / (all * (all + 1));
          low += j < below[i] ? weight : 0;
          middle += j >= below[i] && j < above[i] ? weight : 0;
          high += j >= above[i] ? weight : 0;
        }
      }
      return new Belief(low, middle, high);
    }

    Belief largest(int times, Draws draws) {
      DirichletLaw law = new DirichletLaw(alpha);
      double[] won = new double[3];
      for (int t = 0; t < times; t++) {
        double[] upTo = summed(law.draw(draws));
        double low = 0;
        double high = 0;
        for (int i = 0; i < alpha.length; i++) {
          double own = upTo[i + 1] - upTo[i];
          low += own * upTo[below[i]];
          high += own * (upTo[alpha.length] - upTo[above[i]]);
        }
        share(won, low, 1 - low - high, high);
      }
      return new Belief(won[0] / times, won[1] / times, won[2] / times);
    }

    private static double[] summed(double... w) {
      double[] upTo = new double[w.length + 1];
      for (int i = 0; i < w.length; i++) {
        upTo[i + 1] = upTo[i] + w[i];
      }
      return upTo;
    }

    private static void share(double[] won, double... theta) {
      double most = Arrays.stream(theta).max().orElse(0);
      long equal = Arrays.stream(theta).filter(x -> x == most).count();
      for (int k = 0; k < theta.length; k++) {
        won[k] += theta[k] == most ? 1.0 / equal : 0;
      }
    }
  }
}
