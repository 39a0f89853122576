package basin.optimizers.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.schedules.Constant;
import basin.schedules.Granularity;
import basin.schedules.Linear;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Preconditioned;
import basin.spi.descent.Progress;
import basin.spi.descent.Rule;
import basin.spi.descent.Schedule;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.testkit.FlatSpace;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What rules say that they divide gradients by is what they divide them by. */
class PreconditionedTest {
  /** More than one tile. */
  private static final int DIMENSION = 1500;

  private static final double RATE = 0.01;
  private static final double KEPT = 0.8;
  private static final Schedule ETA = new Constant(RATE);
  private static final Schedule ZERO = new Constant(0);
  private static final Schedule BETA1 = new Constant(KEPT);
  private static final Schedule BETA2 = new Constant(0.9);

  /** f(x) = Σ ½cᵢxᵢ². */
  private static final class Bowl implements Objective {
    @Override
    public double value(Vec point) {
      double sum = 0;
      for (int i = 0; i < point.length(); i++) {
        sum += bend(i) * point.get(i) * point.get(i) / 2;
      }
      return sum;
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      for (int i = 0; i < point.length(); i++) {
        gradient.set(i, bend(i) * point.get(i));
      }
      return value(point);
    }

    private static double bend(int i) {
      return 0.01 * (1 + i);
    }
  }

  /** The step is −η·m/P, m being the running mean of the gradients. */
  @TestFactory
  Stream<DynamicTest> stepsOfAdamAreItsMeanOverThat() {
    Map<String, Rule> rules =
        Map.of(
            "torch", new Adam(ETA, BETA1, BETA2, 1e-3, ZERO, false),
            "amsgrad", new Adam(ETA, BETA1, BETA2, 1e-3, ZERO, true),
            "rate alone", new Adam(ETA, BETA1, BETA2, 1e-3, ZERO, false, Correction.RATE),
            "nothing", new Adam(ETA, BETA1, BETA2, 1e-3, ZERO, true, Correction.NOTHING),
            "optax",
                new Adam(ETA, BETA1, BETA2, 1e-3, ZERO, true, Correction.MOMENTS, Framework.OPTAX),
            "schedule",
                new Adam(
                    ETA,
                    BETA1,
                    new Linear(0.8, 0.95, Optional.empty(), Granularity.STEP),
                    1e-3,
                    ZERO,
                    false),
            "adamw", new AdamW(ETA, BETA1, BETA2, 1e-3, ZERO, false),
            "adamw keras", new AdamW(ETA, BETA1, BETA2, 1e-3, ZERO, true, Framework.KERAS));
    return rules.entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(), () -> assertDivides(e.getValue(), KEPT, 1 - KEPT, false)));
  }

  /** The step is −η·b, b ← μb + g/P. */
  @TestFactory
  Stream<DynamicTest> stepsOfRmsPropAreTheGradientOverThat() {
    Map<String, Rule> rules =
        Map.of(
            "plain", new RmsProp(ETA, BETA2, 1e-3, ZERO, false, ZERO),
            "centred", new RmsProp(ETA, BETA2, 1e-3, ZERO, true, ZERO),
            "inside", new RmsProp(ETA, BETA2, 1e-3, ZERO, true, ZERO, 1, true),
            "momentum", new RmsProp(ETA, BETA2, 1e-3, BETA1, false, ZERO),
            "keras", new RmsProp(ETA, BETA2, 1e-3, BETA1, false, ZERO, 0, true, Framework.KERAS));
    return rules.entrySet().stream()
        .map(
            e -> {
              boolean still = ((RmsProp) e.getValue()).momentum().zero();
              return DynamicTest.dynamicTest(
                  e.getKey(), () -> assertDivides(e.getValue(), still ? 0 : KEPT, 1, true));
            });
  }

  private static void assertDivides(Rule rule, double kept, double share, boolean before) {
    FlatSpace space = new FlatSpace(Arithmetic.of(Precision.FLOAT64), DIMENSION);
    Descent descent = rule.start(space);
    Vec point = space.vector();
    Vec gradient = space.vector();
    for (int i = 0; i < DIMENSION; i++) {
      point.set(i, 1 + 1.0 / (1 + i));
    }
    assertTrue(descent.preconditioner().isEmpty(), "before the first step");
    double[] memory = new double[DIMENSION];
    for (int t = 0; t < 20; t++) {
      double[] from = point.toArray();
      descent.step(point, gradient, new Bowl(), Progress.of(t, 20, 1));
      Vec diagonal = descent.preconditioner().orElseThrow().diagonal();
      for (int i = 0; i < DIMENSION; i += 7) {
        double p = diagonal.get(i);
        memory[i] = kept * memory[i] + share * gradient.get(i) / (before ? p : 1);
        double step = RATE * memory[i] / (before ? 1 : p);
        assertEquals(from[i] - step, point.get(i), 1e-14 * (1 + Math.abs(from[i])), t + ", " + i);
      }
    }
  }

  /** With P at rest each is momentum on a quadratic, which stays up to there and not beyond. */
  @Test
  void stepsAreStableUpToTheThresholdAndNotBeyond() {
    for (double kept : new double[] {0, 0.5, 0.9, 0.99}) {
      Preconditioned adam = new Adam(ETA, new Constant(kept), BETA2, 1e-8, ZERO, false);
      assertThreshold(stable(adam), kept, 1 - kept);
      Preconditioned rmsProp = new RmsProp(ETA, BETA2, 1e-8, new Constant(kept), false, ZERO);
      assertThreshold(stable(rmsProp), kept, 1);
    }
    assertEquals(38, stable(new Adam(ETA, new Constant(0.9), BETA2, 1e-8, ZERO, false)), 1e-12);
  }

  private static double stable(Preconditioned rule) {
    FlatSpace space = new FlatSpace(Arithmetic.of(Precision.FLOAT64), 1);
    Descent descent = ((Rule) rule).start(space);
    descent.step(space.vector(), space.vector(), new Bowl(), Progress.of(0, 10, 1));
    return descent.preconditioner().orElseThrow().stable();
  }

  private static void assertThreshold(double threshold, double kept, double share) {
    assertTrue(bounded(0.99 * threshold, kept, share), kept + " below");
    assertFalse(bounded(1.01 * threshold, kept, share), kept + " above");
  }

  private static boolean bounded(double product, double kept, double share) {
    double x = 1;
    double m = 0;
    for (int t = 0; t < 100_000 && Math.abs(x) < 1e6; t++) {
      m = kept * m + share * x;
      x -= product * m;
    }
    return Math.abs(x) < 1;
  }

  @Test
  void otherRulesDoNotTell() {
    FlatSpace space = new FlatSpace(Arithmetic.of(Precision.FLOAT64), 1);
    Descent descent = new Sgd(ETA, ZERO).start(space);
    descent.step(space.vector(), space.vector(), new Bowl(), Progress.of(0, 10, 1));
    assertTrue(descent.preconditioner().isEmpty());
  }
}
