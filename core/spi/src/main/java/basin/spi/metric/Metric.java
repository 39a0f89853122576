package basin.spi.metric;

import basin.spi.data.Task;

/**
 * How good predictions are over all rows of a split: measured and recorded, never descended. An
 * immutable specification.
 */
public interface Metric {
  /**
   * What its series are called behind the split: {@code f1} of {@code validation.f1}. Lower-case
   * words joined by hyphens; two settings that measure different things have different names.
   */
  String series();

  /** Whether it can be measured on such data. */
  boolean fits(Task task);

  /** Whether more is better. */
  boolean higherIsBetter();

  /** The smallest value there can be. */
  default double least() {
    return Double.NEGATIVE_INFINITY;
  }

  /** The largest value there can be. */
  default double most() {
    return Double.POSITIVE_INFINITY;
  }

  /**
   * Starts measuring one split.
   *
   * @param outputs how the numbers of its rows are to be read
   * @throws IllegalArgumentException if it cannot be measured on such rows, with the repair
   */
  Measurement start(Outputs outputs);
}
