package basin.optimizers.blocks;

import basin.spi.number.Matrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** The orthogonal factor PQᵀ of u = PΣQᵀ, in double precision. */
final class PolarFactor implements Orthogonal {
  @Override
  public void make(Matrix u) {
    if (!u.all().finite()) {
      u.all().fill(Double.NaN); // a run that has diverged
      return;
    }
    RealMatrix dense = Dense.of(u);
    SingularValueDecomposition parts =
        new SingularValueDecomposition(dense.scalarMultiply(Dense.scale(dense)));
    double[] values = parts.getSingularValues();
    double least = values[0] * Math.ulp(1.0) * Math.max(u.rows(), u.columns());
    RealMatrix p = parts.getU();
    for (int i = 0; i < values.length; i++) {
      if (values[i] <= least) { // no direction of u, but of rounding
        p.setColumn(i, new double[u.rows()]);
      }
    }
    Dense.set(u, p.multiply(parts.getVT()));
  }
}
