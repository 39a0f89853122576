package basin.spi.problem;

import basin.spi.descent.Block;
import basin.spi.network.Layer;
import basin.spi.number.Matrix;
import basin.spi.number.Shape;
import java.util.List;
import java.util.Optional;

/**
 * What crossed one layer in a {@link Passage}, forward and back. Gradients are those of the mean
 * loss of the rows: times the number of rows, they are those of each row's own loss.
 *
 * @param path of the layer: {@code residual1.dense2}
 * @param layer what it is
 * @param shape of a row that comes in
 * @param blocks its own parameters
 * @param inputs what came in, rows × inputs; the same object as the outputs of the layer it came
 *     from
 * @param outputs what went out, rows × outputs
 * @param sums z, what went into its activation; empty if it does not tell
 * @param outputsGradient ∂loss/∂outputs; empty if nothing came back, as behind the last layer that
 *     learns
 * @param signal ∂loss/∂z; empty if it does not tell
 */
public record Crossing(
    String path,
    Layer layer,
    Shape shape,
    List<Block> blocks,
    Matrix inputs,
    Matrix outputs,
    Optional<Matrix> sums,
    Optional<Matrix> outputsGradient,
    Optional<Matrix> signal) {}
