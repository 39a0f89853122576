package basin.engine.network;

import basin.engine.data.Split;
import basin.engine.number.Arithmetic;
import basin.spi.number.Matrix;
import java.util.ArrayList;
import java.util.List;

/** Rows that go through a network in one pass. */
record Chunk(Matrix inputs, Matrix targets) {
  /**
   * The most rows of a pass over a whole split. Part of the results: sums over a split are taken
   * chunk by chunk.
   */
  static final int ROWS = 1024;

  int rows() {
    return inputs.rows();
  }

  /** Copies of some rows of a split, by their places. */
  static Chunk of(Split split, Arithmetic arithmetic, int... places) {
    Matrix inputs = arithmetic.matrix(places.length, split.inputs().columns());
    Matrix targets = arithmetic.matrix(places.length, split.targets().columns());
    arithmetic.gather(inputs, split.inputs(), places, 0);
    arithmetic.gather(targets, split.targets(), places, 0);
    return new Chunk(inputs, targets);
  }

  /** A split cut into chunks, in order. */
  static List<Chunk> cut(Split split, Arithmetic arithmetic) {
    return cut(split, arithmetic, ROWS);
  }

  /** A split cut into chunks of at most so many rows, in order. */
  static List<Chunk> cut(Split split, Arithmetic arithmetic, int most) {
    List<Chunk> chunks = new ArrayList<>();
    for (int from = 0; from < split.rows(); from += most) {
      int rows = Math.min(most, split.rows() - from);
      chunks.add(
          new Chunk(split.inputs(from, rows, arithmetic), split.targets(from, rows, arithmetic)));
    }
    return List.copyOf(chunks);
  }
}
