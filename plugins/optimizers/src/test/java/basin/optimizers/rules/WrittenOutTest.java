package basin.optimizers.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.optimizers.Tracks;
import basin.schedules.Constant;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Schedule;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules that no reference tells of, against their papers' sums written out. */
class WrittenOutTest {
  private static final int STEPS = 25;
  private static final double RATE = 0.07;
  private static final double FAST = 0.8;
  private static final double SQUARES = 0.95;
  private static final double SLOW = 0.99;
  private static final double EPSILON = 0.01;
  private static final Schedule NONE = new Constant(0);

  private final double[] gradients = new double[STEPS];

  private static double slope(double x, int t) {
    return 0.5 * x + Math.sin(1.7 * t);
  }

  private double gradient(double x, int t) {
    return gradients[t] = slope(x, t);
  }

  /** Σ (1−β)βᵗ⁻ˢ gₛᵖ over the gradients so far. */
  private double mean(double beta, int power, int t) {
    double sum = 0;
    for (int s = 0; s <= t; s++) {
      sum += (1 - beta) * Math.pow(beta, t - s) * Math.pow(gradients[s], power);
    }
    return sum;
  }

  private static double corrected(double mean, double beta, int t) {
    return mean / (1 - Math.pow(beta, t + 1));
  }

  @Test
  void adEmaMixAddsAMeanThatIsNotCorrected() {
    double x = 1;
    for (int t = 0; t < STEPS; t++) {
      gradient(x, t);
      double m = corrected(mean(FAST, 1, t), FAST, t);
      double v = corrected(mean(SQUARES, 2, t), SQUARES, t);
      double step = (m + 3 * mean(SLOW, 1, t)) / (Math.sqrt(v) + EPSILON);
      x -= RATE * (step + 0.1 * x);
    }
    assertEquals(x, end(adEmaMix(0, 0.1)), 1e-12);
  }

  @Test
  void whileAdEmaMixWarmsUpItsMemoryGrowsEvenly() {
    int warmup = 10;
    double x = 1;
    double n = 0;
    for (int t = 0; t < STEPS; t++) {
      double g = gradient(x, t);
      double s = Math.min(1, (t + 1.0) / warmup);
      double beta =
          Math.exp(
              Math.log(FAST) * Math.log(SLOW) / ((1 - s) * Math.log(SLOW) + s * Math.log(FAST)));
      n = Math.min(beta, SLOW) * n + (1 - Math.min(beta, SLOW)) * g;
      double m = corrected(mean(FAST, 1, t), FAST, t);
      double v = corrected(mean(SQUARES, 2, t), SQUARES, t);
      x -= RATE * (m + 3 * s * n) / (Math.sqrt(v) + EPSILON);
    }
    assertEquals(x, end(adEmaMix(warmup, 0)), 1e-12);
  }

  private static AdEmaMix adEmaMix(int warmup, double decay) {
    return new AdEmaMix(
        new Constant(RATE),
        new Constant(FAST),
        new Constant(SQUARES),
        new Constant(SLOW),
        new Constant(3),
        warmup,
        EPSILON,
        new Constant(decay));
  }

  @Test
  void adaModNeverExceedsTheMeanOfItsRates() {
    double x = 1;
    double s = 0;
    for (int t = 0; t < STEPS; t++) {
      gradient(x, t);
      double v = corrected(mean(SQUARES, 2, t), SQUARES, t);
      double rate = RATE / (Math.sqrt(v) + EPSILON);
      s = SLOW * s + (1 - SLOW) * rate;
      x -= Math.min(rate, s) * corrected(mean(FAST, 1, t), FAST, t);
    }
    AdaMod adaMod =
        new AdaMod(
            new Constant(RATE),
            new Constant(FAST),
            new Constant(SQUARES),
            new Constant(SLOW),
            EPSILON,
            NONE);
    assertEquals(x, end(adaMod), 1e-12);
  }

  /** While β changes, a distance that was gone goes on; with momentum it is the rate's again. */
  @Test
  void theRateIsPartOfAHeavyBallsVelocity() {
    Schedule falling = progress -> 1.0 / (1 + progress.step());
    double x = 1;
    double before = x;
    for (int t = 0; t < STEPS; t++) {
      double next = x - slope(x, t) / (1 + t) + 0.6 * (x - before);
      before = x;
      x = next;
    }
    assertEquals(x, end(new HeavyBall(falling, new Constant(0.6), NONE)), 1e-13);
  }

  @Test
  void aggMoTakesOneToADozenVelocities() {
    List<Schedule> many = Collections.nCopies(13, new Constant(0.5));
    assertThrows(IllegalArgumentException.class, () -> new AggMo(new Constant(1), List.of(), NONE));
    assertThrows(IllegalArgumentException.class, () -> new AggMo(new Constant(1), many, NONE));
    AggMo dozen = new AggMo(new Constant(RATE), many.subList(0, 12), NONE);
    double alone = end(new Momentum(new Constant(RATE), new Constant(0.5), NONE, NONE));
    assertEquals(alone, end(dozen), 1e-13);
  }

  private static double end(Optimizer optimizer) {
    return Tracks.of(optimizer, STEPS, 1, WrittenOutTest::slope)[STEPS - 1];
  }
}
