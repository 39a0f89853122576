package basin.runner.bench;

import basin.engine.number.Arithmetic;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;

/** What the engine's own kernel reaches in a large square product of floats, on one thread. */
final class Ceiling {
  private static final int SIZE = 1024;
  private static final double OPERATIONS = 2.0 * SIZE * SIZE * SIZE;

  private final Pacing pacing;
  private final Matrix a = filled();
  private final Matrix b = filled();
  private final Matrix c = empty();

  private Ceiling(Pacing pacing) {
    this.pacing = pacing;
  }

  /** Ready to be measured now and again. */
  static Ceiling warm(Pacing pacing) {
    Ceiling ceiling = new Ceiling(pacing);
    ceiling.secondsPerProduct(pacing.warmUp());
    return ceiling;
  }

  /** Operations per second, an addition and a multiplication being two; the median of windows. */
  static double measure(Pacing pacing) {
    Ceiling ceiling = warm(pacing);
    double[] rates = new double[pacing.windows()];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = ceiling.now();
    }
    return Median.of(rates).value();
  }

  /** Operations per second in a short window. */
  double now() {
    return OPERATIONS / secondsPerProduct(pacing.window() / 4);
  }

  private double secondsPerProduct(double atLeast) {
    Reading start = Reading.now();
    int products = 0;
    double seconds = 0;
    while (products == 0 || seconds < atLeast) {
      c.product(a, b);
      products++;
      seconds = Reading.now().since(start).seconds();
    }
    return seconds / products;
  }

  private static Matrix filled() {
    Matrix matrix = empty();
    matrix.all().fill(0.5);
    return matrix;
  }

  private static Matrix empty() {
    return Arithmetic.of(Precision.FLOAT32).matrix(SIZE, SIZE);
  }
}
