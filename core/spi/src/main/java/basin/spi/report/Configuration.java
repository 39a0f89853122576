package basin.spi.report;

/**
 * What a trial is, apart from its seed: read from its resolved tree, hence the same whatever the
 * trial is called and whichever cells of the grid lead to it.
 *
 * <p>Two trials are compared at the same setting if {@code group} and {@code rate} are equal, and
 * belong to one group, tuned over its rates, if {@code group} is. Keys are for comparing, labels
 * for showing; within an experiment, labels differ where keys do.
 *
 * @param group key of all it sets but its learning rates: every {@code rate} inside the optimizer,
 *     and of a schedule its first level, {@code value} or {@code from}, also behind a warm-up
 * @param label of the group, in words
 * @param rate the learning rates as text, separated by {@code ", "}; empty if there are none
 * @param data key of what it is judged on: the data set with all its settings, or the surface
 *     whatever its starting point
 * @param dataLabel of the data
 * @param loss key of the loss that is minimised; empty for a surface
 * @param lossLabel of the loss; empty for a surface
 */
public record Configuration(
    String group,
    String label,
    String rate,
    String data,
    String dataLabel,
    String loss,
    String lossLabel) {
  /** The learning rate as a number; NaN if there are none, or several. */
  public double rateValue() {
    try {
      return Double.parseDouble(rate);
    } catch (NumberFormatException severalOrNone) {
      return Double.NaN;
    }
  }
}
