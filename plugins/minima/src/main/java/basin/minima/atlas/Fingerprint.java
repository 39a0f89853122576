package basin.minima.atlas;

import basin.minima.terrain.Terrain;
import basin.spi.number.Vec;
import java.util.Arrays;

/** Values of a function at three points: two functions of equal values are taken for one. */
final class Fingerprint {
  private static final int POINTS = 3;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private Fingerprint() {}

  /** The values, and the number of parameters. */
  static double[] of(Terrain terrain) {
    double[] values = Arrays.copyOf(values(terrain), POINTS + 1);
    values[POINTS] = terrain.vectors().get().length();
    return values;
  }

  static double[] values(Terrain terrain) {
    double[] values = new double[POINTS];
    Vec point = terrain.vectors().get();
    for (int p = 0; p < POINTS; p++) {
      for (int i = 0; i < point.length(); i++) {
        double turn = (p * point.length() + i + 1) * GOLDEN;
        point.set(i, 2 * (turn - Math.floor(turn)) - 1);
      }
      values[p] = terrain.value(point);
    }
    return values;
  }
}
