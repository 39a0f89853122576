package basin.reports.simulation;

import basin.reports.statistics.random.Draws;
import java.util.function.ToDoubleFunction;

/** How values scatter about the true mean of their group. */
enum Noise {
  NORMAL("normal", 0, Draws::gaussian, Draws::gaussian),
  SHARED("normal, and three times as much by the seed", 3, Draws::gaussian, Draws::gaussian),
  HEAVY("heavy tails (Student's t, 3 degrees of freedom)", 0, Noise::student, Noise::student),
  SKEWED("skewed alike (exponential)", 0, Noise::exponential, Noise::exponential),
  SKEWED_ONCE(
      "skewed in the greater of the two (exponential)", 0, Noise::exponential, Draws::gaussian),
  SKEWED_BETTER("skewed in the smaller of the two", 0, Draws::gaussian, Noise::exponential),
  LIGHT("light tails (uniform)", 0, Noise::uniform, Noise::uniform);

  final String words;
  private final double bySeed;
  private final ToDoubleFunction<Draws> first;
  private final ToDoubleFunction<Draws> others;

  Noise(
      String words, double bySeed, ToDoubleFunction<Draws> first, ToDoubleFunction<Draws> others) {
    this.words = words;
    this.bySeed = bySeed;
    this.first = first;
    this.others = others;
  }

  /** Values, group × seed. */
  double[][] draw(double[] means, int seeds, Draws draws) {
    double[][] values = new double[means.length][seeds];
    for (int j = 0; j < seeds; j++) {
      double shared = bySeed * draws.gaussian();
      for (int i = 0; i < means.length; i++) {
        values[i][j] = means[i] + shared + (i == 0 ? first : others).applyAsDouble(draws);
      }
    }
    return values;
  }

  /** Standard deviation of a difference of two groups under one seed. */
  double deviation() {
    return this == HEAVY ? Math.sqrt(6) : Math.sqrt(2);
  }

  private static double uniform(Draws draws) {
    return Math.sqrt(12) * (draws.uniform() - 0.5);
  }

  private static double exponential(Draws draws) {
    return draws.exponential() - 1;
  }

  private static double student(Draws draws) {
    double chi = 0;
    for (int i = 0; i < 3; i++) {
      chi += Math.pow(draws.gaussian(), 2);
    }
    return draws.gaussian() / Math.sqrt(chi / 3);
  }
}
