package basin.optimizers.transforms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.descent.RunSpace;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.state.RunState;
import basin.optimizers.Tracks;
import basin.optimizers.rules.Adam;
import basin.optimizers.rules.AdamW;
import basin.optimizers.rules.ProximalGradient;
import basin.optimizers.rules.Sgd;
import basin.schedules.Constant;
import basin.spi.descent.Block;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Role;
import basin.spi.descent.Schedule;
import basin.spi.descent.Transform;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Transforms by themselves, on two inputs × two units and their bias. */
class TransformsTest {
  private static final Schedule ZERO = new Constant(0);
  private static final Progress START = Progress.of(0, 10, 5);
  private static final double[] POINT = {0.3, 3, 0.4, 4, 0, 0};

  @ParameterizedTest
  @EnumSource
  void eachBlockIsShortenedByItself(Precision precision) {
    ClipNorm clip = new ClipNorm(new Constant(1), ClipNorm.Over.BLOCKS);
    double[] clipped = through(clip, precision, 1, 5, 3, 1, 0.3, 0.4);
    assertArrayEquals(new double[] {1 / 6.0, 5 / 6.0, 0.5, 1 / 6.0, 0.3, 0.4}, clipped, 1e-6);
  }

  /** Weights (0.3, 0.4) may have gradients of length 0.1, weights (3, 4) of 1, a bias of 0 0.02. */
  @ParameterizedTest
  @EnumSource
  void aUnitsGradientIsMeasuredByItsWeights(Precision precision) {
    ClipAdaptive clip = new ClipAdaptive(new Constant(0.2), 0.1);
    double[] clipped = through(clip, precision, 6, 0.3, 8, 0.4, 0.03, 0.04);
    assertArrayEquals(new double[] {0.06, 0.3, 0.08, 0.4, 0.012, 0.016}, clipped, 1e-7);
  }

  @Test
  void squaresOutOfRangeSpoilNoRatio() {
    ClipAdaptive clip = new ClipAdaptive(new Constant(0.2), 0.1);
    double[] clipped = through(clip, Precision.FLOAT32, 6e25, 0.3, 8e25, 0.4, 3e25, 4e25);
    assertArrayEquals(new double[] {0.06, 0.3, 0.08, 0.4, 0.012, 0.016}, clipped, 1e-7);
  }

  @Test
  void whatAUnitsWeightsShareIsTakenAway() {
    assertArrayEquals(
        new double[] {-1, 2, 1, -2, 7, 8},
        through(new Centralize(), Precision.FLOAT64, 1, 5, 3, 1, 7, 8),
        1e-15);
  }

  /** Variances 0.5/(1+t)^γ of 6 numbers in 400 steps; a mean of 2 400 squares is good to 3 %. */
  @Test
  void noiseFadesAsItSays() {
    assertEquals(0.5, variance(0.0, 0), 0.06);
    assertEquals(0.5, variance(0.8, 0), 0.06);
    assertEquals(0.5 / Math.pow(10, 0.8), variance(0.8, 9), 0.06 / Math.pow(10, 0.8));
  }

  private static double variance(double fading, long step) {
    Space space = new Space(Precision.FLOAT64);
    Transform.Link link = new GradientNoise(new Constant(0.5), fading).link(space.own());
    double sum = 0;
    for (int i = 0; i < 400; i++) {
      Vec update = space.own().vector();
      link.apply(update, space.point(), Progress.of(step, 10, 1));
      sum += update.dot(update) / update.length();
    }
    return sum / 400;
  }

  @Test
  void penaltiesAddTheirSlopes() {
    Penalty expected = new ElasticPenalty(0.1, 0.2);
    double[] slope = through(new ElasticNet(new Constant(0.1), new Constant(0.2)), 1, 1);
    assertArrayEquals(new double[] {1.3, 0.7}, slope, 1e-15);
    Vec gradient = vec(1, 1);
    expected.addGradient(vec(1, -1), gradient);
    assertArrayEquals(slope, gradient.toArray(), 1e-15);
    assertArrayEquals(new double[] {1.1, 0.9}, through(new L1(new Constant(0.1)), 1, 1), 1e-15);
    assertArrayEquals(new double[] {1.2, 0.8}, through(new L2(new Constant(0.2)), 1, 1), 1e-15);
    assertEquals(0.1 * 3 + 0.1 * 5, expected.value(vec(1, -2)), 1e-15);
  }

  /** Where w = 0, slopes between −λ and λ are 0 with the penalty, and others are nearer to it. */
  @Test
  void atZeroAbsoluteValuesTakeWhatTheyCan() {
    Vec gradient = vec(0.05, -0.3, 0.3);
    new ElasticPenalty(0.1, 7).addGradient(vec(0, 0, 0), gradient);
    assertArrayEquals(new double[] {0, -0.2, 0.2}, gradient.toArray(), 1e-15);
  }

  @Test
  void penaltiesBeforeOneAnotherAreDescendedTogether() {
    Chain chain =
        new Chain(
            List.of(
                new L1(new Constant(0.1)),
                new ClipNorm(new Constant(9)),
                new L2(new Constant(0.2)),
                new Sgd(new Constant(0.1), new Constant(0.3))));
    assertEquals(0.1 * 3 + 0.5 / 2 * 5, chain.penalty(START).value(vec(1, -2)), 1e-15);
  }

  @Test
  void decayKeptOutIsThatOfAdamW() {
    Schedule rate = new Constant(0.1);
    Schedule first = new Constant(0.9);
    Schedule second = new Constant(0.99);
    Optimizer chain =
        new Chain(
            List.of(
                new Adam(rate, first, second, 1e-8, ZERO, false),
                new DecoupledDecay(new Constant(0.1 * 0.3))));
    Optimizer whole = new AdamW(rate, first, second, 1e-8, new Constant(0.3), false);
    Tracks.Slope slope = (x, t) -> x - 3 + t % 2;
    assertArrayEquals(Tracks.of(whole, 20, 1, slope), Tracks.of(chain, 20, 1, slope), 1e-14);
  }

  /** ½(x − a)² + λ|x| is least at a − λ, or at 0 where a < λ: exactly. */
  @Test
  void theSoftThresholdFindsZerosExactly() {
    ProximalGradient lasso = new ProximalGradient(new Constant(0.5), new Constant(0.7), ZERO);
    assertEquals(1.3, Tracks.of(lasso, 60, 1, (x, t) -> x - 2)[59], 1e-15);
    assertEquals(0, Math.abs(Tracks.of(lasso, 60, 1, (x, t) -> x + 0.6)[59]));
    ProximalGradient elastic =
        new ProximalGradient(new Constant(0.5), new Constant(0.7), new Constant(1));
    assertEquals(0.65, Tracks.of(elastic, 60, 1, (x, t) -> x - 2)[59], 1e-15);
  }

  private static double[] through(Transform transform, double... gradient) {
    Vec update = vec(gradient);
    basin.spi.descent.Space space =
        new RunSpace(
            List.of(new Block("x", Role.COORDINATES, 0, 1, gradient.length)),
            gradient.length,
            Arithmetic.of(Precision.FLOAT64),
            state(Precision.FLOAT64));
    transform.link(space).apply(update, vec(1, -1), START);
    return update.toArray();
  }

  private static double[] through(Transform transform, Precision precision, double... gradient) {
    Space space = new Space(precision);
    Vec update = Arithmetic.of(precision).vec(gradient);
    transform.link(space.own()).apply(update, space.point(), START);
    return update.toArray();
  }

  private static Vec vec(double... numbers) {
    return Arithmetic.of(Precision.FLOAT64).vec(numbers);
  }

  private static RunState state(Precision precision) {
    return new RunState(Arithmetic.of(precision), new SeededStreams(0));
  }

  /** A dense layer of two inputs and two units. */
  private record Space(Precision precision, basin.spi.descent.Space own, Vec point) {
    Space(Precision precision) {
      this(
          precision,
          new RunSpace(
              List.of(
                  new Block("dense1.weights", Role.WEIGHTS, 0, 2, 2),
                  new Block("dense1.bias", Role.BIAS, 4, 1, 2)),
              6,
              Arithmetic.of(precision),
              state(precision)),
          Arithmetic.of(precision).vec(POINT));
    }
  }
}
