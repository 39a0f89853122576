package basin.reports.minima.course;

/**
 * A stretch of looks near a saddle.
 *
 * @param from step of the first look
 * @param to step of the last one; NaN if the run ended there
 * @param objective at the look nearest to the saddle
 * @param index directions that bend down there
 * @param smallest eigenvalue there
 * @param along share of the way to the next look in directions that bend down; NaN if it stayed
 */
record SaddleVisit(
    double from, double to, double objective, double index, double smallest, double along) {
  /** Whether the run went on from there. */
  boolean left() {
    return Double.isFinite(to);
  }

  /** From the first look to the last. */
  double steps() {
    return to - from;
  }
}
