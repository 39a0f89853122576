package basin.spi.network;

import basin.spi.number.Matrix;

/**
 * How wrong predictions are: a mean over the rows of a batch, so that the size of the batch does
 * not rescale the rate.
 *
 * <p>Predictions and targets are rows × outputs. Targets of classes are one-hot rows, or, with a
 * single output, one column of 0 and 1.
 */
public interface Loss {
  /** The loss of a batch. */
  double value(Matrix predictions, Matrix targets);

  /** The loss of a batch, and ∂loss/∂predictions in {@code gradient}, of the same shape. */
  double gradient(Matrix predictions, Matrix targets, Matrix gradient);

  /**
   * Whether a number added to all outputs of a row changes nothing, if there is more than one: only
   * their differences count.
   */
  default boolean seesDifferencesOnly() {
    return false;
  }

  /** The output above which a single-output classifier says class 1. */
  default double boundary() {
    return 0.5;
  }
}
