package basin.engine.number;

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

  /**
   * Makes row {@code i} of this selection row {@code r} of what it was selected from. A matrix of
   * this selection changes with it; views on it are to be asked for anew.
   */
  void select(int i, int r);

  /** {@code rows} of these rows in a row from {@code first}, which their matrix has already. */
  Nonzeros range(int first, int rows);
}
