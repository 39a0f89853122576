package basin.problems.quadratics;

/** The rows of DeepOBS' {@code quadratic_deep}: 0.6 times normal numbers, in single precision. */
final class DeepQuadraticRows {
  static final int ROWS = 1000;

  private static final double DEVIATION = 0.6;

  private DeepQuadraticRows() {}

  static double[][] train() {
    return Drawn.TRAIN;
  }

  static double[][] validation() {
    return Drawn.VALIDATION;
  }

  static double[][] test() {
    return Drawn.TEST;
  }

  /** Drawn when first asked for; they are the same for everybody and never change. */
  private static final class Drawn {
    static final double[][] TRAIN = rows(42);
    static final double[][] VALIDATION = rows(44);
    static final double[][] TEST = rows(43);

    private static double[][] rows(int seed) {
      MersenneTwister random = new MersenneTwister(seed);
      double[][] rows = new double[ROWS][DeepQuadraticMatrix.SIZE];
      for (double[] row : rows) {
        for (int c = 0; c < row.length; c++) {
          row[c] = (float) (DEVIATION * random.normal());
        }
      }
      return rows;
    }
  }
}
