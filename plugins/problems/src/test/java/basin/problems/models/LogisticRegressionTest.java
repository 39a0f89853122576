package basin.problems.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.problems.Surfaces;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  private static final List<List<Double>> ROWS =
      List.of(List.of(1.0), List.of(1.0), List.of(1.0), List.of(1.0));

  /** An intercept alone learns the share of ones: σ(w) = ¾. */
  @Test
  void anInterceptLearnsTheShareOfOnes() {
    Landscape landscape = Surfaces.open(given(List.of(1, 1, 0, 1), 0));
    Vec w = Surfaces.DOUBLES.vec(StrictMath.log(3));
    Vec gradient = Surfaces.DOUBLES.vec(1);
    double value = landscape.whole().gradient(w, gradient);
    assertEquals(0, gradient.get(0), 1e-15);
    double entropy = -0.75 * StrictMath.log(0.75) - 0.25 * StrictMath.log(0.25);
    assertEquals(entropy, value, 1e-15);
    Vec curvature = Surfaces.DOUBLES.vec(1);
    landscape.whole().hessianProduct(w, Surfaces.DOUBLES.vec(1.0), curvature);
    assertEquals(0.75 * 0.25, curvature.get(0), 1e-15);
  }

  @Test
  void itIsStableFarOut() {
    Landscape landscape = Surfaces.open(given(List.of(1, 1, 0, 1), 0));
    for (double far : new double[] {-1e4, 1e4}) {
      double wrong = far > 0 ? 0.25 : 0.75;
      assertEquals(1e4 * wrong, landscape.whole().value(Surfaces.DOUBLES.vec(far)), 1e-9);
    }
  }

  @Test
  void decayIsHalfTheSquare() {
    Vec w = Surfaces.DOUBLES.vec(-2.0);
    double plain = Surfaces.open(given(List.of(0, 1, 0, 1), 0)).whole().value(w);
    double decayed = Surfaces.open(given(List.of(0, 1, 0, 1), 0.3)).whole().value(w);
    assertEquals(0.3 / 2 * 4, decayed - plain, 1e-15);
  }

  @Test
  void aSeedOfItsOwnGivesAllTrialsTheSameRows() {
    Vec w = Surfaces.DOUBLES.vec(0.3, -0.8);
    assertEquals(
        Surfaces.open(drawn(Optional.of(4L)), 1).whole().value(w),
        Surfaces.open(drawn(Optional.of(4L)), 2).whole().value(w));
    assertNotEquals(
        Surfaces.open(drawn(Optional.empty()), 1).whole().value(w),
        Surfaces.open(drawn(Optional.empty()), 2).whole().value(w));
  }

  /** The weights behind the targets are found, up to what 20 000 rows tell. */
  @Test
  void drawnTargetsFollowTheWeightsBehindThem() {
    var problem =
        new LogisticRegression(List.of(), List.of(), 20_000, 2, 2, Optional.of(3L), 0, List.of());
    var random = new SeededStreams(3).named("data");
    Vec truth = Surfaces.DOUBLES.vec(2 * random.gaussian(), 2 * random.gaussian());
    Vec gradient = Surfaces.DOUBLES.vec(2);
    Surfaces.open(problem).whole().gradient(truth, gradient);
    assertTrue(gradient.norm() < 4 * Math.sqrt(0.25 * 2 / 20_000), () -> "" + gradient.norm());
  }

  @Test
  void eachRowHasATarget() {
    var refusal = assertThrows(IllegalArgumentException.class, () -> given(List.of(1), 0));
    assertEquals(
        "targets has 1 numbers for 4 rows of inputs; give one for each", refusal.getMessage());
  }

  @Test
  void moreThanFitIsNotDrawn() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new LogisticRegression(
                    List.of(), List.of(), 1_000_000, 11, 1, Optional.empty(), 0, List.of()));
    assertEquals(
        "1000000 rows of 11 numbers are too many; 10000000 numbers at most are drawn",
        refusal.getMessage());
  }

  private static LogisticRegression given(List<Integer> targets, double decay) {
    return new LogisticRegression(ROWS, targets, 1, 1, 1, Optional.of(0L), decay, List.of(0.0));
  }

  private static LogisticRegression drawn(Optional<Long> seed) {
    return new LogisticRegression(List.of(), List.of(), 30, 2, 1, seed, 0, List.of());
  }
}
