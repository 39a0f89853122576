package basin.optimizers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.optimizers.rules.Adagrad;
import basin.optimizers.rules.Adam;
import basin.optimizers.rules.AdamW;
import basin.optimizers.rules.Momentum;
import basin.optimizers.rules.Nesterov;
import basin.optimizers.rules.RmsProp;
import basin.optimizers.rules.Sgd;
import basin.optimizers.transforms.Chain;
import basin.optimizers.transforms.ClipNorm;
import basin.optimizers.transforms.ClipValue;
import basin.schedules.Constant;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What optimizers say they descend besides the objective. */
class PenaltyTest {
  private static final Schedule RATE = new Constant(0.1);
  private static final Progress START = Progress.of(0, 10, 5);
  private static final Optimizer DECAYING =
      new Momentum(RATE, new Constant(0.9), new Constant(0), new Constant(0.03));
  private static final Optimizer PLAIN = new Sgd(RATE, new Constant(0));

  @Test
  void decayInTheGradientIsHalfTheSquaredLength() {
    for (Optimizer optimizer :
        List.of(
            new Adagrad(RATE, 0, 1e-10, 0, new Constant(0.03)),
            new Adam(RATE, new Constant(0.9), new Constant(0.999), 1e-8, new Constant(0.03), false),
            DECAYING,
            new Nesterov(RATE, new Constant(0.9), new Constant(0.03)),
            new RmsProp(RATE, new Constant(0.99), 1e-8, new Constant(0), false, new Constant(0.03)),
            new Sgd(RATE, new Constant(0.03)))) {
      assertDecays(optimizer.penalty(START));
    }
    assertTrue(PLAIN.penalty(START).none());
  }

  @Test
  void decayOutsideOfTheMomentsIsTheGradientOfNothing() {
    assertTrue(
        new AdamW(RATE, new Constant(0.9), new Constant(0.999), 1e-8, new Constant(0.03), false)
            .penalty(START)
            .caveat()
            .isPresent());
    assertTrue(
        new AdamW(RATE, new Constant(0.9), new Constant(0.999), 1e-8, new Constant(0), false)
            .penalty(START)
            .caveat()
            .isEmpty());
  }

  @Test
  void aChainPassesOnWhatItsLinksAdd() {
    assertDecays(chain(new ClipNorm(new Constant(1)), DECAYING).penalty(START));
    assertDecays(chain(DECAYING, PLAIN).penalty(START));
    assertDecays(chain(chain(new ClipValue(new Constant(1)), DECAYING)).penalty(START));
    assertTrue(chain(new ClipNorm(new Constant(1)), PLAIN).penalty(START).none());
  }

  @Test
  void decayBehindAnotherRuleIsOfNoKnownSize() {
    assertTrue(chain(PLAIN, DECAYING).penalty(START).caveat().isPresent());
    assertTrue(chain(DECAYING, DECAYING).penalty(START).caveat().isPresent());
    assertTrue(
        chain(chain(PLAIN, new ClipNorm(new Constant(1))), DECAYING)
            .penalty(START)
            .caveat()
            .isPresent());
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
