package basin.layers.normalization;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;

/** A normalisation at work: numbers are standardized, then scaled and shifted by what is learnt. */
final class ActiveNorm implements ActiveLayer {
  private final Standardizer standardizer;
  private final ScaleShift affine; // null where nothing is learnt
  private Matrix standard;

  ActiveNorm(Standardizer standardizer, ScaleShift affine) {
    this.standardizer = standardizer;
    this.affine = affine;
  }

  @Override
  public Matrix forward(Matrix inputs, Pass pass) {
    standard = standardizer.forward(inputs, pass);
    return affine == null ? standard : affine.forward(standard);
  }

  @Override
  public Matrix backward(Matrix gradient, boolean inputsToo) {
    if (affine != null) {
      affine.backward(gradient, standard);
    }
    if (!inputsToo) {
      return null;
    }
    standardizer.backward(gradient);
    return gradient;
  }
}
