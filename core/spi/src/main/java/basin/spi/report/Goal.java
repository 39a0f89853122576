package basin.spi.report;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What counts as best.
 *
 * @param metric a series such as {@code test.accuracy} or {@code train.loss}
 * @param higher whether more is better
 * @param target the value to reach, if one is set
 * @param selection how what is tuned is chosen, if not by the goal itself; then the goal judges
 *     what was chosen and nothing else
 */
public record Goal(
    String metric, boolean higher, OptionalDouble target, Optional<Selection> selection) {
  private static final String TEST = "test.";
  private static final String VALIDATION = "validation.";

  /** A goal by which what is tuned is chosen, too. */
  public Goal(String metric, boolean higher, OptionalDouble target) {
    this(metric, higher, target, Optional.empty());
  }

  /**
   * The series by which groups are ranked. Where it chooses rates as well, that is the metric on
   * validation rows if it is recorded on them, so that nobody wins by luck on the test rows.
   *
   * @param recorded names of the series at hand
   */
  public String ranked(Collection<String> recorded) {
    if (selection.isPresent()) {
      return metric;
    }
    String validation =
        metric.startsWith(TEST) ? VALIDATION + metric.substring(TEST.length()) : metric;
    return recorded.contains(validation) ? validation : metric;
  }

  /** By what settings are chosen: the selection's series as a goal, or this one. */
  public Goal choosing() {
    return selection
        .map(chosen -> new Goal(chosen.by(), chosen.higher(), OptionalDouble.empty()))
        .orElse(this);
  }

  /** The same with another way of choosing what is tuned. */
  public Goal selecting(Optional<Selection> other) {
    return new Goal(metric, higher, target, other);
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
