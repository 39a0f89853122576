package basin.gradients.diagnosis;

/**
 * Where a trial stands beside the best that a change made of it.
 *
 * @param goal what was learnt with the change
 * @param behind whether the trial is clearly behind it
 * @param unbettered whether changes were tried and none made more of it
 */
record Standing(double goal, boolean behind, boolean unbettered) {
  /** Of a trial for which nothing better is known. */
  static final Standing ALONE = new Standing(Double.NaN, false);

  /** Of one that no change helps. */
  static final Standing UNBETTERED = new Standing(Double.NaN, false, true);

  Standing(double goal, boolean behind) {
    this(goal, behind, false);
  }
}
