package basin.optimizers.blocks;

import basin.optimizers.algebra.SymmetricEigen;
import basin.spi.number.Matrix;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.RealMatrix;

/** Eigenvalues and eigenvectors of a symmetric matrix, in double precision. */
record Spectrum(double[] values, RealMatrix vectors) {
  /**
   * What lies above the diagonal is not looked at. Where a number is not finite, as in a run that
   * has diverged, no eigenvalue is.
   */
  static Spectrum of(Matrix symmetric) {
    RealMatrix dense = Dense.of(symmetric);
    double scale = Dense.scale(dense);
    SymmetricEigen parts = SymmetricEigen.of(dense.scalarMultiply(scale));
    double[] values = parts.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] /= scale;
    }
    return new Spectrum(values, parts.vectors());
  }

  /** into ← V f(Λ) Vᵀ. */
  void map(Matrix into, DoubleUnaryOperator f) {
    RealMatrix scaled = vectors.copy();
    for (int j = 0; j < values.length; j++) {
      scaled.setColumnVector(j, vectors.getColumnVector(j).mapMultiply(f.applyAsDouble(values[j])));
    }
    Dense.set(into, scaled.multiply(vectors.transpose()));
  }
}
