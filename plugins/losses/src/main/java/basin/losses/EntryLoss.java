package basin.losses;

import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import basin.spi.number.Vec;

/**
 * A loss that each output has by itself: the mean over all entries, rows × outputs, of a function
 * of an output and its target.
 */
interface EntryLoss extends Loss {
  /** losses ← that of each output y with its target t. */
  void each(Vec y, Vec t, Vec losses, Scratch scratch);

  /** slopes ← ∂loss/∂y of each. */
  void slopes(Vec y, Vec t, Vec slopes, Scratch scratch);

  @Override
  default void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
    Matrix each = scratch.like(predictions);
    each(predictions.all(), targets.all(), each.all(), scratch);
    each.rowSums(losses);
    losses.divide(predictions.columns());
  }

  @Override
  default void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
    slopes(predictions.all(), targets.all(), gradient.all(), scratch);
    gradient.all().divide(gradient.all().length());
  }
}
