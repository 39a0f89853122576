package basin.spi.network;

import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import basin.spi.number.Shape;
import basin.spi.number.Vec;
import java.util.Optional;

/**
 * How wrong predictions are: a mean over the rows of a batch, so that the size of the batch does
 * not rescale the rate.
 *
 * <p>Predictions and targets are rows × outputs; with more predictions than targets if the loss
 * {@link #misfit says} so. Where outputs have several positions, as the steps of a sequence, each
 * position is a row here, and its last dimension the outputs. Targets of classes are one-hot rows,
 * or, with a single output, one column of 0 and 1.
 *
 * <p>Write both methods on {@link Vec} and {@link Matrix} operations alone, and curvature is exact.
 */
public interface Loss {
  /**
   * losses ← the loss of each row; what is minimised is their mean, which the engine takes.
   *
   * @param losses one number for each row
   * @param scratch lends working room
   */
  void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch);

  /**
   * gradient ← ∂(mean of the losses)/∂predictions, of the same shape.
   *
   * @param scratch lends working room
   */
  void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch);

  /**
   * Both at once, where they have a part in common: the same bits as {@link #losses} and {@link
   * #gradient} one after the other.
   */
  default void lossesAndGradient(
      Matrix predictions, Matrix targets, Vec losses, Matrix gradient, Scratch scratch) {
    losses(predictions, targets, losses, scratch);
    gradient(predictions, targets, gradient, scratch);
  }

  /**
   * Why outputs of a shape cannot be held against targets of a shape, and what to do; empty if they
   * can. Asked before anything runs.
   */
  default Optional<String> misfit(Shape outputs, Shape targets) {
    return outputs.size() == targets.size()
        ? Optional.empty()
        : Optional.of(
            "The last layer puts out %s per row, but the data have %s. Give the last layer %s."
                .formatted(
                    counted(outputs, "number"),
                    counted(targets, "target column"),
                    counted(Shape.of(targets.last()), "unit")));
  }

  /**
   * Whether a number added to all outputs of a row changes nothing, if there is more than one: only
   * their differences count.
   */
  default boolean seesDifferencesOnly() {
    return false;
  }

  /**
   * How many of a position's outputs, the first of them, answer for its targets. Those behind say
   * something else, such as how sure the answers are, and metrics pass them over.
   */
  default int answers(int outputs) {
    return outputs;
  }

  /**
   * The factor c if the loss of a row is c·Σ (prediction − target)² over its outputs, so that
   * optimizers for least squares can take it apart; 0 if it is no such sum.
   *
   * @param outputs how many numbers a row has
   */
  default double squares(int outputs) {
    return 0;
  }

  /** The output above which a single-output classifier says class 1. */
  default double boundary() {
    return 0.5;
  }

  private static String counted(Shape shape, String noun) {
    String number = shape.size() + " " + noun + (shape.size() == 1 ? "" : "s");
    return shape.rank() == 1 ? number : number + " in the shape " + shape;
  }
}
