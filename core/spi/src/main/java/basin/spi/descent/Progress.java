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

  /** A progress that stands still, for tests and plots of schedules. */
  static Progress of(long step, long horizon, long stepsPerEpoch) {
    record Still(long step, long horizon, long stepsPerEpoch) implements Progress {}
    return new Still(step, horizon, stepsPerEpoch);
  }
}
