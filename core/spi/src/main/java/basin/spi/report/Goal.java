package basin.spi.report;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * What counts as best.
 *
 * @param metric a series such as {@code test.accuracy} or {@code train.loss}
 * @param higher whether more is better
 * @param target the value to reach, if one is set
 */
public record Goal(String metric, boolean higher, OptionalDouble target) {
  private static final String TEST = "test.";
  private static final String VALIDATION = "validation.";

  /**
   * The series by which rates and groups are ranked: the metric, on validation rows where it is
   * recorded on them, so that nobody wins by luck on the test rows.
   *
   * @param recorded names of the series at hand
   */
  public String ranked(Collection<String> recorded) {
    String validation =
        metric.startsWith(TEST) ? VALIDATION + metric.substring(TEST.length()) : metric;
    return recorded.contains(validation) ? validation : metric;
  }

  /** Whether the metric is a loss, whose unit differs from one kind of loss to another. */
  public boolean byLoss() {
    return metric.endsWith("loss");
  }

  /** Whether a value reaches the target. */
  public boolean reached(double value) {
    return target.isPresent()
        && (higher ? value >= target.getAsDouble() : value <= target.getAsDouble());
  }
}
