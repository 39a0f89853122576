package basin.optimizers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.schedules.Constant;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Penalty;
import basin.spi.descent.Schedule;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What optimizers say they descend besides the objective. */
class PenaltyTest {
  private static final Schedule RATE = new Constant(0.1);
  private static final Optimizer DECAYING = new Momentum(RATE, 0.9, 0, 0.03);
  private static final Optimizer PLAIN = new Sgd(RATE, 0);

  @Test
  void decayInTheGradientIsHalfTheSquaredLength() {
    for (Optimizer optimizer :
        List.of(
            new Adagrad(RATE, 0, 1e-10, 0, 0.03),
            new Adam(RATE, 0.9, 0.999, 1e-8, 0.03, false),
            DECAYING,
            new Nesterov(RATE, 0.9, 0.03),
            new RmsProp(RATE, 0.99, 1e-8, 0, false, 0.03),
            new Sgd(RATE, 0.03))) {
      assertDecays(optimizer.penalty());
    }
    assertTrue(PLAIN.penalty().none());
  }

  @Test
  void decayOutsideOfTheMomentsIsTheGradientOfNothing() {
    assertTrue(new AdamW(RATE, 0.9, 0.999, 1e-8, 0.03, false).penalty().caveat().isPresent());
    assertTrue(new AdamW(RATE, 0.9, 0.999, 1e-8, 0, false).penalty().caveat().isEmpty());
  }

  @Test
  void aChainPassesOnWhatItsLinksAdd() {
    assertDecays(chain(new ClipNorm(1), DECAYING).penalty());
    assertDecays(chain(DECAYING, PLAIN).penalty());
    assertDecays(chain(chain(new ClipValue(1), DECAYING)).penalty());
    assertTrue(chain(new ClipNorm(1), PLAIN).penalty().none());
  }

  @Test
  void decayBehindAnotherRuleIsOfNoKnownSize() {
    assertTrue(chain(PLAIN, DECAYING).penalty().caveat().isPresent());
    assertTrue(chain(DECAYING, DECAYING).penalty().caveat().isPresent());
    assertTrue(chain(chain(PLAIN, new ClipNorm(1)), DECAYING).penalty().caveat().isPresent());
  }

  private static Chain chain(Optimizer... links) {
    return new Chain(List.of(links));
  }

  private static void assertDecays(Penalty penalty) {
    Vec point = Arithmetic.of(Precision.FLOAT64).vec(3, -4);
    Vec gradient = Arithmetic.of(Precision.FLOAT64).vec(1, 1);
    penalty.addGradient(point, gradient);
    assertEquals(0.03 / 2 * 25, penalty.value(point), 1e-15);
    assertArrayEquals(new double[] {1.09, 0.88}, gradient.toArray(), 1e-15);
  }
}
