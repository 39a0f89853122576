package basin.spi.probe;

/**
 * When a {@link Probe} looks unless the experiment says {@code every: N steps} or {@code at: …}.
 */
public enum Timing {
  /** Before the first step. */
  START,
  /** Before the first step and after every step. */
  STEP,
  /** Before the first step and after every pass over the training rows. */
  EPOCH,
  /**
   * Before the first step, and after each pass over the training rows or after several, as {@link
   * Probe#pace} says.
   */
  SPARING,
  /** When the run is over. */
  END
}
