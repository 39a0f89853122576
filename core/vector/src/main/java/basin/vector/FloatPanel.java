package basin.vector;

/** Each thread's room for some columns of a right factor, kept from product to product. */
final class FloatPanel {
  private static final ThreadLocal<float[]> ROOM = ThreadLocal.withInitial(() -> new float[0]);

  private FloatPanel() {}

  /** Room for at least so many numbers, with arbitrary contents. */
  static float[] room(int length) {
    if (ROOM.get().length < length) {
      ROOM.set(new float[length]);
    }
    return ROOM.get();
  }
}
