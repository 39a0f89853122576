package basin.optimizers.wrappers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.optimizers.Tracks;
import basin.optimizers.rules.Sgd;
import basin.schedules.Constant;
import basin.schedules.InverseSqrt;
import basin.spi.descent.Optimizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookaheadTest {
  private static final Optimizer SGD = new Sgd(new Constant(1), new Constant(0));

  /** Slope 1 all along: the fast parameter walks, the slow one goes half of three steps. */
  @Test
  void afterKStepsTheSlowParameterGoesItsShareOfTheWay() {
    Lookahead lookahead = of(SGD, Lookahead.Meet.AFTER, Lookahead.Answer.SLOW);
    assertArrayEquals(
        new double[] {-1, -2, -1.5, -2.5, -3.5, -3}, Tracks.of(lookahead, 6, 0, (x, t) -> 1));
    assertArrayEquals(
        new double[] {0, 0, -1.5, -1.5, -1.5, -3}, Tracks.answers(lookahead, 6, 0, (x, t) -> 1));
  }

  /** Steps 1, 4, … are meetings, the first of which finds both where they start. */
  @Test
  void insteadOfAStepItsGradientIsThrownAway() {
    Lookahead lookahead = of(SGD, Lookahead.Meet.INSTEAD, Lookahead.Answer.FAST);
    double[] path = {0, -1, -2, -1, -2, -3, -2};
    assertArrayEquals(path, Tracks.of(lookahead, 7, 0, (x, t) -> t % 3 == 0 ? 1e9 : 1));
    assertArrayEquals(path, Tracks.answers(lookahead, 7, 0, (x, t) -> t % 3 == 0 ? 1e9 : 1));
  }

  /** Of 7 steps 3 are meetings; the optimizer sees steps 0 to 3. */
  @Test
  void meetingsAreNoStepsOfTheOptimizer() {
    Optimizer slowing = new Sgd(new InverseSqrt(1, Optional.of(1.0)), new Constant(0));
    Lookahead lookahead =
        new Lookahead(slowing, 3, new Constant(1), Lookahead.Meet.INSTEAD, Lookahead.Answer.FAST);
    double[] path = Tracks.of(lookahead, 7, 0, (x, t) -> 1);
    double end = -(1 + 1 / Math.sqrt(2) + 1 / Math.sqrt(3) + 1 / Math.sqrt(4));
    assertEquals(end, path[6], 1e-15);
  }

  @Test
  void withNoStepBetweenTheMeetingsNothingWouldMove() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Lookahead(
                SGD, 1, new Constant(0.5), Lookahead.Meet.INSTEAD, Lookahead.Answer.FAST));
  }

  private static Lookahead of(Optimizer fast, Lookahead.Meet meet, Lookahead.Answer answer) {
    return new Lookahead(fast, 3, new Constant(0.5), meet, answer);
  }
}
