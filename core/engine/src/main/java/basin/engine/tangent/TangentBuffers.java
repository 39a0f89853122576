package basin.engine.tangent;

import basin.engine.number.Arithmetic;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.HashMap;
import java.util.Map;

/** Working room for one operation, made once for each size. */
final class TangentBuffers {
  private final Arithmetic numbers;
  private final Map<Size, Matrix> made = new HashMap<>();

  private record Size(int slot, int rows, int columns) {}

  TangentBuffers(Arithmetic numbers) {
    this.numbers = numbers;
  }

  /** A matrix with arbitrary numbers; another for each slot. */
  Matrix matrix(int slot, int rows, int columns) {
    return made.computeIfAbsent(
        new Size(slot, rows, columns), size -> numbers.matrix(rows, columns));
  }

  /** A vector with arbitrary numbers; another for each slot. */
  Vec vec(int slot, int length) {
    return matrix(slot, 1, length).all();
  }
}
