package basin.spi.descent;

import basin.spi.number.Matrix;

/**
 * How the gradient of a block of weights came about: as inputsᵀ·signal, a sum over rows of what
 * came into a layer times what came back to its sums.
 *
 * @param weights name of the block
 * @param inputs rows × inputs
 * @param signal rows × units, ∂loss/∂sums; if the layer has a bias, its column sums are the bias's
 *     gradient
 */
public record OuterProduct(String weights, Matrix inputs, Matrix signal) {}
