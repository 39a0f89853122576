package basin.losses;

import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import basin.spi.number.Shape;
import basin.spi.number.Vec;
import java.util.Optional;

/**
 * A loss of classes whose logits are the outputs: for each row a sum over the classes of a function
 * of ℓ = ln softmax(z) and the target, and of these the mean.
 */
interface SoftmaxLoss extends Loss {
  /** losses ← that of each class. */
  void each(Matrix logarithms, Matrix targets, Matrix losses, Scratch scratch);

  /** slopes ← ∂loss/∂ℓ of each. */
  void slopes(Matrix logarithms, Matrix targets, Matrix slopes, Scratch scratch);

  @Override
  default void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
    Matrix each = scratch.like(predictions);
    each(logarithms(predictions, scratch), targets, each, scratch);
    each.rowSums(losses);
  }

  /** ∂L/∂z = (s − softmax(z)·Σs)/rows with the slopes s. */
  @Override
  default void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
    Matrix logarithms = logarithms(predictions, scratch);
    slopes(logarithms, targets, gradient, scratch);
    Vec sums = scratch.vector(predictions.rows());
    gradient.rowSums(sums);
    logarithms.all().exp();
    logarithms.multiplyColumns(sums);
    gradient.all().subtract(logarithms.all()).divide(predictions.rows());
  }

  private static Matrix logarithms(Matrix predictions, Scratch scratch) {
    Matrix logarithms = scratch.like(predictions);
    logarithms.all().set(predictions.all());
    return logarithms.logSoftmaxRows();
  }

  @Override
  default boolean seesDifferencesOnly() {
    return true;
  }

  @Override
  default Optional<String> misfit(Shape outputs, Shape targets) {
    return outputs.last() < 2 && targets.last() < 2
        ? Optional.of(
            "This loss needs an output for each class, but the network has only one. Give the last"
                + " layer more units, or use binary-cross-entropy.")
        : Loss.super.misfit(outputs, targets);
  }
}
