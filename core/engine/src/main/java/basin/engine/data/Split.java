package basin.engine.data;

import basin.engine.number.Arithmetic;
import basin.engine.number.Nonzeros;
import basin.spi.data.DataException;
import basin.spi.data.Samples;
import basin.spi.data.Table;
import basin.spi.data.Task;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rows of one split, one after the other. Shared by threads, never to be changed. */
public final class Split {
  private final Sheet inputs;
  private final Sheet targets;
  private final int[] classes;
  private final Optional<Nonzeros> nonzeros;

  private Split(Sheet inputs, Optional<Nonzeros> nonzeros, Sheet targets, int[] classes) {
    this.inputs = inputs;
    this.nonzeros = nonzeros;
    this.targets = targets;
    this.classes = classes;
  }

  static Split of(Samples samples, int[] indices, Arithmetic arithmetic) {
    Sheet targets = Sheet.of(samples.targets(), indices, arithmetic);
    Sheet inputs = Sheet.of(samples.inputs(), indices, arithmetic);
    return new Split(
        inputs,
        arithmetic.nonzeros(inputs.view(0, indices.length, arithmetic)),
        targets,
        samples.task() == Task.CLASSIFICATION ? targets.classes() : new int[0]);
  }

  /** How many rows. */
  public int rows() {
    return inputs.rows.length;
  }

  /** What goes in with row {@code r}. */
  public Vec input(int r) {
    return inputs.rows[r];
  }

  /** What should come out of row {@code r}. */
  public Vec target(int r) {
    return targets.rows[r];
  }

  /** The class of row {@code r}, from 0; only for classification. */
  public int classOf(int r) {
    return classes[r];
  }

  /** Where {@link #input} is not zero, for all rows; empty where leaving out zeros does not pay. */
  public Optional<Nonzeros> nonzeros() {
    return nonzeros;
  }

  /** A new view on what goes in with {@code rows} rows from {@code from}. */
  public Matrix inputs(int from, int rows, Arithmetic arithmetic) {
    Matrix view = inputs.view(from, rows, arithmetic);
    return nonzeros.map(all -> arithmetic.sparse(view, all.range(from, rows))).orElse(view);
  }

  /** A new view on what should come out of {@code rows} rows from {@code from}. */
  public Matrix targets(int from, int rows, Arithmetic arithmetic) {
    return targets.view(from, rows, arithmetic);
  }

  /** Rows of one table: their storage, and a view on each. */
  private record Sheet(Vec storage, int columns, Vec[] rows) {
    static Sheet of(Table table, int[] indices, Arithmetic arithmetic) {
      Vec storage = arithmetic.vec(size(indices.length, table.columns()));
      Vec[] rows = new Vec[indices.length];
      IntStream.range(0, rows.length)
          .parallel() // each writes its own row, so the order does not matter
          .forEach(
              i -> {
                rows[i] = storage.slice(i * table.columns(), table.columns());
                table.read(indices[i], rows[i]);
              });
      return new Sheet(storage, table.columns(), rows);
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

    Matrix view(int from, int count, Arithmetic arithmetic) {
      return arithmetic.view(storage, from * columns, count, columns);
    }

    int[] classes() {
      int[] classes = new int[rows.length];
      for (int i = 0; i < rows.length; i++) {
        classes[i] = columns == 1 ? (rows[i].get(0) > 0.5 ? 1 : 0) : rows[i].indexOfLargest();
      }
      return classes;
    }
  }
}
