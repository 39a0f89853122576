package basin.spi.problem;

import basin.spi.number.Matrix;

/**
 * Training rows and what the network makes of them.
 *
 * @param inputs rows × inputs
 * @param targets rows × outputs
 * @param outputs rows × outputs; more than targets if the loss says so
 */
public record Predictions(Matrix inputs, Matrix targets, Matrix outputs) {}
