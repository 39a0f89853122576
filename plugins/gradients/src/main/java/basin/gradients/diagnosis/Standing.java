package basin.gradients.diagnosis;

/**
 * Where a trial stands beside the best that a change made of it.
 *
 * @param goal what was learnt with the change
 * @param behind whether the trial is clearly behind it
 */
record Standing(double goal, boolean behind) {
  /** Of a trial for which nothing better is known. */
  static final Standing ALONE = new Standing(Double.NaN, false);
}
