package basin.layers.normalization;

import basin.spi.network.Pass;
import basin.spi.number.Matrix;

/** Brings numbers to mean 0 and variance 1: over a batch, or within each row. */
interface Standardizer {
  /** (x − mean)/deviation; valid until the next pass. */
  Matrix forward(Matrix inputs, Pass pass);

  /** gradient ← ∂loss/∂inputs of the last forward pass. */
  void backward(Matrix gradient);
}
