package basin.reports.statistics.survival;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Made-up runs, some of them given up. */
final class Watched {
  private Watched() {}

  /** Times of few different values, so that arrivals and runs given up tie. */
  static Durations runs(SplittableRandom random, int count) {
    double[] times = random.ints(count, 1, 9).asDoubleStream().toArray();
    boolean[] reached = new boolean[count];
    for (int i = 0; i < count; i++) {
      reached[i] = random.nextInt(3) > 0;
    }
    return new Durations(times, reached);
  }

  static Durations all(double... times) {
    boolean[] reached = new boolean[times.length];
    Arrays.fill(reached, true);
    return new Durations(times, reached);
  }

  static Durations none(double... times) {
    return new Durations(times, new boolean[times.length]);
  }
}
