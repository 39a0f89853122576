package basin.lab.reference.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Dots in braille letters, two across and four down in each. */
final class Braille {
  private static final int ACROSS = 2;
  private static final int DOWN = 4;
  private static final char EMPTY = '\u2800';
  private static final int[][] DOTS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

  private final char[][] letters;

  Braille(int columns, int rows) {
    letters = new char[rows][columns];
    for (char[] row : letters) {
      Arrays.fill(row, EMPTY);
    }
  }

  /**
   * Sets the dots of an upright stroke, behind its beginning and up to its end; places are shares
   * of the width from the left and of the height from the bottom. Nothing if one is not finite.
   */
  void stroke(double x, double from, double to) {
    if (!Double.isFinite(from) || !Double.isFinite(to)) {
      return;
    }
    int column = place(x, letters[0].length * ACROSS);
    int end = place(1 - to, letters.length * DOWN);
    int start = place(1 - from, letters.length * DOWN);
    int row = start == end ? end : start + Integer.signum(end - start);
    while (row != end) {
      set(row, column);
      row += Integer.signum(end - row);
    }
    set(end, column);
  }

  private void set(int row, int column) {
    letters[row / DOWN][column / ACROSS] |= (char) DOTS[row % DOWN][column % ACROSS];
  }

  private static int place(double share, int dots) {
    return (int) Math.max(0, Math.min(dots - 1, Math.round(share * (dots - 1))));
  }

  /** From the top down; what is empty is a blank. */
  List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (char[] row : letters) {
      rows.add(new String(row).replace(EMPTY, ' '));
    }
    return rows;
  }
}
