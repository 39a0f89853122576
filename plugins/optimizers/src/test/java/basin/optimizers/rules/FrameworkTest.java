package basin.optimizers.rules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.optimizers.Tracks;
import basin.schedules.Constant;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import org.junit.jupiter.api.Test;

/** Updates as the frameworks' own sources write them, one number at a time, beside the rules. */
class FrameworkTest {
  private static final int STEPS = 12;
  private static final double START = 1.5;
  private static final double LAMBDA = 0.1;
  private static final double ETA = 0.05;
  private static final double B1 = 0.8;
  private static final double B2 = 0.9;
  private static final double EPS = 1e-3; // large, so that its place shows
  private static final Schedule RATE = new Constant(ETA);
  private static final Schedule BETA1 = new Constant(B1);
  private static final Schedule BETA2 = new Constant(B2);
  private static final Schedule DECAY = new Constant(LAMBDA);
  private static final Schedule NONE = new Constant(0);

  /** What a framework makes of a parameter and its gradient in step t = 1, 2, … */
  private interface Update {
    double of(double w, double g, int t);
  }

  private static double slope(double w) {
    return Math.sin(3 * w) + w;
  }

  private static void assertFollows(Update update, Optimizer optimizer) {
    double[] expected = new double[STEPS];
    double w = START;
    for (int t = 1; t <= STEPS; t++) {
      w = update.of(w, slope(w), t);
      expected[t - 1] = w;
    }
    assertArrayEquals(expected, track(optimizer), 1e-12);
  }

  private static double[] track(Optimizer optimizer) {
    return Tracks.of(optimizer, STEPS, START, (x, t) -> slope(x));
  }

  @Test
  void adamOfKerasHasEpsilonBesideTheUncorrectedMomentAndShrinksTheWeights() {
    double[] mv = new double[2];
    assertFollows(
        (w, g, t) -> {
          double shrunk = w - w * LAMBDA * ETA;
          double alpha = ETA * Math.sqrt(1 - Math.pow(B2, t)) / (1 - Math.pow(B1, t));
          mv[0] += (g - mv[0]) * (1 - B1);
          mv[1] += (g * g - mv[1]) * (1 - B2);
          return shrunk - mv[0] * alpha / (Math.sqrt(mv[1]) + EPS);
        },
        new Adam(RATE, BETA1, BETA2, EPS, DECAY, false, Correction.RATE, Framework.KERAS));
  }

  @Test
  void adamwOfKerasIsTheSameWithAnotherDefault() {
    double[] adam =
        track(new Adam(RATE, BETA1, BETA2, EPS, DECAY, true, Correction.RATE, Framework.KERAS));
    double[] adamw = track(new AdamW(RATE, BETA1, BETA2, EPS, DECAY, true, Framework.KERAS));
    assertArrayEquals(adam, adamw, 1e-14);
  }

  @Test
  void amsgradOfOptaxTakesTheMaximumOfCorrectedMoments() {
    double[] mvu = new double[3];
    assertFollows(
        (w, g, t) -> {
          mvu[0] = B1 * mvu[0] + (1 - B1) * g;
          mvu[1] = B2 * mvu[1] + (1 - B2) * g * g;
          double mean = mvu[0] / (1 - Math.pow(B1, t));
          mvu[2] = Math.max(mvu[2], mvu[1] / (1 - Math.pow(B2, t)));
          return w - ETA * mean / (Math.sqrt(mvu[2]) + EPS);
        },
        new Adam(RATE, BETA1, BETA2, EPS, NONE, true, Correction.MOMENTS, Framework.OPTAX));
  }

  @Test
  void adamaxOfKerasAddsEpsilonToTheLargestGradient() {
    double[] mu = new double[2];
    assertFollows(
        (w, g, t) -> {
          double shrunk = w - w * LAMBDA * ETA;
          mu[0] += (g - mu[0]) * (1 - B1);
          mu[1] = Math.max(B2 * mu[1], Math.abs(g));
          return shrunk - ETA * mu[0] / ((1 - Math.pow(B1, t)) * (mu[1] + EPS));
        },
        new Adamax(RATE, BETA1, BETA2, EPS, DECAY, Framework.KERAS));
  }

  @Test
  void nadamOfKerasRaisesItsMomentumFaster() {
    double[] mvp = {0, 0, 1};
    assertFollows(
        (w, g, t) -> {
          double now = B1 * (1 - 0.5 * Math.pow(0.96, t));
          double next = B1 * (1 - 0.5 * Math.pow(0.96, t + 1));
          mvp[2] *= now;
          mvp[0] += (g - mvp[0]) * (1 - B1);
          mvp[1] += (g * g - mvp[1]) * (1 - B2);
          double mean = next * mvp[0] / (1 - mvp[2] * next) + (1 - now) * g / (1 - mvp[2]);
          double square = mvp[1] / (1 - Math.pow(B2, t));
          return w - ETA * mean / (Math.sqrt(square) + EPS);
        },
        new NAdam(RATE, BETA1, BETA2, 1, EPS, NONE, NAdam.Form.DOZAT, Framework.KERAS));
  }

  @Test
  void nadamOfOptaxKeepsItsMomentum() {
    double[] mv = new double[2];
    assertFollows(
        (w, g, t) -> {
          mv[0] = B1 * mv[0] + (1 - B1) * g;
          mv[1] = B2 * mv[1] + (1 - B2) * g * g;
          double mean =
              B1 * mv[0] / (1 - Math.pow(B1, t + 1)) + (1 - B1) * g / (1 - Math.pow(B1, t));
          double square = mv[1] / (1 - Math.pow(B2, t));
          return w - ETA * mean / (Math.sqrt(square) + EPS);
        },
        new NAdam(RATE, BETA1, BETA2, 0.004, EPS, NONE, NAdam.Form.STEADY, Framework.OPTAX));
  }

  @Test
  void rmspropOfKerasHasItsRateInTheVelocity() {
    double[] vb = new double[2];
    Schedule falling = progress -> ETA / (1 + progress.step());
    assertFollows(
        (w, g, t) -> {
          vb[0] = B2 * vb[0] + (1 - B2) * g * g;
          vb[1] = B1 * vb[1] + ETA / t * g / Math.sqrt(vb[0] + EPS);
          return w - vb[1];
        },
        new RmsProp(falling, BETA2, EPS, BETA1, false, NONE, 0, true, Framework.KERAS));
  }

  @Test
  void adagradOfKerasAndOptaxHasEpsilonInsideTheRoot() {
    double[] v = {0.1};
    assertFollows(
        (w, g, t) -> {
          v[0] += g * g;
          return w - ETA * g / Math.sqrt(v[0] + EPS);
        },
        new Adagrad(RATE, 0, EPS, 0.1, NONE, Framework.OPTAX));
    v[0] = 0.1;
    assertFollows(
        (w, g, t) -> {
          v[0] += g * g;
          return w - w * LAMBDA * ETA - ETA * g / Math.sqrt(v[0] + EPS);
        },
        new Adagrad(RATE, 0, EPS, 0.1, DECAY, Framework.KERAS));
  }

  @Test
  void adadeltaOfKerasShrinksTheWeights() {
    double[] vu = new double[2];
    assertFollows(
        (w, g, t) -> {
          double shrunk = w - w * LAMBDA * ETA;
          vu[0] = B2 * vu[0] + (1 - B2) * g * g;
          double d = Math.sqrt(vu[1] + EPS) / Math.sqrt(vu[0] + EPS) * g;
          vu[1] = B2 * vu[1] + (1 - B2) * d * d;
          return shrunk - ETA * d;
        },
        new Adadelta(RATE, BETA2, EPS, DECAY, Framework.KERAS));
  }

  @Test
  void shrinkingIsTheGradientOfNoFunction() {
    Progress now = Progress.of(0, 1, 1);
    assertTrue(new Adadelta(RATE, BETA2, EPS, DECAY, Framework.KERAS).penalty(now).none());
    assertTrue(
        new Adadelta(RATE, BETA2, EPS, DECAY, Framework.KERAS).penalty(now).caveat().isPresent());
    assertFalse(new Adadelta(RATE, BETA2, EPS, DECAY, Framework.TORCH).penalty(now).none());
  }
}
