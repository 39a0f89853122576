package basin.gradients.diagnosis;

/**
 * How a loss went.
 *
 * @param swing mean change over the second half from look to look, as a share of the best
 *     constant's
 * @param rises the share of those looks at which it went up
 * @param fall how far it fell in all, as a share of where it began
 * @param lastFifth how much of that fall came in the last fifth; NaN if it did not fall
 */
record Course(double swing, double rises, double fall, double lastFifth) {
  static Course of(double[] loss, double constant) {
    int n = loss.length;
    if (n < 2) {
      return new Course(0, 0, 0, Double.NaN);
    }
    int half = n / 2;
    double swing = 0;
    double rises = 0;
    int looks = n - half - 1;
    for (int i = half + 1; i < n; i++) {
      swing += Math.abs(loss[i] - loss[i - 1]) / looks;
      rises += loss[i] > loss[i - 1] ? 1.0 / looks : 0;
    }
    double total = loss[0] - loss[n - 1];
    int fifth = (int) Math.max(0, Math.round(0.8 * (n - 1)));
    return new Course(
        looks < 3 ? 0 : swing / Math.max(Math.abs(constant), 1e-300),
        rises,
        total / Math.max(Math.abs(loss[0]), 1e-300),
        total > 0 ? (loss[fifth] - loss[n - 1]) / total : Double.NaN);
  }
}
