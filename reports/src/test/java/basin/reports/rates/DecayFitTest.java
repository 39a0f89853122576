package basin.reports.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.reports.statistics.random.Draws;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The search that leaves points out, beside one that looks at every point of every grid. */
class DecayFitTest {
  private static final int ROUNDS = 4;

  @ParameterizedTest
  @EnumSource(Decay.class)
  void whatIsLeftOutIsNeverTheBest(Decay decay) {
    double[] times = IntStream.rangeClosed(5, 60).mapToDouble(i -> i).toArray();
    courses()
        .map(course -> Arrays.stream(times).map(course).toArray())
        .forEach(
            values ->
                assertEquals(
                    all(decay, times, values),
                    DecayFit.of(decay, times, values),
                    () -> Arrays.toString(values)));
  }

  @ParameterizedTest
  @EnumSource(Decay.class)
  void shapesThatWereKeptAreThoseOfTheSameTimesAlone(Decay decay) {
    double[] few = {1, 2, 4, 8, 16, 32};
    double[] others = {1, 2, 4, 8, 16, 33};
    double[] values = {3, 2, 1.5, 1.2, 1.1, 1.05};
    DecayFit.of(decay, few, values);
    assertEquals(all(decay, others, values), DecayFit.of(decay, others, values));
    assertEquals(all(decay, few, values), DecayFit.of(decay, few, values));
  }

  /** Falling ones of both families and between, with and without noise, and such as do not fall. */
  private static Stream<DoubleUnaryOperator> courses() {
    Draws draws = Draws.of("courses of a loss");
    Stream<DoubleUnaryOperator> clean =
        Stream.of(
            t -> 1,
            t -> t,
            t -> -t * t,
            t -> 2 + Math.sin(t / 3),
            t -> t < 20 ? 3 : t < 40 ? 2 : 1,
            t -> 1 + Math.ulp(1.0) * (t % 3),
            t -> 3 * Math.pow(0.9, t),
            t -> 5 + 1e-6 * Math.pow(0.8, t),
            t -> 1e8 * Math.pow(0.99, t) + 1e7 * Math.pow(0.6, t),
            t -> 2 / (1 + t) + 1,
            t -> Math.pow(1 + t, -3.7));
    Stream<DoubleUnaryOperator> drawn =
        Stream.generate(() -> drawn(draws)).limit(40).map(course -> course);
    return Stream.concat(clean, drawn);
  }

  private static DoubleUnaryOperator drawn(Draws draws) {
    double slow = 0.8 + 0.199 * draws.uniform();
    double fast = slow * draws.uniform();
    double share = draws.uniform();
    double noise = draws.uniform() < 0.5 ? 0 : Math.pow(10, -6 * draws.uniform());
    return t ->
        share * Math.pow(slow, t) + (1 - share) * Math.pow(fast, t) + noise * draws.gaussian();
  }

  private static DecayFit all(Decay decay, double[] times, double[] values) {
    double end = times[times.length - 1];
    double low = StrictMath.log(decay.least(end));
    double high = StrictMath.log(decay.most(end));
    DecayFit best = null;
    for (int round = 0; round < ROUNDS; round++) {
      double step = (high - low) / (DecayGrid.SIZE - 1);
      double at = low;
      for (int i = 0; i < DecayGrid.SIZE; i++) {
        double k = StrictMath.exp(low + i * step);
        DecayFit fit = DecayFit.through(decay.shape(times, k), values);
        if (best == null || fit.squares() < best.squares()) {
          best = fit;
          at = low + i * step;
        }
      }
      low = at - step;
      high = at + step;
    }
    return best;
  }
}
