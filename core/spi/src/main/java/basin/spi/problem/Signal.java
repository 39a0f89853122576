package basin.spi.problem;

import basin.spi.number.Matrix;

/**
 * What went through a layer in the last gradient.
 *
 * @param layer {@code dense1}
 * @param gradient ∂loss/∂z, rows × units, z being what goes into the activation
 */
public record Signal(String layer, Matrix gradient) {}
