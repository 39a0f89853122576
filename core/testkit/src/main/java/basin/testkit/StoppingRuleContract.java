package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.training.Budget;
import basin.engine.training.Ending;
import basin.spi.run.Outcome;
import basin.spi.stop.StoppingRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every stopping rule must hold to. The instances need settings with which plain gradient
 * descent on a {@link Parabola} is stopped within 2 000 steps, but not at once.
 */
public interface StoppingRuleContract extends ComponentContract<StoppingRule> {
  @Override
  default Class<StoppingRule> point() {
    return StoppingRule.class;
  }

  /** It speaks, and says why. */
  @TestFactory
  default Stream<DynamicTest> stopsWithAReason() {
    return each(
        rule -> {
          Ending ending = run(List.of(rule));
          assertEquals(
              Outcome.STOPPED, ending.outcome(), "on a parabola within 2 000 steps of descent");
          assertTrue(!ending.reason().isBlank(), "it stops without a reason in words");
          assertTrue(ending.steps() > 1, "stopped at once");
        });
  }

  /** A specification holds no state: a second run is stopped where the first was. */
  @TestFactory
  default Stream<DynamicTest> twoRunsShareNoState() {
    return each(rule -> assertEquals(run(List.of(rule)).steps(), run(List.of(rule)).steps()));
  }

  /** The way to the stop is the way without the rule. */
  @TestFactory
  default Stream<DynamicTest> judgingChangesNothing() {
    return each(
        rule -> {
          double[][] judged = SmallRun.path(run(List.of(rule)));
          double[][] alone = SmallRun.path(run(List.of()));
          assertFalse(judged.length > alone.length);
          assertTrue(Arrays.deepEquals(judged, Arrays.copyOf(alone, judged.length)));
        });
  }

  /** k steps, save, a fresh start, load, go on: the same bits. */
  @TestFactory
  default Stream<DynamicTest> aSavedRunGoesOnToTheSameBits() {
    Continuation.announce(this);
    return each(
        rule ->
            SmallRun.onParabola(3)
                .withBudget(Budget.ofSteps(2000))
                .assertContinued(List.of(), List.of(rule)));
  }

  private static Ending run(List<StoppingRule> rules) {
    return SmallRun.onParabola(3).withBudget(Budget.ofSteps(2000)).with(List.of(), rules);
  }
}
