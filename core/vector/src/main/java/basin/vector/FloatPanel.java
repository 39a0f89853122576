package basin.vector;

import static basin.vector.Floats.STEP;

import basin.engine.number.FloatGrid;

/** Each thread's room for some columns of a right factor, kept from product to product. */
final class FloatPanel {
  private static final int EIGHT = 8;
  private static final ThreadLocal<float[]> ROOM = ThreadLocal.withInitial(() -> new float[0]);

  private FloatPanel() {}

  /** Room for at least so many numbers from {@link FloatGrid#HEAD} on, with arbitrary contents. */
  static float[] room(int length) {
    if (ROOM.get().length < FloatGrid.HEAD + length) {
      ROOM.set(FloatGrid.room(length));
    }
    return ROOM.get();
  }

  /**
   * Lays the vectors that begin in a column of b into the panel, those of following rows {@code
   * distance} apart.
   *
   * @param b row-major, or the transpose of what is
   */
  static void lay(FloatGrid b, int column, float[] panel, int to, int distance) {
    if (b.along() == 1) {
      layRows(b, column, panel, to, distance);
    } else if (STEP >= EIGHT) {
      for (int i = 0; i < STEP; i += EIGHT) {
        layEightColumns(b, column + i, panel, to + i, distance);
      }
    } else {
      for (int i = 0; i < STEP; i++) {
        layColumn(b, column + i, panel, to + i, distance);
      }
    }
  }

  private static void layRows(FloatGrid b, int column, float[] panel, int to, int distance) {
    float[] from = b.data();
    int row = b.offset() + column;
    for (int k = 0; k < b.rows(); k++) {
      Floats.at(from, row).intoArray(panel, to + k * distance);
      row += b.down();
    }
  }

  /** Eight columns side by side: what lies next to each other is written at once. */
  private static void layEightColumns(
      FloatGrid b, int column, float[] panel, int to, int distance) {
    float[] from = b.data();
    int rows = b.rows();
    int b0 = b.place(0, column);
    int b1 = b.place(0, column + 1);
    int b2 = b.place(0, column + 2);
    int b3 = b.place(0, column + 3);
    int b4 = b.place(0, column + 4);
    int b5 = b.place(0, column + 5);
    int b6 = b.place(0, column + 6);
    int b7 = b.place(0, column + 7);
    int t = to;
    for (int k = 0; k < rows; k++) {
      panel[t] = from[b0 + k];
      panel[t + 1] = from[b1 + k];
      panel[t + 2] = from[b2 + k];
      panel[t + 3] = from[b3 + k];
      panel[t + 4] = from[b4 + k];
      panel[t + 5] = from[b5 + k];
      panel[t + 6] = from[b6 + k];
      panel[t + 7] = from[b7 + k];
      t += distance;
    }
  }

  /** One column, which lies in {@code b} as a row. */
  static void layColumn(FloatGrid b, int column, float[] panel, int to, int distance) {
    float[] from = b.data();
    int rows = b.rows();
    int first = b.place(0, column);
    int t = to;
    for (int k = 0; k < rows; k++) {
      panel[t] = from[first + k];
      t += distance;
    }
  }
}
