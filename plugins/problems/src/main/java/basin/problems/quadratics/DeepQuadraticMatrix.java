package basin.problems.quadratics;

/**
 * The matrix of DeepOBS' {@code quadratic_deep}: 90 eigenvalues in (0, 1), 10 in (30, 60), turned
 * by a {@link RandomRotation}.
 */
final class DeepQuadraticMatrix {
  static final int SIZE = 100;

  private static final int SEED = 42;
  private static final int FLAT = 90;

  private DeepQuadraticMatrix() {}

  /** The matrix that the {@code instance}-th problem of a process gets; 1 is the first. */
  static double[][] of(int instance) {
    MersenneTwister random = new MersenneTwister(SEED);
    for (int before = 1; before < instance; before++) {
      draw(random);
    }
    return draw(random);
  }

  private static double[][] draw(MersenneTwister random) {
    double[] eigenvalues = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      eigenvalues[i] = i < FLAT ? random.uniform(0, 1) : random.uniform(30, 60);
    }
    double angle = 2 * Math.PI * random.uniform();
    return RandomRotation.turned(eigenvalues, RandomRotation.of(SIZE, angle, random::normal));
  }
}
