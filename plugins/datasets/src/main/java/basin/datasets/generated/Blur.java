package basin.datasets.generated;

import basin.spi.random.RandomStream;

/** Normal noise on the coordinates of points. */
final class Blur {
  private Blur() {}

  /** Exactly 0 without noise: 0 · ε can be −0, and the sign would depend on the seed. */
  static double of(double deviation, RandomStream random) {
    return deviation == 0 ? 0 : deviation * random.gaussian();
  }
}
