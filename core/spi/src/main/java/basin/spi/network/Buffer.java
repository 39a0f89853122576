package basin.spi.network;

import basin.spi.number.Matrix;
import java.util.function.IntFunction;

/**
 * A working matrix with as many rows as a pass needs. It grows when a pass has more rows than any
 * before, and its numbers are lost then: a trial that takes small steps pays for no more.
 */
public final class Buffer {
  private final IntFunction<Matrix> maker;
  private Matrix matrix;

  /** A buffer whose matrices come from a maker, which is told how many rows. */
  public Buffer(IntFunction<Matrix> maker) {
    this.maker = maker;
  }

  /** The matrix of so many rows; with what was last written there, unless the buffer has grown. */
  public Matrix rows(int rows) {
    if (matrix == null || matrix.rows() < rows) {
      matrix = maker.apply(rows);
    }
    return matrix.top(rows);
  }
}
