package basin.datasets.images;

/**
 * Rows of unsigned bytes, which are not copied.
 *
 * @param values row after row; may hold more rows than count
 * @param rows how many count
 * @param columns bytes per row
 */
record Bytes(byte[] values, int rows, int columns) {

  /** At most so many rows, from the first. */
  Bytes top(int most) {
    return new Bytes(values, Math.min(rows, most), columns);
  }

  /** A byte, in 0 … 255. */
  int get(int row, int column) {
    return values[row * columns + column] & 0xff;
  }
}
