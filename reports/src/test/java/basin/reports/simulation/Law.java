package basin.reports.simulation;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.RandomGenerator;

/** How the last values of equal groups scatter about their common mean of 0. */
enum Law {
  NORMAL("normal", 0, false, RandomGenerator::nextGaussian),
  SHARED("normal, and as much again by the seed", 1, false, RandomGenerator::nextGaussian),
  MOSTLY_SHARED(
      "normal, and three times as much by the seed", 3, false, RandomGenerator::nextGaussian),
  UNEQUAL("normal, deviations from 1 to 4", 0, true, RandomGenerator::nextGaussian),
  HEAVY("Student's t, 3 degrees of freedom", 0, false, Law::student),
  SKEWED("exponential, long tail to the worse", 0, false, r -> -Math.log(1 - r.nextDouble()) - 1),
  TURNED("exponential, long tail to the better", 0, false, r -> Math.log(1 - r.nextDouble()) + 1);

  private static final double LARGEST = 4;

  final String words;
  private final double seedEffect;
  private final boolean unequal;
  private final ToDoubleFunction<RandomGenerator> noise;

  Law(String words, double seedEffect, boolean unequal, ToDoubleFunction<RandomGenerator> noise) {
    this.words = words;
    this.seedEffect = seedEffect;
    this.unequal = unequal;
    this.noise = noise;
  }

  /** Values, group × seed. */
  double[][] draw(int groups, int seeds, RandomGenerator random) {
    double[][] values = new double[groups][seeds];
    for (int j = 0; j < seeds; j++) {
      double shared = seedEffect * random.nextGaussian();
      for (int i = 0; i < groups; i++) {
        double deviation = unequal ? Math.pow(LARGEST, (double) i / (groups - 1)) : 1;
        values[i][j] = shared + deviation * noise.applyAsDouble(random);
      }
    }
    return values;
  }

  private static double student(RandomGenerator random) {
    double chi = 0;
    for (int i = 0; i < 3; i++) {
      chi += Math.pow(random.nextGaussian(), 2);
    }
    return random.nextGaussian() / Math.sqrt(chi / 3);
  }
}
