package basin.spi.report;

import java.util.OptionalDouble;

/**
 * What counts as best.
 *
 * @param metric a series such as {@code test.accuracy} or {@code train.loss}
 * @param higher whether more is better
 * @param target the value to reach, if one is set
 */
public record Goal(String metric, boolean higher, OptionalDouble target) {
  /** Whether a value reaches the target. */
  public boolean reached(double value) {
    return target.isPresent()
        && (higher ? value >= target.getAsDouble() : value <= target.getAsDouble());
  }
}
