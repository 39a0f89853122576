package basin.optimizers.blocks;

import basin.spi.descent.Progress;
import basin.spi.number.Matrix;

/** A {@link BlockRule} at work on one block. */
public interface BlockStep {
  /**
   * Works out how far the block moves.
   *
   * @param update the gradient of the block, inputs × units; to become w before minus w after
   * @param point the block's parameters w, not to be changed
   */
  void apply(Matrix update, Matrix point, Progress progress);
}
