package basin.optimizers.rules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.optimizers.Tracks;
import basin.schedules.Constant;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.number.Precision;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Rules whose settings follow schedules. */
class ScheduledRulesTest {
  private static final int STEPS = 12;

  /** A slope that no setting could be mistaken for. */
  private static final Tracks.Slope SLOPE = (x, t) -> x + (t * 7 % 5 - 2) / 4.0;

  @TestFactory
  Stream<DynamicTest> aScheduleThatStaysPutIsAConstant() {
    return each(
        rule ->
            assertArrayEquals(
                path(rule.of(new Constant(0.75), new Constant(0.02))),
                path(rule.of(progress -> 0.75, progress -> 0.02)),
                1e-13));
  }

  /**
   * In the gradient it is a part of what is descended; apart from it it is the slope of nothing.
   */
  @TestFactory
  Stream<DynamicTest> whatIsDescendedHoldsTheDecayInForce() {
    Schedule decay = progress -> progress.step() % 2 == 0 ? 0 : 0.5;
    return each(
        rule -> {
          Optimizer optimizer = rule.of(new Constant(0.75), decay);
          Penalty none = optimizer.penalty(Progress.of(4, STEPS, 5));
          Penalty some = optimizer.penalty(Progress.of(5, STEPS, 5));
          assertTrue(none.caveat().isEmpty());
          if (optimizer instanceof CoupledDecay) {
            assertEquals(0.25 * 9, height(some) - height(none), 1e-15);
          }
          assertEquals(optimizer instanceof DecayApart, some.caveat().isPresent());
        });
  }

  private static double height(Penalty penalty) {
    return penalty.value(Arithmetic.of(Precision.FLOAT64).vec(1).fill(-3));
  }

  private static double[] path(Optimizer optimizer) {
    return Tracks.of(optimizer, STEPS, 1, SLOPE);
  }

  private interface Check {
    void of(RuleSpecimens.Settable rule);
  }

  private static Stream<DynamicTest> each(Check check) {
    return RuleSpecimens.ALL.entrySet().stream()
        .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> check.of(each.getValue())));
  }
}
