package basin.losses;

import basin.spi.number.Scratch;
import basin.spi.number.Shape;
import basin.spi.number.Vec;
import java.util.List;
import java.util.Optional;

/** Settings with a number for each output. */
final class PerOutput {
  private PerOutput() {}

  /** The numbers in the trial's precision. */
  static Vec row(List<Double> numbers, Scratch scratch) {
    return scratch
        .matrix(1, numbers.size())
        .all()
        .set(numbers.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Why there is not a number for each target; empty if there is, or if there are none at all. */
  static Optional<String> misfit(String setting, List<Double> numbers, Shape targets) {
    return numbers.isEmpty() || numbers.size() == targets.last()
        ? Optional.empty()
        : Optional.of(
            "%s has %d number%s, but %d outputs have a target. Give one for each."
                .formatted(
                    setting, numbers.size(), numbers.size() == 1 ? "" : "s", targets.last()));
  }
}
