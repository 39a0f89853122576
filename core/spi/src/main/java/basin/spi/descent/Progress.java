package basin.spi.descent;

/**
 * How far a run is. The engine shows the same object at every step; keep numbers, not the object.
 */
public interface Progress {
  /** Steps taken so far; 0 during the first. */
  long step();

  /** Steps the budget allows. */
  long horizon();

  /** Steps that make one pass over the training rows; 1 without mini-batches. */
  long stepsPerEpoch();

  /** Passes over the training rows so far, as a fraction. */
  default double epoch() {
    return (double) step() / stepsPerEpoch();
  }

  /** Whole passes over the training rows so far. */
  default long wholeEpochs() {
    return step() / stepsPerEpoch();
  }

  /** The share of the budget that is spent, in [0, 1]. */
  default double fraction() {
    return (double) step() / horizon();
  }

  /**
   * A metric's values after the epochs so far; none where nothing is recorded.
   *
   * @throws IllegalArgumentException if no schedule says in {@link Schedule#metrics} that it looks
   *     at it
   */
  default History history(String metric) {
    return new GivenHistory(0);
  }

  /**
   * The same seen by what begins after so many epochs, with what is left of the budget and with the
   * history from then on; before that, its beginning.
   */
  default Progress afterEpochs(int epochs) {
    return new LaterProgress(this, epochs * stepsPerEpoch(), Long.MAX_VALUE);
  }

  /**
   * The same for what ends again after so many epochs of the run, and has its budget until then.
   */
  default Progress betweenEpochs(int from, int to) {
    return new LaterProgress(this, from * stepsPerEpoch(), to * stepsPerEpoch());
  }

  /**
   * A progress that stands still, for tests and plots of schedules.
   *
   * @param values of any metric after each epoch; those of epochs to come are hidden
   */
  static Progress of(long step, long horizon, long stepsPerEpoch, double... values) {
    record Still(long step, long horizon, long stepsPerEpoch, double[] values) implements Progress {
      @Override
      public History history(String metric) {
        return new GivenHistory((int) Math.min(wholeEpochs(), values.length), values);
      }
    }

    return new Still(step, horizon, stepsPerEpoch, values);
  }
}
