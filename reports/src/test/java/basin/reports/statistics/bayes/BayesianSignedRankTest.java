package basin.reports.statistics.bayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.random.DirichletLaw;
import basin.reports.statistics.random.Draws;
import basin.reports.statistics.samples.ResampledT;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BayesianSignedRankTest {
  private static final double[] X = {0.3, -0.2, 0.05, 0.4, 0.4, -0.01, 0.15};

  private static BayesianSignedRank of(double rope, double... x) {
    return BayesianSignedRank.of(rope, 0.5, 20_000, Draws.of("belief"), x);
  }

  /** The plain double sum over all pairs, draw by draw. */
  @Test
  void runningSumsAreTheDoubleSum() {
    double[] z = {0, 0.3, -0.2, 0.05, 0.4, 0.4, -0.01, 0.15};
    double[] alpha = {0.5, 1, 1, 1, 1, 1, 1, 1};
    Draws draws = Draws.of("plain");
    double[] won = new double[3];
    for (int t = 0; t < 20_000; t++) {
      double[] w = new DirichletLaw(alpha).draw(draws);
      double[] theta = new double[3];
      for (int i = 0; i < z.length; i++) {
        for (int j = 0; j < z.length; j++) {
          double sum = z[i] + z[j];
          theta[sum < -0.2 ? 0 : sum > 0.2 ? 2 : 1] += w[i] * w[j];
        }
      }
      int most = theta[0] > theta[1] ? 0 : 1;
      won[theta[2] > theta[most] ? 2 : most]++;
    }
    BayesianSignedRank found = of(0.1, X);
    assertEquals(won[0] / 20_000, found.largest().below(), 0.015);
    assertEquals(won[1] / 20_000, found.largest().within(), 0.015);
    assertEquals(won[2] / 20_000, found.largest().above(), 0.015);
  }

  @Test
  void turningTheSignsTurnsTheBelief() {
    double[] turned = Arrays.stream(X).map(x -> -x).toArray();
    assertEquals(of(0.1, X).mean().above(), of(0.1, turned).mean().below(), 1e-15);
    assertEquals(of(0.1, X).largest().above(), of(0.1, turned).largest().below(), 0.015);
  }

  @Test
  void noDifferenceIsPracticallyEqual() {
    assertEquals(new Belief(0, 1, 0), of(0, 0, 0, 0).largest());
    assertEquals(1, of(0, 0, 0, 0).mean().within(), 1e-15);
  }

  @Test
  void anInfiniteDifferenceIsTheLargest() {
    BayesianSignedRank found = of(0.1, Double.POSITIVE_INFINITY, 3, Double.POSITIVE_INFINITY);
    assertEquals(of(0.1, 9, 3, 9), found);
    assertThrows(IllegalArgumentException.class, () -> of(0.1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> of(0.1));
    assertThrows(IllegalArgumentException.class, () -> of(-0.1, 1));
  }

  @Test
  void equalDifferencesOverSplitsAreAllInOnePlace() {
    assertEquals(new Belief(0, 0, 1), CorrelatedT.of(ResampledT.of(1, 9, 0.25, 0.25, 0.25), 0.1));
    assertEquals(new Belief(0, 1, 0), CorrelatedT.of(ResampledT.of(1, 9, 0.1, 0.1), 0.1));
    Belief belief = CorrelatedT.of(ResampledT.of(1, 9, 0.3, 0.1, 0.2, 0.25), 0.05);
    assertEquals(1, belief.below() + belief.within() + belief.above(), 1e-12);
    assertTrue(belief.above() > 0.9);
  }
}
