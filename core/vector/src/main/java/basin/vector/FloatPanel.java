package basin.vector;

import basin.engine.number.FloatGrid;

/** Each thread's room for some columns of a right factor, kept from product to product. */
final class FloatPanel {
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
   */
  static void lay(FloatGrid b, int column, float[] panel, int to, int distance) {
    float[] from = b.data();
    int row = b.offset() + column;
    for (int k = 0; k < b.rows(); k++) {
      Floats.at(from, row).intoArray(panel, to + k * distance);
      row += b.down();
    }
  }
}
