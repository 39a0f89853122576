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
 * A matrix product in tiles of 8 rows and one vector of columns, for few columns or short chains.
 *
 * <p>Where c has fewer columns than a vector has numbers, lanes beyond them hold what lies behind a
 * row, and what they sum up is left behind: it is written where the next row will be, or beside c.
 * Vectors of a fitting width would waste less, but where a program uses more than one width the
 * compiler no longer sees through any of them.
 */
final class FloatNarrowTile {
  private static final int ROWS = 8;

  /** For more rows b is laid out: a short row is often read across two cache lines. */
  private static final int FEW = 4 * ROWS;

  /** In a thread's panel: the sums of a tile that cannot be written to c, starts, and then b. */
  private static final int START = HEAD + ROWS * STEP;

  private FloatNarrowTile() {}

  /** As {@link FloatProducts#product}. */
  static void product(FloatGrid c, FloatGrid a, FloatGrid b, FloatGrid start) {
    int n = c.columns();
    if (n <= STEP) {
      fewColumns(c, a, b, start);
      return;
    }
    float[] panel = FloatPanel.room(Math.multiplyExact(STEP, a.columns() + ROWS));
    for (int j = 0; j < n; j += STEP) {
      int column = Math.min(j, n - STEP); // the last vector is moved back over its neighbour
      if (b.along() == 1) {
        int right = b.place(0, column);
        strip(
            c,
            column,
            a,
            b.data(),
            right,
            b.down(),
            start.data(),
            start.place(0, column),
            start.down(),
            panel);
      } else {
        FloatPanel.lay(b, column, panel, START, STEP);
        strip(
            c,
            column,
            a,
            panel,
            START,
            STEP,
            start.data(),
            start.place(0, column),
            start.down(),
            panel);
      }
    }
  }

  private static void fewColumns(FloatGrid c, FloatGrid a, FloatGrid b, FloatGrid start) {
    int right = START + STEP * start.rows();
    float[] panel = FloatPanel.room(Math.addExact(right, Math.multiplyExact(STEP, b.rows())));
    float[] first = start.data();
    int from = start.offset();
    int step = start.down();
    if (!spacious(start)) {
      copyRows(start, panel, START);
      first = panel;
      from = START;
      step = start.rows() == 1 ? 0 : STEP;
    }
    if (spacious(b) && c.rows() <= FEW) {
      strip(c, 0, a, b.data(), b.offset(), b.down(), first, from, step, panel);
    } else {
      lay(b, panel, right);
      strip(c, 0, a, panel, right, STEP, first, from, step, panel);
    }
  }

  /** Whether a vector can be read from the beginning of each row, the last one too. */
  private static boolean spacious(FloatGrid b) {
    return b.along() == 1 && b.place(b.rows() - 1, 0) <= b.data().length - STEP;
  }

  private static void lay(FloatGrid b, float[] panel, int to) {
    if (spacious(b)) {
      FloatPanel.lay(b, 0, panel, to, STEP);
    } else if (b.along() == 1) {
      copyRows(b, panel, to);
    } else {
      for (int j = 0; j < b.columns(); j++) {
        FloatPanel.layColumn(b, j, panel, to + j, STEP);
      }
    }
  }

  private static void copyRows(FloatGrid b, float[] panel, int to) {
    for (int k = 0; k < b.rows(); k++) {
      System.arraycopy(b.data(), b.place(k, 0), panel, to + k * STEP, b.columns());
    }
  }

  /**
   * A vector of columns from {@code j}, or all columns. Places come as numbers: an object made for
   * a call that is not inlined would be garbage at every step.
   */
  private static void strip(
      FloatGrid c,
      int j,
      FloatGrid a,
      float[] b,
      int right,
      int down,
      float[] first,
      int from,
      int step,
      float[] panel) {
    int rows = c.rows();
    int end = c.place(rows - 1, 0) + c.columns();
    int i = 0;
    for (; i <= rows - ROWS && c.place(i + ROWS - 1, j) + STEP <= end; i += ROWS) {
      tile(c.data(), c.place(i, j), c.down(), a, i, b, right, down, first, from, step);
    }
    for (; i < rows; i += ROWS) {
      tile(panel, HEAD, STEP, a, i, b, right, down, first, from, step);
      deliver(panel, c, i, j);
    }
  }

  private static void deliver(float[] panel, FloatGrid c, int top, int j) {
    int rows = Math.min(ROWS, c.rows() - top);
    int columns = Math.min(STEP, c.columns());
    float[] to = c.data();
    for (int r = 0; r < rows; r++) {
      int goal = c.place(top + r, j);
      int source = HEAD + r * STEP;
      for (int l = 0; l < columns; l++) { // so few that a call to copy them takes longer
        to[goal + l] = panel[source + l];
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
      int top,
      float[] rows,
      int right,
      int down,
      float[] first,
      int from,
      int step) {
    int last = a.rows() - 1;
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
    FloatVector s0 =
        (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, from + top * step));
    FloatVector s1 =
        (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, from + row1 * step));
    FloatVector s2 =
        (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, from + row2 * step));
    FloatVector s3 =
        (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, from + row3 * step));
    FloatVector s4 =
        (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, from + row4 * step));
    FloatVector s5 =
        (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, from + row5 * step));
    FloatVector s6 =
        (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, from + row6 * step));
    FloatVector s7 =
        (FloatVector) TYPE.cast(FloatVector.fromArray(SPECIES, first, from + row7 * step));
    float[] factors = a.data();
    int q = right;
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
