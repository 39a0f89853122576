package basin.optimizers.blocks;

import basin.spi.number.Matrix;

/** What {@link Adafactor} remembers of the squares of a block's gradients. */
interface SquaredMean {
  /**
   * g ← g/√V with the mean square V that g has been taken into.
   *
   * @param share of the newest square in V
   */
  void divide(Matrix g, double share);
}
