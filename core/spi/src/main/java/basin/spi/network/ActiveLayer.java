package basin.spi.network;

import basin.spi.number.Matrix;
import java.util.Optional;

/** A {@link Layer} at work in one trial: belongs to one thread, holds its working matrices. */
public interface ActiveLayer {
  /**
   * The outputs for a batch of rows; valid until the next pass.
   *
   * @param inputs rows × inputs, each row of the shape that {@link Layer#plan} was told, row-major;
   *     kept for the backward pass, and not to be changed
   * @param pass whether this pass trains, for layers that behave otherwise then
   */
  Matrix forward(Matrix inputs, Pass pass);

  /**
   * Fills the parameters' gradients of the last forward pass.
   *
   * @param gradient ∂loss/∂outputs, rows × outputs; may be overwritten
   * @param inputsToo whether ∂loss/∂inputs is wanted
   * @return ∂loss/∂inputs, or {@code null} if not wanted
   */
  Matrix backward(Matrix gradient, boolean inputsToo);

  /**
   * The x of the last passes where the gradient of the layer's {@code weights} is xᵀ·{@link
   * #signal} and that of its {@code bias}, if there is one, the column sums of the signal; empty
   * for any other layer.
   */
  default Optional<Matrix> inputs() {
    return Optional.empty();
  }

  /**
   * ∂loss/∂z of the last backward pass, z being what goes into the activation; empty if there is
   * none. Forward passes leave it as it is.
   */
  default Optional<Matrix> signal() {
    return Optional.empty();
  }

  /**
   * The z of the last pass, what goes into the activation, of a layer in which it is a product of
   * what comes in and {@code weights}, and {@code bias} added if there is one; empty for any other
   * layer. Valid until the next pass.
   */
  default Optional<Matrix> sums() {
    return Optional.empty();
  }
}
