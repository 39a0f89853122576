package basin.engine.state;

/** One named thing of a {@link RunState}. */
interface Remembered extends Saved {
  /** In a word, so that nothing is taken for what it is not. */
  String kind();

  /** Whether it is a vector with numbers that are infinite or NaN. */
  default boolean spoiled() {
    return false;
  }

  /** Takes down what it is now, for {@link #rewind}. */
  void mark();

  /** Becomes what it was at the last {@link #mark}. */
  void rewind();

  /** Becomes what another of its kind is, in its own precision. */
  void set(Remembered other);
}
