package basin.probes;

import basin.spi.number.Vec;

/**
 * A direction that has something of every other, the same for all runs: components between −1 and 1
 * by turns of the golden ratio.
 */
final class Scatter {
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private Scatter() {}

  static void fill(Vec direction) {
    for (int i = 0; i < direction.length(); i++) {
      double turn = (i + 1) * GOLDEN;
      direction.set(i, 2 * (turn - Math.floor(turn)) - 1);
    }
  }
}
