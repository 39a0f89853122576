package basin.engine.number;

import basin.spi.number.Vec;

/**
 * Rows of a matrix by their numbers that are not zero.
 *
 * <p>A {@code fma} with a zero factor leaves its sum as it is, so products may leave zeros out; see
 * {@link FloatProducts}. Of pictures and of words that is most of the work.
 */
public interface Nonzeros {
  /** The most columns, and rows of a selection: as many as a char counts. */
  int MOST = Character.MAX_VALUE + 1;

  /**
   * Room for so many of these rows, all empty until they are selected.
   *
   * @param rows at most {@link #MOST}, to be columns of the transposed matrix
   */
  Nonzeros selection(int rows);

  /** Makes row {@code i} of this selection row {@code r} of what it was selected from. */
  void select(int i, int r);

  /** into ← row {@code i}, zeros and all. */
  void read(int i, Vec into);

  /** Rows in a row: {@code rows} of them from {@code first}. */
  default Nonzeros range(int first, int rows) {
    Nonzeros range = selection(rows);
    for (int i = 0; i < rows; i++) {
      range.select(i, first + i);
    }
    return range;
  }
}
