package basin.engine.training;

import java.util.OptionalLong;

/**
 * How long a run may go on: a number of passes over the training rows, or a number of steps.
 *
 * @param epochs passes over the training rows; empty if steps are given
 * @param steps steps; empty if epochs are given
 */
public record Budget(OptionalLong epochs, OptionalLong steps) {
  /**
   * Checks that exactly one is given and at least 1.
   *
   * @throws IllegalArgumentException if not
   */
  public Budget {
    if (epochs.isPresent() == steps.isPresent()) {
      throw new IllegalArgumentException("a budget is either epochs or steps");
    }
    if (epochs.orElse(1) < 1 || steps.orElse(1) < 1) {
      throw new IllegalArgumentException("a budget is at least 1");
    }
  }

  /** So many passes over the training rows. */
  public static Budget ofEpochs(long epochs) {
    return new Budget(OptionalLong.of(epochs), OptionalLong.empty());
  }

  /** So many steps. */
  public static Budget ofSteps(long steps) {
    return new Budget(OptionalLong.empty(), OptionalLong.of(steps));
  }

  /**
   * The budget in steps.
   *
   * @throws ArithmeticException if they are more than a {@code long} holds
   */
  public long horizon(long stepsPerEpoch) {
    return steps.orElseGet(() -> Math.multiplyExact(epochs.getAsLong(), stepsPerEpoch));
  }

  /** For a reason in words: {@code 5 epochs}, {@code 1 step}. */
  @Override
  public String toString() {
    return epochs.isPresent()
        ? counted(epochs.getAsLong(), "epoch")
        : counted(steps.getAsLong(), "step");
  }

  private static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
