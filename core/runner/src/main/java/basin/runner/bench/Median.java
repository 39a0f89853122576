package basin.runner.bench;

import java.util.Arrays;

/**
 * The middle of some measurements, and how far they lie apart.
 *
 * @param value the median
 * @param smallest of all
 * @param spread (largest − smallest) / median
 */
record Median(double value, double smallest, double spread) {
  /** Of at least one measurement. */
  static Median of(double... measurements) {
    double[] sorted = measurements.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    double middle = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    return new Median(middle, sorted[0], (sorted[sorted.length - 1] - sorted[0]) / middle);
  }
}
