package basin.minima.atlas;

import basin.minima.terrain.Terrain;
import basin.spi.number.Vec;

/** Values of a function at three points: two functions of equal values are taken for one. */
final class Fingerprint {
  private static final int POINTS = 3;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private Fingerprint() {}

  static double[] of(Terrain terrain) {
    double[] values = new double[POINTS + 1];
    Vec point = terrain.vectors().get();
    for (int p = 0; p < POINTS; p++) {
      for (int i = 0; i < point.length(); i++) {
        double turn = (p * point.length() + i + 1) * GOLDEN;
        point.set(i, 2 * (turn - Math.floor(turn)) - 1);
      }
      values[p] = terrain.value(point);
    }
    values[POINTS] = point.length();
    return values;
  }
}
