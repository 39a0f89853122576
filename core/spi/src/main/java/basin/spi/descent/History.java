package basin.spi.descent;

/** A metric over whole splits, as it was recorded after each epoch so far. */
public interface History {
  /** How many values there are: one for each epoch that is over. */
  int size();

  /** The value after epoch {@code index + 1}, be it finite or not. */
  double get(int index);

  /**
   * What a fold comes to over all values in their order. The engine remembers where equal folds
   * have come to, so that each value is read once, however often a schedule asks.
   */
  default <S> S fold(Fold<S> fold) {
    S state = fold.start();
    for (int i = 0; i < size(); i++) {
      state = fold.next(state, get(i));
    }
    return state;
  }

  /** The history as it was when there were so many values; itself if there are no more. */
  default History first(int number) {
    record First(History whole, int size) implements History {
      @Override
      public double get(int index) {
        return whole.get(index);
      }
    }

    return number < size() ? new First(this, number) : this;
  }

  /**
   * What is learnt from values one after the other; equal folds come to equal states.
   *
   * @param <S> what is known after some values; immutable
   */
  interface Fold<S> {
    /** What is known before the first value. */
    S start();

    /** What is known after one more value. */
    S next(S before, double value);
  }
}
