package basin.optimizers;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.optimizers.rules.AdaBound;
import basin.optimizers.rules.Adadelta;
import basin.optimizers.rules.Adagrad;
import basin.optimizers.rules.Adam;
import basin.optimizers.rules.AdamW;
import basin.optimizers.rules.Correction;
import basin.optimizers.rules.Momentum;
import basin.optimizers.rules.NAdam;
import basin.optimizers.rules.Nesterov;
import basin.optimizers.rules.RAdam;
import basin.optimizers.rules.RmsProp;
import basin.optimizers.rules.Sgd;
import basin.optimizers.transforms.Chain;
import basin.optimizers.transforms.ClipNorm;
import basin.optimizers.transforms.ClipValue;
import basin.optimizers.wrappers.Lookahead;
import basin.optimizers.wrappers.Project;
import basin.schedules.Constant;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.testkit.FlatSpace;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Settings that follow schedules, against plain loops over one parameter. */
class ScheduledSettingsTest {
  private static final int STEPS = 12;
  private static final Schedule RATE = steps(0.1, 0.05, 0.2);
  private static final Schedule DECAY = steps(0, 0.3, 0.1, 0);
  private static final Schedule SHARE = steps(0.5, 0.9, 0, 0.7);

  /** A schedule that goes through some values again and again. */
  private static Schedule steps(double... values) {
    return progress -> values[(int) (progress.step() % values.length)];
  }

  private static double at(Schedule schedule, int t) {
    return schedule.at(Progress.of(t, STEPS, 5));
  }

  /** The slope at x in step t: one that no setting could be mistaken for. */
  private static double slope(double x, int t) {
    return x + (t * 7 % 5 - 2) / 4.0;
  }

  @Test
  void decayOfEachStepIsAddedToItsGradient() {
    double x = 1;
    for (int t = 0; t < STEPS; t++) {
      x -= at(RATE, t) * (slope(x, t) + at(DECAY, t) * x);
    }
    assertEquals(x, end(new Sgd(RATE, DECAY)), 1e-14);
  }

  @Test
  void momentumKeepsTheShareOfItsStep() {
    Schedule dampening = steps(0.2, 0, 0.4);
    double x = 1;
    double b = 0;
    for (int t = 0; t < STEPS; t++) {
      double g = slope(x, t) + at(DECAY, t) * x;
      b = t == 0 ? g : at(SHARE, t) * b + (1 - at(dampening, t)) * g;
      x -= at(RATE, t) * b;
    }
    assertEquals(x, end(new Momentum(RATE, SHARE, dampening, DECAY)), 1e-14);
  }

  @Test
  void nesterovLooksAheadByTheShareOfItsStep() {
    double x = 1;
    double b = 0;
    for (int t = 0; t < STEPS; t++) {
      double g = slope(x, t) + at(DECAY, t) * x;
      b = at(SHARE, t) * b + g;
      x -= at(RATE, t) * (g + at(SHARE, t) * b);
    }
    assertEquals(x, end(new Nesterov(RATE, SHARE, DECAY)), 1e-14);
  }

  @Test
  void rmspropKeepsTheSharesOfItsStep() {
    Schedule momentum = steps(0, 0.6);
    double x = 1;
    double v = 0;
    double b = 0;
    for (int t = 0; t < STEPS; t++) {
      double g = slope(x, t) + at(DECAY, t) * x;
      v = at(SHARE, t) * v + (1 - at(SHARE, t)) * g * g;
      b = at(momentum, t) * b + g / (Math.sqrt(v) + 0.01);
      x -= at(RATE, t) * b;
    }
    assertEquals(x, end(new RmsProp(RATE, SHARE, 0.01, momentum, false, DECAY)), 1e-13);
  }

  /** Each moment is a weighted mean: its weights are products of the β since, and are summed up. */
  @Test
  void adamDividesByTheSumOfTheWeights() {
    Schedule second = steps(0.99, 0.8, 0.95);
    double x = 1;
    double[] gradients = new double[STEPS];
    for (int t = 0; t < STEPS; t++) {
      gradients[t] = slope(x, t) + at(DECAY, t) * x;
      double m = mean(gradients, t, SHARE, false);
      double v = mean(gradients, t, second, true);
      x -= at(RATE, t) * m / (Math.sqrt(v) + 0.01);
    }
    assertEquals(x, end(new Adam(RATE, SHARE, second, 0.01, DECAY, false)), 1e-13);
  }

  @Test
  void adamwShrinksByTheDecayOfItsStep() {
    double x = 1;
    double[] gradients = new double[STEPS];
    for (int t = 0; t < STEPS; t++) {
      gradients[t] = slope(x, t);
      x *= 1 - at(RATE, t) * at(DECAY, t);
      double m = mean(gradients, t, SHARE, false);
      double v = mean(gradients, t, SHARE, true);
      x -= at(RATE, t) * m / (Math.sqrt(v) + 0.01);
    }
    assertEquals(x, end(new AdamW(RATE, SHARE, SHARE, 0.01, DECAY, false)), 1e-13);
  }

  /** Σ (1−βₛ) ∏ᵣ>ₛ βᵣ · gₛ, divided by the sum of these weights. */
  private static double mean(double[] gradients, int t, Schedule beta, boolean squared) {
    double sum = 0;
    double weights = 0;
    for (int s = 0; s <= t; s++) {
      double weight = 1 - at(beta, s);
      for (int r = s + 1; r <= t; r++) {
        weight *= at(beta, r);
      }
      sum += weight * (squared ? gradients[s] * gradients[s] : gradients[s]);
      weights += weight;
    }
    return sum / weights;
  }

  @Test
  void bothClipsFollowTheirBounds() {
    Schedule bound = steps(0.1, 1, 0.3);
    double x = 1;
    for (int t = 0; t < STEPS; t++) {
      x -= at(RATE, t) * Math.max(-at(bound, t), Math.min(slope(x, t), at(bound, t)));
    }
    Optimizer sgd = new Sgd(RATE, new Constant(0));
    assertEquals(x, end(new Chain(List.of(new ClipValue(bound), sgd))), 1e-14);
    assertEquals(x, end(new Chain(List.of(new ClipNorm(bound), sgd))), 1e-5, "the norm plus 1e-6");
  }

  /** A schedule that never changes, but does not say so, leads where the constant does. */
  @TestFactory
  Stream<DynamicTest> aScheduleThatStaysPutIsAConstant() {
    Map<String, BiFunction<Schedule, Schedule, Optimizer>> optimizers =
        Map.ofEntries(
            entry("adabound", ScheduledSettingsTest::adaBound),
            entry("adadelta", (share, decay) -> new Adadelta(RATE, share, 1e-4, decay)),
            entry("adagrad", (share, decay) -> new Adagrad(RATE, 0.1, 1e-8, 0.1, decay)),
            entry("adam", (share, decay) -> new Adam(RATE, share, share, 1e-8, decay, false)),
            entry(
                "adam with amsgrad",
                (share, decay) -> new Adam(RATE, share, share, 1e-8, decay, true)),
            entry("adamw", (share, decay) -> new AdamW(RATE, share, share, 1e-8, decay, true)),
            entry("clip-norm", (share, decay) -> new ClipNorm(share)),
            entry("clip-value", (share, decay) -> new ClipValue(share)),
            entry(
                "lookahead",
                (share, decay) ->
                    new Lookahead(
                        new Sgd(RATE, decay),
                        2,
                        share,
                        Lookahead.Meet.AFTER,
                        Lookahead.Answer.SLOW)),
            entry("momentum", (share, decay) -> new Momentum(RATE, share, share, decay)),
            entry("nadam", (share, decay) -> nadam(share, decay, NAdam.Form.DOZAT)),
            entry("nadam, plain", (share, decay) -> nadam(share, decay, NAdam.Form.TENSORFLOW)),
            entry("nesterov", (share, decay) -> new Nesterov(RATE, share, decay)),
            entry(
                "radam",
                (share, decay) -> new RAdam(RATE, share, 0.9, 1e-8, decay, Correction.RATE)),
            entry("rmsprop", (share, decay) -> new RmsProp(RATE, share, 1e-3, share, true, decay)),
            entry("sgd", (share, decay) -> new Sgd(RATE, decay)));
    return optimizers.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(),
                    () -> {
                      Optimizer constant =
                          each.getValue().apply(new Constant(0.75), new Constant(0.02));
                      Optimizer still = each.getValue().apply(progress -> 0.75, progress -> 0.02);
                      for (Precision precision : Precision.values()) {
                        double error = precision == Precision.FLOAT64 ? 1e-13 : 1e-4;
                        assertArrayEquals(path(constant, precision), path(still, precision), error);
                      }
                    }));
  }

  private static Optimizer adaBound(Schedule share, Schedule decay) {
    return new AdaBound(RATE, share, share, share, 1e-3, 1e-8, decay, true);
  }

  private static Optimizer nadam(Schedule share, Schedule decay, NAdam.Form form) {
    return new NAdam(RATE, share, share, 0.004, 1e-8, decay, form);
  }

  @Test
  void whatIsDescendedHoldsTheDecayInForce() {
    Schedule decay = steps(0, 0.5);
    for (Optimizer optimizer :
        List.of(
            adaBound(SHARE, decay),
            new Adadelta(RATE, SHARE, 1e-6, decay),
            new Adagrad(RATE, 0, 1e-10, 0, decay),
            new Adam(RATE, SHARE, SHARE, 1e-8, decay, false),
            new Chain(List.of(new ClipNorm(SHARE), new Sgd(RATE, decay))),
            new Momentum(RATE, SHARE, new Constant(0), decay),
            nadam(SHARE, decay, NAdam.Form.DOZAT),
            new Nesterov(RATE, SHARE, decay),
            new Project(new Sgd(RATE, decay), -1, 1),
            new RAdam(RATE, SHARE, 0.99, 1e-8, decay, Correction.RATE),
            new RmsProp(RATE, SHARE, 1e-8, new Constant(0), false, decay),
            new Sgd(RATE, decay))) {
      assertTrue(optimizer.penalty(Progress.of(4, STEPS, 5)).none());
      Penalty penalty = optimizer.penalty(Progress.of(5, STEPS, 5));
      assertEquals(
          0.25 * 9, penalty.value(Arithmetic.of(Precision.FLOAT64).vec(1).fill(-3)), 1e-15);
    }
    AdamW apart = new AdamW(RATE, SHARE, SHARE, 1e-8, decay, false);
    assertTrue(apart.penalty(Progress.of(4, STEPS, 5)).caveat().isEmpty());
    assertTrue(apart.penalty(Progress.of(5, STEPS, 5)).caveat().isPresent());
  }

  private static double end(Optimizer optimizer) {
    double[] path = path(optimizer, Precision.FLOAT64);
    return path[path.length - 1];
  }

  private static double[] path(Optimizer optimizer, Precision precision) {
    FlatSpace space = new FlatSpace(Arithmetic.of(precision), 1);
    Descent descent = optimizer.start(space);
    Vec point = space.vector().fill(1);
    Vec gradient = space.vector();
    double[] path = new double[STEPS];
    for (int t = 0; t < STEPS; t++) {
      descent.step(point, gradient, new Sloping(t), Progress.of(t, STEPS, 5));
      path[t] = point.get(0);
    }
    return path;
  }

  /** Slopes as the plain loops have them. */
  private record Sloping(int t) implements Objective {
    @Override
    public double value(Vec point) {
      return 0;
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      gradient.fill(slope(point.get(0), t));
      return 0;
    }
  }
}
