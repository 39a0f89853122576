package basin.runner.live;

/**
 * What the figures may cost: a share of the processor time that the trials have had so far. The
 * first drawing is expected to take a second and two milliseconds for each trial, every other as
 * long for each as the one before.
 */
final class Allowance {
  private static final double SHARE = 0.015;
  private static final double FIRST_SECONDS = 1;
  private static final double EACH_SECONDS = 0.002;

  private double each = EACH_SECONDS;
  private double once = FIRST_SECONDS;

  /**
   * Whether another drawing is affordable.
   *
   * @param training processor seconds that trials have had, at most
   * @param spent processor seconds that the page has taken
   * @param trials that would be drawn
   */
  boolean covers(double training, double spent, long trials) {
    return spent + expected(trials) <= SHARE * training;
  }

  /** A drawing of so many trials took so many processor seconds. */
  void took(double seconds, long trials) {
    once = seconds;
    each = seconds / Math.max(1, trials);
  }

  /** The larger of two guesses: as long as the last time, or as long for each trial. */
  private double expected(long trials) {
    return Math.max(once, each * trials);
  }
}
