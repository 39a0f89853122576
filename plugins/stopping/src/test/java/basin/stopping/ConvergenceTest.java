package basin.stopping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.number.Arithmetic;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.stop.Judge;
import basin.testkit.EmptyState;
import basin.testkit.StillSnapshot;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The three criteria that look at the last step. */
class ConvergenceTest {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);

  @Test
  void aShortGradientStops() {
    Judge judge = new GradientNorm(0.1).start(EmptyState.make());
    assertEquals(Optional.empty(), judge.reasonToStop(step(1).gradient(vec(0.06, 0.08))));
    assertEquals(
        Optional.of("gradient norm = 0.05000 is below 0.1 in step 2"),
        judge.reasonToStop(step(2).gradient(vec(0.03, 0.04))));
  }

  @Test
  void aShortStepStops() {
    Judge judge = new ParameterChange(1e-4).start(EmptyState.make());
    assertEquals(Optional.empty(), judge.reasonToStop(step(1).update(vec(1e-4, 0))));
    assertEquals(
        Optional.of("length of the step = 5.000e-06 is below 1.0E-4 in step 7"),
        judge.reasonToStop(step(7).update(vec(3e-6, 4e-6))));
  }

  @Test
  void nothingIsJudgedBeforeTheFirstStep() {
    StillSnapshot start = StillSnapshot.empty();
    assertEquals(
        Optional.empty(), new GradientNorm(1).start(EmptyState.make()).reasonToStop(start));
    assertEquals(
        Optional.empty(), new ParameterChange(1).start(EmptyState.make()).reasonToStop(start));
    assertEquals(
        Optional.empty(), new LossChange(1, 1).start(EmptyState.make()).reasonToStop(start));
  }

  @Test
  void aSteadyLossStopsInEitherDirection() {
    Judge judge = new LossChange(0.01, 1).start(EmptyState.make());
    assertEquals(Optional.empty(), judge.reasonToStop(step(1).loss(1)));
    assertEquals(Optional.empty(), judge.reasonToStop(step(2).loss(0.5)));
    assertEquals(
        Optional.of("change of the loss = 0.005000 is below 0.01 in step 3"),
        judge.reasonToStop(step(3).loss(0.505)));
  }

  @Test
  void patienceCountsStepsOneAfterAnother() {
    Judge judge = new LossChange(0.01, 2).start(EmptyState.make());
    double[] losses = {1, 1, 2, 2};
    for (int i = 0; i < losses.length; i++) {
      assertEquals(Optional.empty(), judge.reasonToStop(step(i + 1).loss(losses[i])));
    }
    assertEquals(
        Optional.of("change of the loss = 0.000 is below 0.01 in step 5, the last of 2 such steps"),
        judge.reasonToStop(step(5).loss(2)));
  }

  @Test
  void aSecondStartSharesNoState() {
    LossChange rule = new LossChange(0.01, 1);
    rule.start(EmptyState.make()).reasonToStop(step(1).loss(1));
    assertEquals(Optional.empty(), rule.start(EmptyState.make()).reasonToStop(step(2).loss(1)));
  }

  @Test
  void aLossThatIsNoNumberIsNoConvergence() {
    Judge judge = new LossChange(1, 1).start(EmptyState.make());
    judge.reasonToStop(step(1).loss(Double.NaN));
    assertEquals(Optional.empty(), judge.reasonToStop(step(2).loss(Double.NaN)));
  }

  @Test
  void theWordingDoesNotDependOnTheLanguageOfTheMachine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(
          Optional.of("gradient norm = 0.05000 is below 0.1 in step 2"),
          new GradientNorm(0.1)
              .start(EmptyState.make())
              .reasonToStop(step(2).gradient(vec(0.03, 0.04))));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static StillSnapshot step(long step) {
    return StillSnapshot.empty().step(step, 100, 10);
  }

  private static Vec vec(double... values) {
    return DOUBLES.vec(values);
  }
}
