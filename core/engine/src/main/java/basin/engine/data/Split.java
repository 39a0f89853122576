package basin.engine.data;

import basin.engine.number.Arithmetic;
import basin.engine.number.Nonzeros;
import basin.spi.data.DataException;
import basin.spi.data.Samples;
import basin.spi.data.Table;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rows of one split, one after the other. Shared by threads, never to be changed. */
public final class Split {
  private final Matrix inputs;
  private final Matrix targets;
  private final Optional<Nonzeros> nonzeros;

  private Split(Matrix inputs, Optional<Nonzeros> nonzeros, Matrix targets) {
    this.inputs = inputs;
    this.nonzeros = nonzeros;
    this.targets = targets;
  }

  static Split of(Samples samples, int[] indices, Arithmetic arithmetic) {
    Matrix targets = copy(samples.targets(), indices, arithmetic);
    Matrix inputs = copy(samples.inputs(), indices, arithmetic);
    return new Split(inputs, arithmetic.nonzeros(inputs), targets);
  }

  private static Matrix copy(Table table, int[] indices, Arithmetic arithmetic) {
    int columns = table.columns();
    Vec storage = arithmetic.vec(size(indices.length, columns));
    IntStream.range(0, indices.length)
        .parallel() // each writes its own row, so the order does not matter
        .forEach(i -> table.read(indices[i], storage.slice(i * columns, columns)));
    Matrix copy = arithmetic.view(storage, 0, indices.length, columns);
    Finite.check(copy, table, indices);
    return copy;
  }

  private static int size(int rows, int columns) {
    try {
      return Math.multiplyExact(rows, columns);
    } catch (ArithmeticException e) {
      throw new DataException(
          rows + " rows of " + columns + " numbers are more than one table holds (2³¹ numbers).",
          e);
    }
  }

  /** How many rows. */
  public int rows() {
    return inputs.rows();
  }

  /** What goes in, for all rows. */
  public Matrix inputs() {
    return inputs;
  }

  /** What should come out, for all rows. */
  public Matrix targets() {
    return targets;
  }

  /**
   * Where {@link #inputs} are not zero, for all rows; empty where leaving out zeros does not pay.
   */
  public Optional<Nonzeros> nonzeros() {
    return nonzeros;
  }

  /** A new view on what goes in with {@code rows} rows from {@code from}. */
  public Matrix inputs(int from, int rows, Arithmetic arithmetic) {
    Matrix view = part(inputs, from, rows, arithmetic);
    return nonzeros.map(all -> arithmetic.sparse(view, all.range(from, rows))).orElse(view);
  }

  /** A new view on what should come out of {@code rows} rows from {@code from}. */
  public Matrix targets(int from, int rows, Arithmetic arithmetic) {
    return part(targets, from, rows, arithmetic);
  }

  private static Matrix part(Matrix whole, int from, int rows, Arithmetic arithmetic) {
    return arithmetic.view(whole.all(), from * whole.columns(), rows, whole.columns());
  }
}
