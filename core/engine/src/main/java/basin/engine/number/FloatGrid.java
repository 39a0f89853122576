package basin.engine.number;

/**
 * Where a matrix lies in an array: element (r, c) at {@code offset + r·down + c·along}. A
 * transposed matrix is the same numbers with the two strides exchanged.
 *
 * @param data the array
 * @param offset of element (0, 0)
 * @param rows how many rows
 * @param columns how many columns
 * @param down from a row to the next
 * @param along from a column to the next
 */
public record FloatGrid(float[] data, int offset, int rows, int columns, int down, int along) {
  /** A matrix that lies row after row without gaps. */
  static FloatGrid rowMajor(float[] data, int offset, int rows, int columns) {
    return new FloatGrid(data, offset, rows, columns, columns, 1);
  }

  /** The same numbers, rows for columns. */
  public FloatGrid transposed() {
    return new FloatGrid(data, offset, columns, rows, along, down);
  }

  /** Where element (r, c) lies. */
  public int place(int r, int c) {
    return offset + r * down + c * along;
  }

  /** Element (r, c). */
  public float get(int r, int c) {
    return data[place(r, c)];
  }
}
