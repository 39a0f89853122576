package basin.stopping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.spi.number.Precision;
import basin.spi.stop.Judge;
import basin.spi.stop.StoppingRule;
import basin.testkit.EmptyState;
import basin.testkit.StillSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Several rules together, and those that count. */
class PanelTest {
  private static final StoppingRule CALM = new LossChange(0.1, 2);
  private static final StoppingRule LATE = new Evaluations(4);

  @Test
  void anySpeaksWithTheFirstAndAllWithTheLast() {
    Judge any = new Any(List.of(CALM, LATE)).start(EmptyState.make());
    Judge all = new All(List.of(CALM, LATE)).start(EmptyState.make());
    double[] losses = {1, 1, 1};
    for (int i = 0; i < losses.length - 1; i++) {
      assertEquals(Optional.empty(), any.reasonToStop(step(i + 1, losses[i])));
      assertEquals(Optional.empty(), all.reasonToStop(step(i + 1, losses[i])));
    }
    String calm = "change of the loss = 0.000 is below 0.1 in step %d, the last of 2 such steps";
    assertEquals(Optional.of(calm.formatted(3)), any.reasonToStop(step(3, 1)));
    assertEquals(Optional.empty(), all.reasonToStop(step(3, 1)));
    assertEquals(
        Optional.of(calm.formatted(4) + ", and 4 evaluations are at least 4 in step 4"),
        all.reasonToStop(step(4, 1)));
  }

  /** One that spoke earlier and no longer does is not counted. */
  @Test
  void allMustSpeakAfterTheSameStep() {
    Judge all = new All(List.of(CALM, LATE)).start(EmptyState.make());
    double[] losses = {1, 1, 1, 5, 5};
    for (int i = 0; i < losses.length; i++) {
      assertEquals(Optional.empty(), all.reasonToStop(step(i + 1, losses[i])));
    }
    assertTrue(all.reasonToStop(step(6, 5)).isPresent());
  }

  @Test
  void theyLookAtWhatTheRulesInsideLookAt() {
    Target target = new Target("test.accuracy", Optional.of(0.9), Optional.empty());
    assertEquals(List.of("test.accuracy"), new All(List.of(target, target, CALM)).metrics());
    assertFalse(new Any(List.of(target, CALM)).looksAtUpdate());
    assertTrue(new Any(List.of(target, new ParameterChange(1))).looksAtUpdate());
    assertEquals(
        "there is no rule inside; name one or more",
        assertThrows(IllegalArgumentException.class, () -> new Any(List.of())).getMessage());
  }

  @Test
  void theBestPointOfARuleInsideCounts() {
    StoppingRule waiting = new Patience("train.loss", Optional.empty(), 3, 0, true);
    Judge judge = new All(List.of(CALM, waiting)).start(EmptyState.make());
    judge.reasonToStop(step(1, 1).at(Arithmetic.of(Precision.FLOAT64).vec(7.0)));
    judge.reasonToStop(step(2, 2));
    var point = Arithmetic.of(Precision.FLOAT64).vec(1);
    assertTrue(judge.answer(point).isPresent());
    assertEquals(7, point.get(0));
  }

  @Test
  void aPlateauIsLevelInBothDirections() {
    Judge judge = new Plateau("train.loss", 3, 0.25).start(EmptyState.make());
    double[] losses = {9, 5, 4, 4.5};
    for (int i = 0; i < losses.length; i++) {
      Optional<String> reason = judge.reasonToStop(step(i + 1, losses[i]));
      assertEquals(
          i < 3
              ? Optional.empty()
              : Optional.of(
                  "train.loss moved by 1.000 over 3 epochs, no more than 0.25 of its 4.500, after"
                      + " epoch 4"),
          reason);
    }
    assertEquals(Optional.empty(), judge.reasonToStop(step(5, Double.NaN)));
    assertEquals(Optional.empty(), judge.reasonToStop(step(6, 4)));
  }

  @Test
  void aLossThatHasGrownAwayStopsTheRun() {
    Judge judge = new Divergence(10, 2).start(EmptyState.make());
    double[] losses = {-2, 30, 3, 21};
    for (int i = 0; i < losses.length; i++) {
      assertEquals(Optional.empty(), judge.reasonToStop(step(i + 1, losses[i])));
    }
    assertEquals(
        Optional.of("loss = 22.00 is more than 10.0 times its first, -2.000, in step 5"),
        judge.reasonToStop(step(5, 22)));
  }

  /** Each step an epoch. */
  private static StillSnapshot step(long step, double loss) {
    return StillSnapshot.empty().step(step, 100, 1).loss(loss).metrics(Map.of("train.loss", loss));
  }
}
