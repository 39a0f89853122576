package basin.minima.certificate;

import basin.minima.stationary.Measured;
import basin.minima.stationary.Noise;
import java.util.stream.IntStream;

/** Parameters that have no effect all around a point, such as those of dead units. */
final class Silence {
  private static final int BOXES = 4;
  private static final double SIZE = 0x1p-10;
  private static final int RAYS = 32;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private Silence() {}

  /** Those whose slopes are exactly 0 all around. */
  static int[] of(Measured terrain, double[] u) {
    boolean[] heard = new boolean[u.length];
    for (int look = 0; look <= BOXES; look++) {
      double[] gradient = terrain.gradient(moved(u, look, look * SIZE, null));
      for (int i = 0; i < heard.length; i++) {
        heard[i] |= gradient[i] != 0;
      }
    }
    return IntStream.range(0, heard.length).filter(i -> !heard[i]).toArray();
  }

  /** Whether f falls if they are moved further. */
  static boolean broken(Measured terrain, double[] u, int[] silent) {
    double here = terrain.value(u);
    double noise = Noise.of(terrain::value, u);
    for (int ray = 1; ray <= RAYS; ray++) {
      for (double far = 0.25; far <= 32; far *= 2) {
        double[] there = moved(u, ray, far, silent);
        if (terrain.value(there) < here - noise - Noise.of(terrain::value, there)) {
          return true;
        }
      }
    }
    return false;
  }

  private static double[] moved(double[] u, int look, double size, int[] some) {
    double[] there = u.clone();
    int n = some == null ? u.length : some.length;
    for (int k = 0; k < n; k++) {
      double turn = (k + 1.37) * GOLDEN * (look + 0.41) * (look + 1);
      there[some == null ? k : some[k]] += size * (2 * (turn - Math.floor(turn)) - 1);
    }
    return there;
  }
}
