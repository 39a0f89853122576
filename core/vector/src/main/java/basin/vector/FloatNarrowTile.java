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
 * <p>Lanes beyond the columns hold what lies behind a row, and what they sum up is left behind: it
 * is written where the next row will be, or beside c. Vectors of a fitting width would waste less,
 * but where a program uses more than one width the compiler no longer sees through any of them.
 */
final class FloatNarrowTile {
  private static final int ROWS = 8;

  private FloatNarrowTile() {}

  /** As {@link FloatProducts#product}, for at most as many columns as a vector has numbers. */
  static void product(FloatGrid c, FloatGrid a, FloatGrid b, FloatGrid start) {
    float[] panel = FloatPanel.room(Math.multiplyExact(STEP, a.columns() + 1 + ROWS));
    FloatGrid right = spacious(b) ? b : laid(b, panel);
    FloatGrid first = spacious(start) ? start : beside(start, panel);
    int last = c.rows() - 1;
    int i = 0;
    for (; c.place(i + ROWS - 1, 0) <= c.place(last, 0) + c.columns() - STEP; i += ROWS) {
      tile(c.data(), c.place(i, 0), c.columns(), a, right, first, i, last);
    }
    for (; i <= last; i += ROWS) {
      tile(panel, HEAD, STEP, a, right, first, i, last);
      deliver(panel, c, i);
    }
  }

  /** Whether a vector can be read from the beginning of each row, the last one too. */
  private static boolean spacious(FloatGrid b) {
    return b.along() == 1 && b.place(b.rows() - 1, 0) <= b.data().length - STEP;
  }

  /** Row-major at the distance of a vector, behind the sums of a tile and the start. */
  private static FloatGrid laid(FloatGrid b, float[] panel) {
    int to = HEAD + (ROWS + 1) * STEP;
    if (b.along() == 1) {
      copyRows(b, panel, to);
    } else {
      for (int j = 0; j < b.columns(); j++) {
        FloatPanel.layColumn(b, j, panel, to + j, STEP);
      }
    }
    return new FloatGrid(panel, to, b.rows(), b.columns(), STEP, 1);
  }

  private static FloatGrid beside(FloatGrid start, float[] panel) {
    int to = HEAD + ROWS * STEP;
    copyRows(start, panel, to);
    return new FloatGrid(panel, to, 1, start.columns(), STEP, 1);
  }

  private static void copyRows(FloatGrid b, float[] panel, int to) {
    for (int k = 0; k < b.rows(); k++) {
      System.arraycopy(b.data(), b.place(k, 0), panel, to + k * STEP, b.columns());
    }
  }

  private static void deliver(float[] panel, FloatGrid c, int top) {
    int rows = Math.min(ROWS, c.rows() - top);
    int columns = c.columns();
    float[] to = c.data();
    for (int r = 0; r < rows; r++) {
      int goal = c.place(top + r, 0);
      int source = HEAD + r * STEP;
      for (int j = 0; j < columns; j++) { // so few that a call to copy them takes longer
        to[goal + j] = panel[source + j];
      }
    }
  }

  /**
   * Sums up the rows from {@code top} and writes them {@code distance} apart; rows after the last
   * are the last once more.
   */
  private static void tile(
      float[] to,
      int place,
      int distance,
      FloatGrid a,
      FloatGrid right,
      FloatGrid first,
      int top,
      int last) {
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
    FloatVector start =
        (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first.data(), first.offset()));
    FloatVector s0 = start;
    FloatVector s1 = start;
    FloatVector s2 = start;
    FloatVector s3 = start;
    FloatVector s4 = start;
    FloatVector s5 = start;
    FloatVector s6 = start;
    FloatVector s7 = start;
    float[] factors = a.data();
    float[] rows = right.data();
    int down = right.down();
    int q = right.offset();
    int along = a.along();
    int p = 0;
    int links = a.columns();
    for (int k = 0; k < links; k++) {
      FloatVector b = at(rows, q);
      s0 = all(factors[a0 + p]).fma(b, exact(s0));
      s1 = all(factors[a1 + p]).fma(b, exact(s1));
      s2 = all(factors[a2 + p]).fma(b, exact(s2));
      s3 = all(factors[a3 + p]).fma(b, exact(s3));
      s4 = all(factors[a4 + p]).fma(b, exact(s4));
      s5 = all(factors[a5 + p]).fma(b, exact(s5));
      s6 = all(factors[a6 + p]).fma(b, exact(s6));
      s7 = all(factors[a7 + p]).fma(b, exact(s7));
      p += along;
      q += down;
    }
    ((FloatVector) TYPE.cast(s0)).intoArray(to, place);
    ((FloatVector) TYPE.cast(s1)).intoArray(to, place + distance);
    ((FloatVector) TYPE.cast(s2)).intoArray(to, place + 2 * distance);
    ((FloatVector) TYPE.cast(s3)).intoArray(to, place + 3 * distance);
    ((FloatVector) TYPE.cast(s4)).intoArray(to, place + 4 * distance);
    ((FloatVector) TYPE.cast(s5)).intoArray(to, place + 5 * distance);
    ((FloatVector) TYPE.cast(s6)).intoArray(to, place + 6 * distance);
    ((FloatVector) TYPE.cast(s7)).intoArray(to, place + 7 * distance);
  }
}
