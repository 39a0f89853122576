package basin.vector;

import static basin.engine.number.FloatGrid.HEAD;
import static basin.vector.Floats.SPECIES;
import static basin.vector.Floats.STEP;
import static basin.vector.Floats.TYPE;
import static basin.vector.Floats.all;
import static basin.vector.Floats.at;
import static basin.vector.Floats.exact;

import basin.engine.number.FloatGrid;
import basin.engine.number.FloatProducts;
import jdk.incubator.vector.FloatVector;

/**
 * A matrix product of no more columns than a vector has numbers, in tiles of 8 rows.
 *
 * <p>The rows of b are laid out at the distance of a vector, after the row the sums start with and
 * before the sums of a tile. Lanes beyond the columns hold what happens to be there, and what they
 * sum up is left behind. Vectors of a fitting width would waste less, but where a program uses more
 * than one width the compiler no longer sees through any of them.
 */
final class FloatNarrowTile {
  private static final int ROWS = 8;

  private FloatNarrowTile() {}

  /** As {@link FloatProducts#product}, for at most as many columns as a vector has numbers. */
  static void product(FloatGrid c, FloatGrid a, FloatGrid b, FloatGrid start) {
    float[] panel = FloatPanel.room(Math.multiplyExact(STEP, a.columns() + 1 + ROWS));
    copy(start, panel, HEAD);
    if (b.along() == 1) {
      copy(b, panel, HEAD + STEP);
    } else {
      turn(b, panel, HEAD + STEP);
    }
    for (int i = 0; i < c.rows(); i += ROWS) {
      tile(a, panel, i, c.rows() - 1);
      deliver(panel, HEAD + (a.columns() + 1) * STEP, c, i);
    }
  }

  private static void copy(FloatGrid b, float[] panel, int to) {
    float[] from = b.data();
    int columns = b.columns();
    int row = b.offset();
    for (int k = 0; k < b.rows(); k++) {
      System.arraycopy(from, row, panel, to + k * STEP, columns);
      row += b.down();
    }
  }

  private static void turn(FloatGrid b, float[] panel, int to) {
    for (int j = 0; j < b.columns(); j++) {
      FloatPanel.layColumn(b, j, panel, to + j, STEP);
    }
  }

  private static void deliver(float[] panel, int from, FloatGrid c, int top) {
    int rows = Math.min(ROWS, c.rows() - top);
    for (int r = 0; r < rows; r++) {
      System.arraycopy(panel, from + r * STEP, c.data(), c.place(top + r, 0), c.columns());
    }
  }

  /** Sums up the rows from {@code top}, behind b; rows after the last are the last once more. */
  private static void tile(FloatGrid a, float[] panel, int top, int last) {
    int row1 = Math.min(top + 1, last);
    int row2 = Math.min(top + 2, last);
    int row3 = Math.min(top + 3, last);
    int row4 = Math.min(top + 4, last);
    int row5 = Math.min(top + 5, last);
    int row6 = Math.min(top + 6, last);
    int row7 = Math.min(top + 7, last);
    int a0 = a.place(top, 0);
    int a1 = a.place(row1, 0);
    int a2 = a.place(row2, 0);
    int a3 = a.place(row3, 0);
    int a4 = a.place(row4, 0);
    int a5 = a.place(row5, 0);
    int a6 = a.place(row6, 0);
    int a7 = a.place(row7, 0);
    FloatVector start = (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, panel, HEAD));
    FloatVector s0 = start;
    FloatVector s1 = start;
    FloatVector s2 = start;
    FloatVector s3 = start;
    FloatVector s4 = start;
    FloatVector s5 = start;
    FloatVector s6 = start;
    FloatVector s7 = start;
    float[] factors = a.data();
    int end = HEAD + (a.columns() + 1) * STEP;
    int along = a.along();
    int p = 0;
    for (int k = HEAD + STEP; k < end; k += STEP) {
      FloatVector b = at(panel, k);
      s0 = all(factors[a0 + p]).fma(b, exact(s0));
      s1 = all(factors[a1 + p]).fma(b, exact(s1));
      s2 = all(factors[a2 + p]).fma(b, exact(s2));
      s3 = all(factors[a3 + p]).fma(b, exact(s3));
      s4 = all(factors[a4 + p]).fma(b, exact(s4));
      s5 = all(factors[a5 + p]).fma(b, exact(s5));
      s6 = all(factors[a6 + p]).fma(b, exact(s6));
      s7 = all(factors[a7 + p]).fma(b, exact(s7));
      p += along;
    }
    ((FloatVector) TYPE.cast(s0)).intoArray(panel, end);
    ((FloatVector) TYPE.cast(s1)).intoArray(panel, end + STEP);
    ((FloatVector) TYPE.cast(s2)).intoArray(panel, end + 2 * STEP);
    ((FloatVector) TYPE.cast(s3)).intoArray(panel, end + 3 * STEP);
    ((FloatVector) TYPE.cast(s4)).intoArray(panel, end + 4 * STEP);
    ((FloatVector) TYPE.cast(s5)).intoArray(panel, end + 5 * STEP);
    ((FloatVector) TYPE.cast(s6)).intoArray(panel, end + 6 * STEP);
    ((FloatVector) TYPE.cast(s7)).intoArray(panel, end + 7 * STEP);
  }
}
