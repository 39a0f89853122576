package basin.spi.descent;

/**
 * A history without its first values.
 *
 * @param whole with them
 * @param skipped how many they are
 */
record LaterHistory(History whole, int skipped) implements History {
  @Override
  public int size() {
    return Math.max(0, whole.size() - skipped);
  }

  @Override
  public double get(int index) {
    return whole.get(skipped + index);
  }

  /** A fold of the whole, so that what is remembered there serves here too. */
  @Override
  public <S> S fold(Fold<S> fold) {
    return whole.fold(new Skipping<>(fold, skipped)).state;
  }

  /** A state, and how many values are still to be passed by. */
  private record Waiting<S>(int left, S state) {}

  /** Folds all but the first values. */
  private record Skipping<S>(Fold<S> fold, int skipped) implements Fold<Waiting<S>> {
    @Override
    public Waiting<S> start() {
      return new Waiting<>(skipped, fold.start());
    }

    @Override
    public Waiting<S> next(Waiting<S> before, double value) {
      return before.left > 0
          ? new Waiting<>(before.left - 1, before.state)
          : new Waiting<>(0, fold.next(before.state, value));
    }
  }
}
