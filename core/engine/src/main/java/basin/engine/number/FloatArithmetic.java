package basin.engine.number;

import basin.engine.math.FloatFormat;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.Optional;

/** Makes vectors and matrices of float. */
record FloatArithmetic(String kernels, FloatKernels loops) implements Arithmetic {
  @Override
  public Precision precision() {
    return FloatFormat.PRECISION;
  }

  @Override
  public Vec vec(int length) {
    return new FloatVec(loops, FloatGrid.room(length), FloatGrid.HEAD, length);
  }

  @Override
  public Matrix matrix(int rows, int columns) {
    return view(vec(Math.multiplyExact(rows, columns)), 0, rows, columns);
  }

  @Override
  public Matrix view(Vec storage, int offset, int rows, int columns) {
    return new FloatMatrix(
        FloatVec.of(storage).slice(offset, Math.multiplyExact(rows, columns)), rows, columns);
  }

  @Override
  public double total(Vec x) {
    FloatVec own = FloatVec.of(x);
    return loops.sums().total(own.data, own.offset, own.length());
  }

  @Override
  public boolean same(Vec a, Vec b) {
    return a == b || FloatVec.of(a).same(FloatVec.of(b));
  }

  @Override
  public void gather(Matrix goal, Matrix source, int[] order, int from) {
    FloatMatrix.of(goal).gather(FloatMatrix.of(source), order, from);
  }

  @Override
  public Optional<Nonzeros> nonzeros(Matrix matrix) {
    return FloatMatrix.of(matrix).nonzeros();
  }

  @Override
  public Matrix sparse(Matrix matrix, Nonzeros nonzeros) {
    return FloatMatrix.of(matrix).with((FloatNonzeros) nonzeros);
  }
}
