package basin.engine.number;

/**
 * Where a matrix lies in an array: element (r, c) at {@code offset + r·down + c·along}. A
 * transposed matrix is the same numbers with the two strides exchanged; a row that stands for every
 * row has 0 from a row to the next.
 *
 * @param data the array
 * @param offset of element (0, 0)
 * @param rows how many rows
 * @param columns how many columns
 * @param down from a row to the next
 * @param along from a column to the next
 */
public record FloatGrid(float[] data, int offset, int rows, int columns, int down, int along) {
  /**
   * Where the first number in an array made here lies: at a multiple of 64 bytes if the array does,
   * whose header takes 16. To read a vector across two cache lines takes twice as long. Basin's
   * launcher has the virtual machine align objects so.
   */
  public static final int HEAD = (64 - 16) / Float.BYTES;

  /** A vector that begins with the last number of such an array still lies within it. */
  private static final int TAIL = 64 / Float.BYTES - 1;

  /** An array of so many zeros from {@link #HEAD} on, and a few more behind them. */
  public static float[] room(int length) {
    return new float[Math.addExact(HEAD + TAIL, length)];
  }

  /** Zeros in every row of a matrix. */
  static FloatGrid zeros(int columns) {
    return everyRow(room(columns), HEAD, columns);
  }

  /** A matrix that lies row after row without gaps. */
  static FloatGrid rowMajor(float[] data, int offset, int rows, int columns) {
    return new FloatGrid(data, offset, rows, columns, columns, 1);
  }

  /** One row that stands for every row of a matrix. */
  static FloatGrid everyRow(float[] data, int offset, int columns) {
    return new FloatGrid(data, offset, 1, columns, 0, 1);
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
