package basin.layers.windows;

import basin.spi.network.LayerContext;
import basin.spi.number.ColumnMap;
import basin.spi.number.Matrix;

/**
 * What windows take in of a row, laid out for a product: (channels · taps) × positions, a column
 * for each position. One row at a time, so that it stays in the nearest cache until it is used.
 * Where each position takes in one number, the row itself is that.
 */
final class Patches {
  private final Windows windows;
  private final int size;
  private final ColumnMap map;
  private final Matrix columns;
  private final Matrix line;
  private Matrix rows;

  Patches(LayerContext context, Windows windows) {
    this.windows = windows;
    this.size = context.inputs().size();
    boolean laid = !windows.pointwise();
    this.map = laid ? windows.columns() : null;
    this.columns = laid ? room(context, windows) : null;
    this.line = laid ? line(columns) : null;
  }

  /** Room for what windows take in of a row. */
  static Matrix room(LayerContext context, Windows windows) {
    return context.matrix(windows.channels() * windows.taps(), windows.positions());
  }

  private static Matrix line(Matrix columns) {
    return columns.reshaped(1, columns.rows() * columns.columns());
  }

  /** From now on of these rows. */
  void open(Matrix inputs) {
    rows = byRow(inputs);
  }

  /** Row {@code r}; valid until the next is asked for. */
  Matrix of(int r) {
    if (map == null) {
      return rows.part(r * windows.channels(), windows.channels());
    }
    line.gatherColumns(rows.part(r, 1), map);
    return columns;
  }

  /** Where ∂L/∂(what windows take in of row r) is to be written. */
  Matrix gradient(Matrix inputsGradient, int r, Matrix room) {
    return map == null
        ? byRow(inputsGradient).part(r * windows.channels(), windows.channels())
        : room;
  }

  /** Adds ∂L/∂(what windows take in of row r) up to ∂L/∂(row r). */
  void gather(Matrix inputsGradient, int r, Matrix gradient) {
    if (map != null) {
      Matrix row = inputsGradient.part(r, 1);
      row.all().fill(0);
      row.scatterAddColumns(line(gradient), map);
    }
  }

  private Matrix byRow(Matrix matrix) {
    return map == null
        ? matrix.reshaped(matrix.rows() * windows.channels(), size / windows.channels())
        : matrix;
  }
}
